import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TypedField } from '../figures/controls/TypedField.tsx';
import { still } from './still.ts';

const drawn = (width?: number) =>
  renderToString(
    createElement(TypedField<string>, {
      label: 'Steps <K> "so"',
      value: '8 & "9"',
      parse: String,
      format: String,
      valid: 'anything',
      onCommit() {},
      width,
    }),
  );

describe('a first frame', () => {
  it('has the values of its fields as words of the same width', () => {
    expect(still(drawn(3))).toBe(
      '<span class="typed"><span class="still" style="width:calc(3ch + 1rem)">8 &amp; &quot;9&quot;</span></span>',
    );
    expect(still(drawn())).toBe(
      '<span class="typed"><span class="still">8 &amp; &quot;9&quot;</span></span>',
    );
  });

  it('keeps what is dragged or picked', () => {
    const others = '<input type="range" value="3"/><input type="radio" value="a"/>';
    expect(still(others)).toBe(others);
    expect(still(`${others}${drawn(3)}${others}`)).toBe(`${others}${still(drawn(3))}${others}`);
  });
});
