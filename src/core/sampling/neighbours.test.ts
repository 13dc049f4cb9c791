import { describe, expect, it } from 'vitest';
import { neighbours } from './neighbours.ts';
import { random } from './random.ts';

describe('the nearest known positions', () => {
  it.each([1, 2, 31, 32, 33, 64, 65, 200])(
    'are those of a walk in both directions, N = %i',
    (N) => {
      const source = random(N);
      const known = neighbours(N);
      for (const share of [0, 0.02, 0.5, 1]) {
        known.clear();
        const is = Array.from({ length: N }, () => source.uniform() < share);
        is.forEach((yes, i) => {
          if (yes) known.add(i);
        });
        for (let i = 0; i < N; i++) {
          const after = is.indexOf(true, i + 1);
          expect(known.before(i)).toBe(i === 0 ? -1 : is.lastIndexOf(true, i - 1));
          expect(known.after(i)).toBe(after < 0 ? N : after);
        }
      }
    },
  );
});
