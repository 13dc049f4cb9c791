import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, placeLabels, type Wish, widthOf } from './lineLabels.ts';

const box = { left: 50, right: 400, top: 10, floor: 250, width: 455 };

describe('the end of a line', () => {
  it('is its last point', () => {
    expect(
      endOf(
        [
          { x: 50, y: 20 },
          { x: 400, y: 90 },
        ],
        box,
      ),
    ).toEqual({ x: 400, y: 90 });
  });

  it('is where it leaves through the floor', () => {
    const points = [
      { x: 50, y: 20 },
      { x: 100, y: 240 },
      { x: 110, y: 260 },
      { x: 120, y: 280 },
    ];
    expect(endOf(points, box)).toEqual({ x: 105, y: 250 });
  });

  it('counts after a line has come back from the floor', () => {
    const points = [
      { x: 50, y: 20 },
      { x: 60, y: 280 },
      { x: 70, y: 100 },
      { x: 80, y: 280 },
    ];
    expect(endOf(points, box)?.x).toBeGreaterThan(70);
  });

  it('does not exist for a line that is never seen', () => {
    expect(endOf([{ x: 50, y: 280 }], box)).toBeNull();
    expect(endOf([], box)).toBeNull();
  });
});

const anyWish = fc.record({
  id: fc.uuid(),
  text: fc.constantFrom('best', 'uniform', 'cosine', 'guarantee', 'κ·DTC', '≈ best'),
  end: fc.record({
    x: fc.double({ min: 50, max: 400, noNaN: true }),
    y: fc.oneof(fc.constant(250), fc.double({ min: 10, max: 250, noNaN: true })),
  }),
  lowest: fc.boolean(),
}) satisfies fc.Arbitrary<Wish>;

describe('labels of lines', () => {
  it('never lie over one another or outside the drawing', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 9 }), (wishes) => {
        const placed = placeLabels(wishes, box);
        placed.forEach(({ text, x, y }, j) => {
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x + widthOf(text)).toBeLessThanOrEqual(box.width);
          expect(y).toBeGreaterThan(box.top);
          expect(y).toBeLessThan(box.floor);
          for (const other of placed.slice(0, j)) {
            const beside = other.x + widthOf(other.text) < x || x + widthOf(text) < other.x;
            expect(beside || Math.abs(other.y - y) > 13).toBe(true);
          }
        });
      }),
    );
  });

  it('stand at the ends while there is room, and step aside for those before them', () => {
    const end = { x: 400, y: 100 };
    const [first, second] = placeLabels(
      [
        { id: 'a', text: 'best', end },
        { id: 'b', text: 'uniform', end: { x: 400, y: 103 } },
      ],
      box,
    );
    expect(first).toMatchObject({ x: 406, y: 100 });
    expect(second).toMatchObject({ x: 406, y: 117 });
  });

  it('name the lowest line on its left, where nothing is drawn', () => {
    const leaving = { x: 380, y: 250 };
    const [lowest] = placeLabels([{ id: 'a', text: 'best', end: leaving, lowest: true }], box);
    expect(lowest.x + widthOf('best')).toBeLessThan(380);
    const atTheAxis = { x: 60, y: 250 };
    const [right] = placeLabels([{ id: 'a', text: 'best', end: atTheAxis, lowest: true }], box);
    expect(right.x).toBeGreaterThan(60);
  });

  it('in the margin, lead to where a line left', () => {
    const [label] = placeLabels([{ id: 'a', text: 'cosine', end: { x: 380, y: 250 } }], box);
    expect(label).toMatchObject({ x: 406, leader: { x: 380, y: 247 } });
  });
});
