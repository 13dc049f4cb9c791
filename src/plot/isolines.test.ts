import { describe, expect, it } from 'vitest';
import { type Grid, isolines, outlines } from './isolines.ts';

const line = (n: number) => Array.from({ length: n }, (_, i) => i);
const grid = (columns: number, rows: number, value: (x: number, y: number) => number): Grid => ({
  x: line(columns),
  y: line(rows),
  value,
});

const area = (ring: readonly { x: number; y: number }[]): number =>
  ring.reduce((sum, { x, y }, k) => {
    const after = ring[(k + 1) % ring.length] as { x: number; y: number };
    return sum + (x * after.y - after.x * y) / 2;
  }, 0);

describe('the outline of a region', () => {
  it('of a slope is cut straight across, and closes along the border', () => {
    const rings = outlines(
      grid(5, 4, (x) => x),
      1.5,
    );
    expect(rings).toHaveLength(1);
    expect(Math.abs(area(rings[0] ?? []))).toBeCloseTo(2.5 * 3, 12);
    const lines = isolines(
      grid(5, 4, (x) => x),
      1.5,
    );
    expect(lines).toHaveLength(1);
    for (const { x } of lines[0] ?? []) expect(x).toBeCloseTo(1.5, 12);
    expect(lines[0]).toHaveLength(4);
  });

  it('of everything is the border, without a line, and of nothing is none', () => {
    const all = outlines(
      grid(4, 3, () => 1),
      0.5,
    );
    expect(Math.abs(area(all[0] ?? []))).toBeCloseTo(6, 12);
    expect(
      isolines(
        grid(4, 3, () => 1),
        0.5,
      ),
    ).toEqual([]);
    expect(
      outlines(
        grid(4, 3, () => 1),
        2,
      ),
    ).toEqual([]);
  });

  it('of a hill is round, and of a crater has a hole that turns the other way', () => {
    const far = (x: number, y: number) => Math.hypot(x - 10, y - 10);
    const hill = outlines(
      grid(21, 21, (x, y) => -far(x, y)),
      -6,
    );
    expect(hill).toHaveLength(1);
    expect(Math.abs(area(hill[0] ?? [])) / (Math.PI * 36)).toBeCloseTo(1, 1);
    const crater = outlines(grid(21, 21, far), 6).map(area);
    expect(crater).toHaveLength(2);
    expect(Math.abs(crater.reduce((a, b) => a + b))).toBeCloseTo(400 - Math.PI * 36, -1);
    expect(Math.sign(crater[0] as number)).toBe(-Math.sign(crater[1] as number));
    expect(isolines(grid(21, 21, far), 6)).toHaveLength(1);
  });

  it('of a saddle goes by the middle of the cell', () => {
    const saddle = (low: number) =>
      outlines(
        grid(2, 2, (x, y) => (x === y ? 1 : low)),
        0.5,
      );
    expect(saddle(0.2)).toHaveLength(1);
    expect(saddle(-2)).toHaveLength(2);
  });

  it('lies where the spacing of the grid says', () => {
    const lines = isolines({ x: [0, 10, 100], y: [0, 1], value: (i) => i }, 1.5);
    for (const { x } of lines[0] ?? []) expect(x).toBeCloseTo(55, 12);
  });
});
