import type { ReactNode } from 'react';
import { useId } from 'react';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the drawing shows at present, in a sentence. */
  readonly summary: string;
  readonly children: ReactNode;
  /** Handles: HTML over the drawing, in its pixels. */
  readonly overlay?: ReactNode;
}

/** A drawing with its name, what it shows in words, and what can be grabbed on it. */
export function Frame({ width, height, title, summary, children, overlay }: Props) {
  const id = useId();
  return (
    <div className="frame" style={{ height }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        {children}
      </svg>
      {overlay}
    </div>
  );
}
