import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Plan } from '../../core/estimation/plan.ts';
import type { Resampled } from '../../core/estimation/resample.ts';
import { Frame } from '../../plot/Frame.tsx';
import { gapPath, stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { useTable } from '../controls/useTable.tsx';
import { brief, inUnits } from '../format.ts';
import { ProfileAxes, profilePlane, TokensName } from '../lab/ProfileAxes.tsx';
import { M } from '../Mathematics.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { type Knot, knotsIn } from './knots.ts';
import { type Span, spansOf } from './noise.ts';

const height = 340;
/** So many standard errors up and down. */
const WHISKERS = 2;
/** More bars would run into each other. */
const BARS = 32;

interface Props {
  readonly plan: Plan | null;
  /** Null while there is nothing to be drawn of them. */
  readonly repeated: Resampled | null;
}

/** The measured profile, the staircase of the best sizes, and how far their boundaries may move. */
export function ModelPlot({ plan, repeated }: Props) {
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const spans = repeated ? spansOf(repeated) : [];
  const table = useTable(() => <SizesTable plan={plan} spans={spans} />, 'the sizes');
  const { N, curve } = study;
  const knots = knotsIn(setup);
  const plane = profilePlane(study, width, height);
  const { x, floor, top } = plane;
  const reach = knots.flatMap(({ g, se }) => [g - WHISKERS * se, g + WHISKERS * se]);
  const [low = 0, high = top] = extent([0, 1.04 * top, ...reach]);
  const y = scaleLinear([low, high], [floor, 14]);
  const stairs = plan && { i: plan.stairs.start, g: plan.levels };
  const show = (nats: number) => `${brief(inUnits(nats, setup.units))} ${setup.units}`;
  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          The measured <b className="idea-profile">profile</b>
          {knots.some(({ se }) => se > 0) ? `, with ${WHISKERS} standard errors up and down` : ''}.
          Under it the <b className="idea-optimum">best staircase</b>, and the{' '}
          <b className="idea-error">area</b> that it loses.{' '}
          {knots.some(({ se }) => se > 0)
            ? 'Bars: where 9 of 10 repeated measurements would put a boundary.'
            : null}
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Measured profile and the best sizes"
        summary={
          plan
            ? `A profile of ${N} tokens. With ${plan.K} steps the best sizes lose ${show(plan.error)}.`
            : 'The best sizes are being computed.'
        }
        cover={table.cover}
      >
        <ProfileAxes plane={{ ...plane, y }} N={N} />
        {stairs ? (
          <>
            <path className="area-error" d={gapPath(curve, stairs, N, x, y)} />
            <path className="optimum" d={stepPath(stairs, N, x, y)} />
          </>
        ) : null}
        <path className="profile" d={stepPath(curve, N, x, y)} />
        <path className="spans" d={plan ? spanPath(plan, spans, x, y) : ''} />
        <Marks knots={knots} x={x} y={y} />
        <TokensName {...plane} />
      </Frame>
      <div className="plate-foot">{table.button}</div>
    </figure>
  );
}

/** A bar across each boundary, half way up to the next stair, so that bars stand above one another. */
function spanPath(
  { stairs, levels }: Plan,
  spans: readonly Span[],
  x: (i: number) => number,
  y: (nats: number) => number,
): string {
  const every = Math.ceil(spans.length / BARS);
  const placeOf = new Map(Array.from(stairs.k, (k, j) => [k, j]));
  return spans
    .filter((_, j) => j % every === 0)
    .map(({ k, low, high }) => {
      const below = placeOf.get(k) ?? 0;
      const level = levels[below] as number;
      const middle = (level + (levels[below + 1] ?? level)) / 2;
      return `M${x(low)},${y(middle)}H${x(high)}`;
    })
    .join('');
}

interface MarksProps {
  readonly knots: readonly Knot[];
  readonly x: (i: number) => number;
  readonly y: (nats: number) => number;
}

/** What was measured: a dot in the middle of its step, with whiskers. */
function Marks({ knots, x, y }: MarksProps) {
  const whiskers = knots
    .filter(({ se }) => se > 0)
    .map(({ i, g, se }) => `M${x(i + 0.5)},${y(g - WHISKERS * se)}V${y(g + WHISKERS * se)}`);
  const dots = knots.map(({ i, g }) => `M${x(i + 0.5)},${y(g)}h0`);
  return (
    <g className="estimates">
      <path className="whiskers" d={whiskers.join('')} />
      <path className="dots" d={dots.join('')} strokeWidth={knots.length > 64 ? 3 : 5} />
    </g>
  );
}

const columns = [
  { key: 'k', name: <M>k</M>, whole: true },
  { key: 'a', name: <M>a_k</M>, whole: true },
  { key: 's', name: <M>s_k</M>, whole: true },
  { key: 'low', name: <>from</>, whole: true },
  { key: 'high', name: <>to</>, whole: true },
];

function SizesTable({
  plan,
  spans,
}: {
  readonly plan: Plan | null;
  readonly spans: readonly Span[];
}) {
  if (!plan) return null;
  const { k, start, size } = plan.stairs;
  const of = new Map(spans.map((span) => [span.k, span]));
  const rows = Array.from(k, (step, j) => [
    step,
    (start[j] as number) + (size[j] as number),
    size[j] as number,
    of.get(step)?.low ?? null,
    of.get(step)?.high ?? null,
  ]);
  return (
    <DataTable
      label="Table of the sizes"
      caption={
        <>
          The best sizes. Step <M>k</M> ends with <M>a_k</M> known tokens; 9 of 10 repeated
          measurements put that between the last two.{' '}
          {rows.length < plan.K ? `Thinned: ${rows.length} of ${plan.K} steps.` : null}
        </>
      }
      columns={columns}
      rows={rows}
    />
  );
}
