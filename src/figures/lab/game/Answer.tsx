import { scaleLinear } from 'd3-scale';
import { stepPath } from '../../../plot/steps.ts';
import type { Adversary } from '../../../state/game.ts';
import { brief, inUnits } from '../../format.ts';
import { useFigure } from '../../useFigure.ts';

const WIDTH = 168;
const HEIGHT = 84;
const EDGE = 3;

interface Props {
  readonly adversary: Adversary;
  readonly boundaries: Int32Array;
}

/** The adversary's reply: the profile with the same D against which the reader's steps lose most. */
export function Answer({ adversary, boundaries }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const { i, used, error } = adversary;
  const N = boundaries.at(-1) as number;
  const x = scaleLinear([0, N], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([0, 1], [HEIGHT - EDGE, EDGE]);
  const profile = { i: [0, i], g: [0, 1] };
  const staircase = { i: [0, used], g: [0, 1] };
  return (
    <div className="answer">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="The adversary’s profile">
        <line className="floor" x1={x(0)} x2={x(N)} y1={y(0)} y2={y(0)} />
        <rect
          className="area-error"
          x={x(i)}
          width={x(used) - x(i)}
          y={y(1)}
          height={y(0) - y(1)}
        />
        {Array.from(boundaries.subarray(1, -1), (boundary) => (
          <line
            key={boundary}
            className="boundary"
            x1={x(boundary)}
            x2={x(boundary)}
            y1={y(0) - 3}
            y2={y(0) + 3}
          />
        ))}
        <path className="staircase" d={stepPath(staircase, N, x, y)} />
        <path className="profile" d={stepPath(profile, N, x, y)} />
      </svg>
      <p>
        The same <i>D</i>, but all of it at <i>i</i>&nbsp;=&nbsp;{i} and used only at {used}. Your
        steps lose{' '}
        <output
          className="idea-error"
          data-name="adversary"
          data-value={String(error)}
          aria-live="off"
        >
          {brief(inUnits(error, units), 4)} {units}
        </output>
        , <i>κ</i>
        <sub>D</sub>·<i>D</i>: no law with this <i>D</i> costs them more.
      </p>
    </div>
  );
}
