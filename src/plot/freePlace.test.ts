import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, freePlace } from './freePlace.ts';

const room = { width: 300, height: 400 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a free place', () => {
  it('is where it is wanted, if nothing is there', () => {
    expect(freePlace({ width: 100, height: 40 }, room, [], { x: 150, y: 200 })).toEqual({
      x: 100,
      y: 180,
    });
  });

  it('is inside the room, also beside a wall', () => {
    expect(freePlace({ width: 100, height: 40 }, room, [], { x: 290, y: 399 })).toEqual({
      x: 200,
      y: 360,
    });
  });

  it('is just below or above what is taken, whichever is nearer', () => {
    const taken = [box(0, 150, 300, 100)];
    const size = { width: 300, height: 40 };
    expect(freePlace(size, room, taken, { x: 150, y: 220 })).toEqual({ x: 0, y: 254 });
    expect(freePlace(size, room, taken, { x: 150, y: 180 })).toEqual({ x: 0, y: 106 });
  });

  it('is where it is seen, if that is possible', () => {
    const taken = [box(0, 150, 300, 100)];
    const size = { width: 300, height: 40 };
    const near = { x: 150, y: 180 };
    const free = (top: number, bottom: number) =>
      freePlace(size, room, taken, near, { left: 0, top, right: 300, bottom });
    expect(free(140, 300)).toEqual({ x: 0, y: 254 });
    expect(free(140, 290)).toEqual({ x: 0, y: 106 });
    expect(free(0, 130)).toEqual({ x: 0, y: 86 });
  });

  it('is below everything where there is no room', () => {
    expect(freePlace(room, room, [box(10, 10, 5, 5)], { x: 0, y: 0 })).toEqual({ x: 0, y: 400 });
  });

  it('never covers what is taken', () => {
    const boxes = fc.array(
      fc
        .tuple(fc.nat(280), fc.nat(380), fc.nat(120), fc.nat(60))
        .map(([left, top, width, height]) => box(left, top, width + 1, height + 1)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(boxes, fc.nat(300), fc.nat(400), (taken, x, y) => {
        const [width, height] = [90, 30];
        const at = freePlace({ width, height }, room, taken, { x, y });
        if (at.y === room.height) return;
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + width).toBeLessThanOrEqual(room.width);
        for (const { left, top, right, bottom } of taken) {
          const apart =
            right <= at.x || left >= at.x + width || bottom <= at.y || top >= at.y + height;
          expect(apart).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });
});
