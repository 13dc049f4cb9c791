import { describe, expect, it, vi } from 'vitest';
import { decodeQuery } from '../../state/codec.ts';
import { figures } from '../index.ts';
import { nearestPictured, picturedOf } from './pictured.ts';

// Made by the build; no figure is drawn here.
vi.mock('virtual:glyphs', () => ({ faces: {} }));

const { lab, area } = figures;
if (!lab || !area) throw new Error('Two figures are missing.');
const near = (figure: typeof lab, query: string) => {
  const { of, exact } = nearestPictured(figure, decodeQuery(query).setup);
  return [of.name, exact];
};

describe('what is pictured', () => {
  it('is each figure as it starts, once', () => {
    const names = Object.values(figures).flatMap((figure) =>
      picturedOf(figure).map(({ name }) => name),
    );
    expect(names).toEqual(expect.arrayContaining(Object.keys(figures)));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('lab-permutations');
  });

  it('is nearest to itself, and says that it is just that', () => {
    for (const figure of Object.values(figures)) {
      expect(near(figure, figure.setup)).toEqual([figure.id, true]);
    }
    expect(near(lab, 'law=permutation&N=64&K=8')).toEqual(['lab-permutations', true]);
  });

  it('is the preset with the fewest other values, and says that it is another setup', () => {
    expect(near(lab, 'law=permutation&N=64&K=9')).toEqual(['lab-permutations', false]);
    expect(near(lab, 'law=blocks&N=64&m=4&k=3&q=2&K=12&units=bits')).toEqual(['lab-late', false]);
    expect(near(area, `${area.setup}&units=bits`)).toEqual(['area', false]);
  });
});
