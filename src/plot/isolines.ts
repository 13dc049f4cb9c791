/** Values at the nodes of a grid whose lines need not be evenly spaced. */
export interface Grid {
  /** Pixels of its columns and rows. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** At column i and row j. */
  value(i: number, j: number): number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** On the border of the grid, where the region ends without a line. */
  readonly border: boolean;
}

/**
 * The closed outlines of the region where the values are at least a level: marching squares, between
 * nodes by linear interpolation. Around the grid everything counts as below the level, so that
 * every outline closes; there its points are on the border.
 */
export function outlines({ x, y, value }: Grid, level: number): Point[][] {
  const [columns, rows] = [x.length, y.length];
  const inside = (i: number, j: number) => i >= 0 && j >= 0 && i < columns && j < rows;
  const at = (i: number, j: number) => (inside(i, j) ? value(i, j) : Number.NEGATIVE_INFINITY);
  const clamp = (i: number, count: number) => Math.min(Math.max(i, 0), count - 1);
  const key = (i: number, j: number) => (j + 1) * (columns + 2) + i + 1;

  /** Where the outline crosses from a node that is in to one that is out. */
  function crossing([i, j]: Node, [k, l]: Node): Point {
    const border = !inside(k, l);
    const t = border ? 0 : (at(i, j) - level) / (at(i, j) - at(k, l));
    const between = (scale: ArrayLike<number>, from: number, to: number) =>
      (scale[from] as number) * (1 - t) + (scale[clamp(to, scale.length)] as number) * t;
    return { x: between(x, i, k), y: between(y, j, l), border };
  }

  // Each crossing, by its edge, and the edge of the next one.
  const next = new Map<string, { to: string; point: Point }>();
  const edge = (a: Node, b: Node) => [key(...a), key(...b)].sort((p, q) => p - q).join();
  for (let j = -1; j < rows; j++) {
    for (let i = -1; i < columns; i++) {
      const corners: Node[] = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const isIn = corners.map((node) => at(...node) >= level);
      const count = isIn.filter(Boolean).length;
      if (count === 0 || count === 4) continue;
      const corner = (k: number) => corners[(k + 4) % 4] as Node;
      const saddle = count === 2 && isIn[0] === isIn[2];
      const middle = corners.reduce((sum, node) => sum + at(...node), 0) / 4 >= level;
      for (let k = 0; k < 4; k++) {
        if (!isIn[k] || isIn[(k + 1) % 4]) continue;
        // From where the cell's edge leaves the region to where it comes back.
        let back = k + 1;
        if (saddle && !middle) back = k + 3;
        else while (!isIn[(back + 1) % 4]) back++;
        next.set(edge(corner(k), corner(k + 1)), {
          to: edge(corner(back), corner(back + 1)),
          point: crossing(corner(k), corner(k + 1)),
        });
      }
    }
  }

  const rings: Point[][] = [];
  for (const first of next.keys()) {
    const ring: Point[] = [];
    for (let now = first; next.has(now); ) {
      const { to, point } = next.get(now) as { to: string; point: Point };
      next.delete(now);
      ring.push(point);
      now = to;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

type Node = readonly [number, number];

/** The parts of an outline inside the grid: its lines without the border. */
export function isolines(grid: Grid, level: number): Point[][] {
  return outlines(grid, level).flatMap((ring) => {
    const start = ring.findIndex(({ border }) => border);
    if (start < 0) return [[...ring, ring[0] as Point]];
    const lines: Point[][] = [];
    let line: Point[] = [];
    for (let k = 1; k <= ring.length; k++) {
      const point = ring[(start + k) % ring.length] as Point;
      if (!point.border) line.push(point);
      else {
        if (line.length > 1) lines.push(line);
        line = [];
      }
    }
    return lines;
  });
}
