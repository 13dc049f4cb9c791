import { max, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ErrorsBySteps } from '../../core/learning/errorsBySteps.ts';
import { AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { useName } from '../../plot/useName.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { inUnits, tick } from '../format.ts';
import { StepsHandle } from '../StepsHandle.tsx';
import { useFigure, useStudy } from '../useFigure.ts';

const margin = { top: 12, right: 8, bottom: 46, left: 44 };
const height = 320;
/** Of the room of a bar. */
const BAR = 0.64;

interface Props {
  readonly errors: ErrorsBySteps;
  /** In words. */
  readonly summary: string;
  readonly initial: number;
}

/** For each number of steps a bar: the learning error, on it the factorization error. */
export function StackPlot({ errors, summary, initial }: Props) {
  const { N, K } = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const hatch = useName();
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const bars = Array.from(errors.K, (k, j) => ({
    k,
    learn: inUnits(errors.learn[j] as number, units),
    sum: inUnits((errors.learn[j] as number) + (errors.fact[j] as number), units),
    divergence: inUnits(errors.divergence[j] as number, units),
  }));
  const highest = max(bars, ({ sum }) => sum) as number;
  const x = scaleLinear([0.5, N + 0.5], [margin.left, right]);
  const y = scaleLinear([0, highest > 0 ? highest : 1], [floor, margin.top]).nice(4);
  const half = (BAR * (x(1) - x(0))) / 2;
  const rect = (k: number, from: number, to: number) => ({
    x: x(k) - half,
    width: 2 * half,
    y: y(to),
    height: Math.max(0, y(from) - y(to)),
  });

  return (
    <div ref={ref}>
      <Frame
        width={width}
        height={height}
        title="The two errors against the number of steps"
        summary={summary}
        overlay={<StepsHandle x={x} invert={x.invert} y={floor} />}
      >
        <defs>
          <pattern
            id={hatch}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="hatch" d="M0 0V5" />
          </pattern>
        </defs>
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={ticks(0, y.domain()[1] as number, 4).map((value) => ({
            at: y(value),
            label: tick(value),
          }))}
        />
        {bars.map(({ k, learn, sum, divergence }) => (
          <g key={k} className={k === K ? 'stack present' : 'stack'}>
            <rect className="area-error" {...rect(k, learn, sum)} />
            <rect className="area-learn" fill={`url(#${hatch})`} {...rect(k, 0, learn)} />
            <rect className="outline" {...rect(k, 0, sum)} />
            <path
              className="divergence"
              d={`M${x(k) - half - 5},${y(divergence)}h${2 * half + 10}`}
            />
          </g>
        ))}
        <g className="axis">
          <line x1={margin.left} x2={right} y1={floor} y2={floor} />
          {bars.map(({ k }) => (
            <text key={k} x={x(k)} y={floor + 26} textAnchor="middle">
              {k}
            </text>
          ))}
        </g>
        <text className="axis-name" x={right} y={height - 2} textAnchor="end">
          steps <tspan className="math">K</tspan>
        </text>
      </Frame>
    </div>
  );
}
