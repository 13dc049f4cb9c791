/** A place in a drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

// A hundredth of a pixel is finer than any screen.
const digits = (pixel: number): number => Math.round(pixel * 100) / 100;

/**
 * The path through points, in order; nothing where there are none. A side along an axis names one
 * coordinate only and no point comes twice: step functions are most of what is drawn.
 */
export function polyline(points: readonly Point[]): string {
  let path = '';
  let last: Point | null = null;
  for (const point of points) {
    const x = digits(point.x);
    const y = digits(point.y);
    if (!last) path = `M${x},${y}`;
    else if (x !== last.x && y !== last.y) path += `L${x},${y}`;
    else if (x !== last.x) path += `H${x}`;
    else if (y !== last.y) path += `V${y}`;
    last = { x, y };
  }
  return path;
}
