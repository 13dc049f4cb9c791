import { describe, expect, it } from 'vitest';
import { stripLayout } from './stripLayout.ts';

const desk = { width: 860, height: 176 };
const phone = { width: 328, height: 248 };
const even = (N: number, m: number) => Int32Array.from({ length: N / m + 1 }, (_, b) => b * m);

describe('the cells of a strip', () => {
  it('stand apart and inside the room, whatever their number and blocks', () => {
    for (const room of [desk, phone]) {
      for (const N of [1, 2, 6, 16, 17, 64, 100, 256]) {
        const divisors = [1, 2, 3, 4, 16, 64, N].filter((m) => N % m === 0);
        for (const blocks of [null, ...divisors.map((m) => even(N, m))]) {
          const { side, x, y } = stripLayout(N, blocks, room);
          const where = `${N} tokens, blocks ${blocks?.[1]}, width ${room.width}`;
          for (let i = 0; i < N; i++) {
            expect((x[i] as number) + side, where).toBeLessThanOrEqual(room.width);
            expect((y[i] as number) + side, where).toBeLessThanOrEqual(room.height);
            if (i === 0) continue;
            const sameRow = y[i] === y[i - 1];
            if (sameRow) expect(x[i], where).toBeGreaterThan((x[i - 1] as number) + side);
            else expect(y[i], where).toBeGreaterThan((y[i - 1] as number) + side);
          }
          expect(side, where).toBeGreaterThanOrEqual(11);
        }
      }
    }
  });

  it('keep the tokens of a block in one row, with a wider gap between blocks', () => {
    const { side, x, y } = stripLayout(64, even(64, 4), desk);
    const gap = (i: number) => (x[i + 1] as number) - (x[i] as number) - side;
    for (let b = 0; b < 64; b += 4) expect(new Set(y.subarray(b, b + 4)).size).toBe(1);
    expect(gap(3)).toBeGreaterThan(gap(2));
  });

  it('stand in one row when they are few', () => {
    for (const room of [desk, phone]) {
      expect(new Set(stripLayout(6, null, room).y).size).toBe(1);
      expect(new Set(stripLayout(16, even(16, 2), room).y).size).toBe(1);
    }
  });
});
