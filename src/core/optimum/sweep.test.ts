import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOfRises } from '../error.ts';
import { random } from '../sampling/random.ts';
import { coarse, type Staircase, staircaseOf } from './staircase.ts';
import { pathOf, sweep, workspace } from './sweep.ts';

const stairs = (maxLength: number) =>
  fc
    .array(
      fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength,
      },
    )
    .map((rises) => Float64Array.from([0, ...rises]));

/** The recursion as it is written, every start tried for every end. */
function plainSweep(
  { position, level }: Staircase,
  from: Float64Array,
  price: number,
  own: boolean,
) {
  const n = level.length;
  const to = Float64Array.from(from);
  for (let b = 1; b <= n; b++) {
    to[b] = Infinity;
    for (let a = 0; a < b; a++) {
      let area = 0;
      for (let j = a; j < b; j++) area += (position[j + 1] - position[j]) * (level[j] - level[a]);
      to[b] = Math.min(to[b], (own ? to[a] : from[a]) + area + price);
    }
  }
  return to;
}

describe('a sweep', () => {
  it('finds the cheapest path to every position at a price per step', () => {
    const price = fc.double({ min: 1e-3, max: 20, noNaN: true });
    fc.assert(
      fc.property(stairs(40), price, (rises, price) => {
        const stair = staircaseOf(rises);
        const room = workspace(stair);
        const values = new Float64Array(stair.level.length + 1);
        const plain = plainSweep(stair, values, price, true);
        sweep(stair, values, values, 0, price, room);
        values.forEach((value, b) => {
          expect(value).toBeCloseTo(plain[b], 10);
        });
        const boundaries = pathOf(stair, room);
        const cost = errorOfRises(rises, boundaries) + price * (boundaries.length - 1);
        expect(cost).toBeCloseTo(plain[stair.level.length], 10);
      }),
    );
  });

  it('adds a step to every path where it writes to another array', () => {
    fc.assert(
      fc.property(stairs(40), (rises) => {
        const stair = staircaseOf(rises);
        const from = Float64Array.from(stair.level, (level) => 3 * level);
        const values = Float64Array.from([...from, from[from.length - 1]]);
        const to = new Float64Array(values.length);
        sweep(stair, values, to, 0, 0, workspace(stair));
        const plain = plainSweep(stair, values, 0, false);
        for (let b = 1; b < to.length; b++) expect(to[b]).toBeCloseTo(plain[b], 10);
      }),
    );
  });

  it('keeps its deque when that outgrows its arrays and moves', () => {
    const source = random(3);
    const tempers = [() => 1, (i: number) => 1 / i, () => source.uniform() ** 4];
    for (const rise of tempers) {
      const rises = Float64Array.from({ length: 9000 }, (_, i) => (i === 0 ? 0 : rise(i)));
      const stair = staircaseOf(rises);
      const values = new Float64Array(rises.length + 1);
      const room = workspace(stair);
      // A price so high that one step is best keeps every start waiting in the deque.
      sweep(stair, values, values, 0, 1e9, room);
      expect(pathOf(stair, room)).toEqual(Int32Array.of(0, 9000));
      expect(values[9000] - 1e9).toBeCloseTo(errorOfRises(rises, [0, 9000]), 4);
      sweep(stair, values, values, 0, 200, room);
      const boundaries = pathOf(stair, room);
      const cost = errorOfRises(rises, boundaries) + 200 * (boundaries.length - 1);
      expect(values[9000] / cost).toBeCloseTo(1, 12);
    }
  });
});

describe('the stair of a profile', () => {
  it('has a position at every rise, the area under it and the sum of roots', () => {
    expect(staircaseOf(Float64Array.of(0, 0, 4, 0, 1))).toEqual({
      position: Int32Array.of(0, 2, 4, 5),
      level: Float64Array.of(0, 4, 5),
      area: 13,
      rootSum: 3,
    });
    expect(staircaseOf(Float64Array.of(0))).toEqual({
      position: Int32Array.of(0, 1),
      level: Float64Array.of(0),
      area: 0,
      rootSum: 0,
    });
  });

  it('keeps large rises and about equal shares of the roots when it is made coarse', () => {
    const rises = Float64Array.from({ length: 10_000 }, (_, i) => (i === 0 ? 0 : 1 / i ** 2));
    for (const i of [77, 5000, 9999]) rises[i] = 1;
    const fine = staircaseOf(rises);
    const few = coarse(fine, fine.rootSum / 300);
    expect(few.level.length).toBeGreaterThan(150);
    expect(few.level.length).toBeLessThan(310);
    for (const i of [77, 5000, 9999]) expect(few.position).toContain(i);
    expect(few.position.at(-1)).toBe(10_000);
    let area = 0;
    few.level.forEach((level, j) => {
      expect(level).toBe(fine.level[fine.position.indexOf(few.position[j])]);
      area += level * (few.position[j + 1] - few.position[j]);
    });
    expect(few.area / area).toBeCloseTo(1, 12);
  });
});
