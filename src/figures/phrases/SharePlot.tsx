import { scaleLinear } from 'd3-scale';
import type { ErrorsBySteps } from '../../core/learning/errorsBySteps.ts';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { polyline } from '../../plot/polyline.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { tick } from '../format.ts';
import { axisTicks } from '../lab/axisTicks.ts';
import { StepsHandle } from '../StepsHandle.tsx';
import { useStudy } from '../useFigure.ts';
import type { Share } from './share.ts';

const margin = { top: 16, right: 16, bottom: 46, left: 50 };
const height = 300;

interface Props {
  readonly errors: ErrorsBySteps | null;
  readonly share: Share;
  /** In words. */
  readonly summary: string;
  readonly initial: number;
}

/** The share of possible samples against the number of steps, above what is guaranteed. */
export function SharePlot({ errors, share, summary, initial }: Props) {
  const { N, K } = useStudy();
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const x = scaleLinear([1, Math.max(N, 2)], [margin.left, right]);
  const y = scaleLinear([0, 1], [floor, margin.top]);
  const points = errors
    ? Array.from(errors.K, (k, j) => ({
        k,
        possible: errors.possible[j] as number,
        sure: Math.exp(-(errors.fact[j] as number) - (errors.learn[j] as number)),
      }))
    : [];
  return (
    <div ref={ref} className="share-plot">
      <Frame
        width={width}
        height={height}
        title="Share of possible samples against the number of steps"
        summary={summary}
        overlay={<StepsHandle x={x} invert={x.invert} y={floor} />}
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={[0, 0.5, 1].map((value) => ({ at: y(value), label: `${100 * value} %` }))}
        />
        <AxisBelow
          y={floor}
          from={margin.left}
          to={right}
          ticks={[...new Set([1, ...axisTicks(N, width)])]
            .filter((steps) => steps > 0)
            .map((steps) => ({ at: x(steps), label: tick(steps) }))}
        />
        <line className="now" x1={x(K)} x2={x(K)} y1={margin.top} y2={floor} />
        <path
          className="bound"
          d={polyline(points.map(({ k, sure }) => ({ x: x(k), y: y(sure) })))}
        />
        <path
          className="share"
          d={polyline(points.map(({ k, possible }) => ({ x: x(k), y: y(possible) })))}
        />
        {points.map(({ k, possible }) => (
          <circle key={k} className="share-dot" cx={x(k)} cy={y(possible)} r={k === K ? 6 : 3.5} />
        ))}
        {share.kind === 'simulated' ? (
          <>
            <path className="share" d={`M${x(K)},${y(share.from)}V${y(share.to)}`} />
            <circle className="share-dot" cx={x(K)} cy={y(share.value)} r={5} />
          </>
        ) : null}
        <text className="axis-name" x={right} y={height - 4} textAnchor="end">
          steps <tspan className="math">K</tspan>
        </text>
      </Frame>
    </div>
  );
}
