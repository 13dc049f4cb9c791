import { scaleLog } from 'd3-scale';
import { useWidth } from '../../../plot/useWidth.ts';
import { useLawName, useMoves, usePhase, useRatio } from './useRound.ts';
import { counted, percent } from './words.ts';

const HEIGHT = 34;
const EDGE = 14;
const LEAST = 0.1;
const MOST = 10_000;

/** How far the error is above the optimum, in place of the law's parameters. */
export function Distance() {
  const phase = usePhase();
  const ratio = useRatio();
  const moves = useMoves();
  const name = useLawName();
  return (
    <section className="distance" aria-label="Distance to the best schedule">
      <p>{phase === 'playing' ? 'An unknown law' : name}</p>
      <div className="distance-value">
        <span>
          <output
            className="idea-error"
            data-name="above"
            data-value={ratio === null ? '' : String(ratio - 1)}
            aria-live="off"
          >
            {percent(ratio)}
          </output>{' '}
          above the <b className="idea-optimum">best</b>
        </span>
        <span>{counted(moves)}</span>
      </div>
      <DistanceLine above={ratio === null ? null : 100 * (ratio - 1)} />
    </section>
  );
}

/** The same on a line, a step for each power of ten; up to 1 % lies the goal. */
function DistanceLine({ above }: { readonly above: number | null }) {
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const x = scaleLog([LEAST, MOST], [EDGE, width - EDGE]).clamp(true);
  const y = 10;
  return (
    <div ref={ref} className="frame" style={{ height: HEIGHT }}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <line className="rail" x1={x(1)} x2={x(MOST)} y1={y} y2={y} />
        <line className="goal" x1={x(LEAST)} x2={x(1)} y1={y} y2={y} />
        {[1, 10, 100, 1000].map((value) => (
          <g key={value} transform={`translate(${x(value)},${y})`}>
            <line className="mark" y1={-4} y2={4} />
            <text y={21} textAnchor="middle">
              {value} %
            </text>
          </g>
        ))}
        <text className="idea-optimum" x={x(LEAST)} y={y + 21}>
          goal
        </text>
        {above === null ? null : (
          <circle className="dot" cx={x(Math.max(above, LEAST))} cy={y} r={6} />
        )}
      </svg>
    </div>
  );
}
