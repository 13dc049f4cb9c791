import { describe, expect, it } from 'vitest';
import { rounded } from './rounded.ts';

describe('a drawing with rounded coordinates', () => {
  it('keeps a tenth of a pixel', () => {
    expect(rounded('<line x1="137.42857142857142" y1="12" x2="99.96"></line>')).toBe(
      '<line x1="137.4" y1="12" x2="100"></line>',
    );
    expect(rounded('<path d="M12.345,0.5L-20.06,1e3Z"/>')).toBe('<path d="M12.3,0.5L-20.1,1e3Z"/>');
  });

  it('keeps more of small numbers, which may be scaled up', () => {
    expect(rounded('<g transform="scale(0.1234567)"/>')).toBe('<g transform="scale(0.123)"/>');
  });

  it('leaves texts and the values of readouts alone', () => {
    const html = '<output data-value="12.345678901" data-name="x">12.345678</output>';
    expect(rounded(html)).toBe(html);
  });
});
