import type { PointerEvent, ReactNode } from 'react';
import { type Place, placeOf } from './place.ts';
import { useName } from './useName.ts';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the drawing shows at present, in a sentence. */
  readonly summary: string;
  readonly children: ReactNode;
  /** Handles: HTML over the drawing, in its pixels. */
  readonly overlay?: ReactNode;
  /** Hides the drawing, and stands in the place of what can be grabbed. */
  readonly cover?: ReactNode;
  /** Where a mouse or a tap points, in the drawing's pixels; null when it has left. */
  readonly onPoint?: (place: Place | null) => void;
}

/** A drawing with its name, what it shows in words, and what can be grabbed on it. */
export function Frame({ width, height, title, summary, children, overlay, cover, onPoint }: Props) {
  const id = useName();
  return (
    <div
      className="frame"
      style={{ height }}
      {...(onPoint &&
        !cover && {
          onPointerMove: (event: PointerEvent<HTMLElement>) => onPoint(placeOf(event)),
          onPointerDown: (event: PointerEvent<HTMLElement>) => onPoint(placeOf(event)),
          onPointerLeave: () => onPoint(null),
        })}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        {children}
      </svg>
      {cover ?? overlay}
    </div>
  );
}
