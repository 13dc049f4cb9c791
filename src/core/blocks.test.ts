import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorInBlocks } from './blocks.ts';
import { errorOfRises } from './error.ts';
import { random } from './sampling/random.ts';

const N = 50_000;

function risesOf(seed: number): Float64Array {
  const { uniform } = random(seed);
  const rises = Float64Array.from({ length: N }, () => uniform() ** 20);
  rises[0] = 0;
  return rises;
}

describe('the error in blocks', () => {
  it('is that of the strips one by one, wherever the boundaries are', () => {
    const cut = fc.oneof(
      fc.integer({ min: 1, max: N - 1 }),
      // At the ends of blocks and beside them.
      fc
        .tuple(fc.integer({ min: 1, max: 48 }), fc.constantFrom(-1, 0, 1))
        .map(([j, by]) => 1024 * j + by),
    );
    const cuts = fc.uniqueArray(cut, { maxLength: 11 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), cuts, (seed, inner) => {
        const rises = risesOf(seed);
        const boundaries = [0, ...inner.sort((a, b) => a - b), N];
        const slow = errorOfRises(rises, boundaries);
        expect(Math.abs(errorInBlocks(rises, boundaries) - slow)).toBeLessThan(1e-13 * slow);
      }),
    );
  });

  it('loses nothing of a rise far smaller than the others', () => {
    const rises = new Float64Array(N);
    rises[7] = 1;
    rises[30_000] = 1e-200;
    expect(errorInBlocks(rises, [0, 7, N])).toBe((N - 30_000) * 1e-200);
  });

  it('refuses boundaries that do not rise from 0 to N', () => {
    expect(() => errorInBlocks(risesOf(1), [0, 9, 9, N])).toThrow(RangeError);
    expect(() => errorInBlocks(risesOf(1), [0, 9])).toThrow(RangeError);
  });
});
