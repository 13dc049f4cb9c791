/** A place in a drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

// A thousandth of a pixel is finer than any screen.
const digits = (pixel: number): number => Math.round(pixel * 1000) / 1000;

/** The path through points, in order; nothing where there are none. */
export const polyline = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${digits(x)},${digits(y)}`).join('L')}`;
