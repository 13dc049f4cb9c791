/// <reference path="./generated.d.ts" />
import { faces } from 'virtual:glyphs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Command, decodeGlyphs, EM, encodeGlyphs } from './glyphCode.ts';
import { type Letter, loadOutlines, outline } from './outline.ts';

const letter = (character: string, more: Partial<Letter> = {}): Letter => ({
  character,
  x: 0,
  y: 0,
  size: 100,
  italic: false,
  ...more,
});

/** The points where the steps of a path of relative commands end, from its first point. */
function ends(path: string): { x: number; y: number }[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return [...path.matchAll(/([a-zM])([^a-zM]*)/g)].map(([, command, rest]) => {
    const by = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (command === 'z') [x, y] = [startX, startY];
    else if (command === 'h') x += by[0];
    else if (command === 'v') y += by[0];
    else [x, y] = [x + by[by.length - 2], y + by[by.length - 1]];
    if (command === 'm' || command === 'M') [startX, startY] = [x, y];
    return { x, y };
  });
}

const extent = (values: number[]) => Math.max(...values) - Math.min(...values);

describe('outlines that are not loaded', () => {
  it('are none before they are loaded', () => {
    expect(outline(letter('7'))).toBeNull();
    expect(outline(letter(' '))).toBe('');
  });
});

describe('the outlines of letters', () => {
  beforeAll(async () => {
    expect(await loadOutlines()).toBe(true);
  });

  it('has every digit, also raised', () => {
    for (const digit of '0123456789⁰¹²³⁴⁵⁶⁷⁸⁹') expect(outline(letter(digit))).toMatch(/^M/);
  });

  it('draws a seven as high as lining figures of Source Serif are: 648 of 1000', () => {
    const sevens = ends(outline(letter('7')) as string);
    expect(Math.max(...sevens.map(({ y }) => y))).toBe(0);
    expect(Math.min(...sevens.map(({ y }) => y))).toBeCloseTo(-64.8, 0);
    expect(extent(sevens.map(({ x }) => x))).toBeCloseTo(44, 0);
  });

  it('gives each letter the face it is asked for', () => {
    const italic = outline(letter('k', { italic: true }));
    expect(italic).not.toBe(outline(letter('k')));
    expect(italic).toMatch(/^M/);
  });

  it('scales and moves with the letter', () => {
    const small = ends(outline(letter('E', { size: 10 })) as string);
    const large = ends(outline(letter('E', { size: 100, x: 7, y: 3 })) as string);
    small.forEach(({ x, y }, j) => {
      expect(large[j].x - 7).toBeCloseTo(10 * x, -0.3);
      expect(large[j].y - 3).toBeCloseTo(10 * y, -0.3);
    });
  });

  it('makes superscripts smaller and higher', () => {
    const plain = ends(outline(letter('4')) as string).map(({ y }) => y);
    const raised = ends(outline(letter('⁴')) as string).map(({ y }) => y);
    expect(extent(raised)).toBeLessThan(0.7 * extent(plain));
    expect(Math.max(...raised)).toBeLessThan(-25);
    expect(outline(letter('⁻'))).toMatch(/^M/);
  });

  it('is empty for a space and null for what no face has', () => {
    expect(outline(letter(' '))).toBe('');
    expect(outline(letter('\u00a0'))).toBe('');
    expect(outline(letter('語'))).toBeNull();
  });

  it('falls back to an upright letter where there is no slanted one', () => {
    expect(outline(letter('5', { italic: true }))).toBe(outline(letter('5')));
  });

  it('has as many outlines as characters', async () => {
    for (const face of Object.values(faces)) {
      expect(decodeGlyphs(face)).toHaveLength([...face.characters].length);
      expect(new Set(face.characters).size).toBe([...face.characters].length);
    }
  });
});

describe('the code of outlines', () => {
  const place = fc.integer({ min: -300, max: 1000 });
  const step = fc.oneof(
    fc.tuple(place, place).map((values) => ({ type: 'L', values })),
    fc.tuple(place, place, place, place).map((values) => ({ type: 'Q', values })),
  );
  const contour = fc
    .tuple(fc.tuple(place, place), fc.array(step, { minLength: 1, maxLength: 12 }))
    .map(([values, steps]): Command[] => [
      { type: 'M', values },
      ...steps,
      { type: 'Z', values: [] },
    ]);
  const glyph = fc.array(contour, { minLength: 1, maxLength: 3 }).map((all) => all.flat());

  /** Where each step ends and by which point an arc goes, in units. */
  function trace(code: { commands: string; numbers: string }) {
    let [x, y, startX, startY, byX, byY] = [0, 0, 0, 0, 0, 0];
    return decodeGlyphs(code).flatMap((steps) =>
      steps.map(({ command, by }) => {
        const arc = command === 'q' || command === 't';
        if (command === 'q') [byX, byY] = [x + by[0], y + by[1]];
        else if (command === 't') [byX, byY] = [2 * x - byX, 2 * y - byY];
        if (command === 'z') [x, y] = [startX, startY];
        else if (command === 'h') x += by[0];
        else if (command === 'v') y += by[0];
        else [x, y] = [x + by[by.length - 2], y + by[by.length - 1]];
        if (command === 'm') [startX, startY] = [x, y];
        return { x, y, by: arc ? [byX, byY] : null };
      }),
    );
  }

  /** The same outline in units, without lines that go nowhere or only close a contour. */
  function essential(outline: readonly Command[]) {
    let start: number[] = [];
    let at: number[] = [];
    return outline.flatMap(({ type, values }, index) => {
      const points = values.map((value) => Math.round((value * EM) / 1000) + 0);
      const before = at;
      at = type === 'Z' ? start : points.slice(-2);
      if (type === 'M') start = at;
      const closes = String(at) === String(start) && outline[index + 1]?.type === 'Z';
      if (type === 'L' && (closes || String(at) === String(before))) return [];
      return [{ end: at, by: type === 'Q' ? points.slice(0, 2) : null }];
    });
  }

  it('keeps every point to the unit, and the sense of every arc', () => {
    fc.assert(
      fc.property(glyph, (outline) => {
        const found = trace(encodeGlyphs([outline]));
        const expected = essential(outline);
        expect(found.map(({ x, y }) => [x, y])).toEqual(expected.map(({ end }) => end));
        found.forEach(({ by }, j) => {
          const off = by?.map((value, axis) => Math.abs(value - (expected[j].by?.[axis] ?? NaN)));
          for (const distance of off ?? []) expect(distance).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('refuses a command it does not know, and what is too far', () => {
    expect(() => encodeGlyphs([[{ type: 'C', values: [1, 2, 3, 4, 5, 6] }]])).toThrow('command C');
    expect(() => encodeGlyphs([[{ type: 'M', values: [1e5, 0] }]])).toThrow(RangeError);
  });
});
