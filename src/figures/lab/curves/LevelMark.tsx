import type { StepsNeeded } from '../../../core/curves/needed.ts';
import type { Plane } from './plane.ts';

interface Props {
  readonly plane: Plane;
  /** The level in pixels. */
  readonly at: number;
  /** The answer to just this level. */
  readonly needed: StepsNeeded | null;
}

const ideas = ['uniform', 'chosen', 'optimal'] as const;

/** The error to get down to, as a line, and where the curves come to be below it. */
export function LevelMark({ plane, at, needed }: Props) {
  const { box, x } = plane;
  return (
    <g className="level">
      <line className="level-line" x1={box.left} x2={box.right} y1={at} y2={at} />
      {ideas.map((id) => {
        const K = needed?.[id]?.K;
        return K ? (
          <line key={id} className={`drop-${id}`} x1={x(K)} x2={x(K)} y1={at} y2={box.floor} />
        ) : null;
      })}
    </g>
  );
}
