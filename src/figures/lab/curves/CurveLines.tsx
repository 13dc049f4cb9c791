import { memo } from 'react';
import { polyline } from '../../../plot/polyline.ts';
import { useName } from '../../../plot/useName.ts';
import { endOf, type Placed, type Point, placeLabels, type Wish } from './lineLabels.ts';
import type { Line } from './lines.ts';
import { type Plane, pointsOf } from './plane.ts';

interface Props {
  readonly lines: readonly Line[];
  readonly plane: Plane;
  /** The curves are still being computed. */
  readonly growing: boolean;
}

/** The lines with their names at their ends. They change with the law and the family, not with K. */
export const CurveLines = memo(function CurveLines({ lines, plane, growing }: Props) {
  const clip = useName();
  const { left, right, top, floor } = plane.box;
  const drawn = lines.map((item) => ({ ...item, points: pointsOf(item, plane) }));
  const labels = labelsOf(drawn, plane, growing);
  return (
    <g>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left + 2} height={floor - top} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {drawn.map(({ id, className, points }) => (
          <path key={id} className={className} d={polyline(points)} />
        ))}
      </g>
      {labels.map(({ id, text, x, y, leader }) => (
        <g key={id} className={`line-label line-${id}`}>
          {leader ? <line x1={leader.x} y1={leader.y} x2={x - 3} y2={y} /> : null}
          <text x={x} y={y} dy="0.32em">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
});

function labelsOf(
  drawn: readonly (Line & { points: Point[] })[],
  plane: Plane,
  growing: boolean,
): Placed[] {
  // What matters most finds its place first.
  const lowest = drawn.some(({ id }) => id === 'scaling') ? 'scaling' : 'optimal';
  const wishes: Wish[] = [...drawn].reverse().flatMap(({ id, label, points }) => {
    const end = endOf(points, plane.box);
    // Below the floor there is nothing to wait for.
    const waits = id === 'optimal' && growing && end && end.y < plane.box.floor;
    const text = waits ? `${label}, computing …` : label;
    return end && text ? [{ id, text, end, lowest: id === lowest }] : [];
  });
  if (growing && !drawn.some(({ id }) => id === 'optimal')) {
    const { left, floor } = plane.box;
    wishes.push({ id: 'growing', text: 'computing …', end: { x: left + 12, y: floor } });
  }
  return placeLabels(wishes, plane.box);
}
