import type { Point } from './polyline.ts';

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const APART = 4;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where in a room a thing of some size covers nothing of what is taken: if possible where it is
 * seen, and then as near to `near` as it can be; where it would always cover something, at the
 * room's end.
 */
export function freePlace(
  { width, height }: Size,
  room: Size,
  taken: readonly Box[],
  near: Point,
  seen: Box = { left: 0, top: 0, right: room.width, bottom: room.height },
): Point {
  const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
  const [lastX, lastY] = [room.width - width, room.height - height];
  const columns = [clamp(near.x - width / 2, lastX), 0, Math.max(0, lastX)];
  const rows = [
    clamp(near.y - height / 2, lastY),
    seen.top + APART,
    seen.bottom - height - APART,
    ...taken.flatMap(({ top, bottom }) => [bottom + APART, top - height - APART]),
  ].filter((y) => y >= 0 && y <= lastY);
  const distance = ({ x, y }: Point) => Math.hypot(x + width / 2 - near.x, y + height / 2 - near.y);
  const places = columns.flatMap((x) => rows.map((y) => ({ x, y })));
  places.sort((a, b) => distance(a) - distance(b));
  const at = ({ x, y }: Point): Box => ({ left: x, top: y, right: x + width, bottom: y + height });
  const free = places.filter((place) => !taken.some((box) => overlap(box, at(place))));
  const isSeen = ({ y }: Point) => y >= seen.top && y + height <= seen.bottom;
  return free.find(isSeen) ?? free[0] ?? { x: 0, y: room.height };
}
