import { scaleLinear } from 'd3-scale';
import { type Estimate, standardErrors } from '../../core/estimation/estimate.ts';
import { Frame } from '../../plot/Frame.tsx';
import { gapPath, stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits } from '../format.ts';
import { ProfileAxes, profilePlane, TokensName } from '../lab/ProfileAxes.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import type { Verdict } from './verdict.ts';

const height = 360;
/** Room above and below the true profile, as a part of its rise: estimates stray. */
const ROOM = 0.3;
/** So many standard errors up and down. */
const WHISKERS = 2;

export const TOO_LONG = 'The sequence is too long for a chain of this order.';

interface Props {
  readonly estimate: Estimate | null;
  readonly verdict: Verdict | null;
  /** For the chain that it was to be measured through. */
  readonly tooLong: boolean;
}

/** The true profile, its estimate, and what the schedule made from the estimate loses. */
export function EstimatePlot({ estimate, verdict, tooLong }: Props) {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const fitted = useFigure(({ setup }) => setup.through === 'chain');
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const plane = profilePlane(study, width, height);
  const { N, K, curve, best } = study;
  const { x, floor, top } = plane;
  const lowest = estimate && verdict ? Math.min(...estimate.mean) - verdict.zero : 0;
  // Chance strays as far as there is room; what a chain has not learnt may lie lower, and is shown.
  const low = Math.min(-ROOM * top, fitted ? 1.1 * lowest : 0);
  const y = scaleLinear([low, (1 + ROOM) * top], [floor, 14]).clamp(true);
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;
  const stairs = verdict && {
    i: verdict.boundaries.subarray(0, -1),
    g: Float64Array.from(verdict.boundaries.subarray(0, -1), (a) => curve.g[a] as number),
  };
  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          The <b className="idea-profile">profile</b> of the law, and its estimates with {WHISKERS}{' '}
          standard errors up and down. The <b className="idea-schedule">staircase</b> is the best
          one for the thin line, which never falls; the <b className="idea-error">area</b> is what
          it loses by the law. Diamonds: the <b className="idea-optimum">best</b> boundaries.
          Smoothed, many samples lead to the dashed line and not to the profile.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Estimated profile and the schedule made from it"
        summary={
          estimate && verdict
            ? `From ${estimate.count} samples. The schedule of ${K} steps made from them has error ` +
              `${show(verdict.error)}, the best one ${show(verdict.best ?? verdict.error)}.`
            : tooLong
              ? TOO_LONG
              : 'Samples are being drawn.'
        }
      >
        <ProfileAxes plane={{ ...plane, y }} N={N} />
        {stairs ? (
          <>
            <path className="area-error" d={gapPath(curve, stairs, N, x, y)} />
            <path className="staircase" d={stepPath(stairs, N, x, y)} />
          </>
        ) : null}
        <path className="profile" d={stepPath(curve, N, x, y)} />
        {verdict?.limit ? (
          <path
            className="profile limit"
            d={stepPath({ i: curve.i, g: verdict.limit.map((f) => f - verdict.zero) }, N, x, y)}
          />
        ) : null}
        {verdict ? (
          <path
            className="fit"
            d={stepPath({ i: curve.i, g: verdict.fit.map((f) => f - verdict.zero) }, N, x, y)}
          />
        ) : null}
        {estimate && verdict ? (
          <Estimates estimate={estimate} zero={verdict.zero} x={x} y={y} />
        ) : null}
        {best?.boundaries ? (
          <g>
            {Array.from(best.boundaries.subarray(1, -1), (a) => (
              <path key={a} className="diamond" d={`M${x(a)},${floor - 6}l6,6l-6,6l-6,-6Z`} />
            ))}
          </g>
        ) : null}
        <TokensName {...plane} />
        {tooLong ? (
          <text x={(x(0) + x(N)) / 2} y={40} textAnchor="middle">
            {TOO_LONG}
          </text>
        ) : null}
      </Frame>
    </figure>
  );
}

interface EstimatesProps {
  readonly estimate: Estimate;
  readonly zero: number;
  readonly x: (i: number) => number;
  readonly y: (nats: number) => number;
}

/** A dot for each f̂(i), in the middle of its step, with whiskers. */
function Estimates({ estimate, zero, x, y }: EstimatesProps) {
  const errors = standardErrors(estimate);
  const places = Array.from(estimate.mean, (mean, i) => ({
    at: x(i + 0.5),
    g: mean - zero,
    reach: WHISKERS * (errors[i] as number),
  }));
  const whiskers = places
    .filter(({ reach }) => Number.isFinite(reach))
    .map(({ at, g, reach }) => `M${at},${y(g - reach)}V${y(g + reach)}`);
  // Dots are lines of no length with round ends.
  const dots = places.map(({ at, g }) => `M${at},${y(g)}h0`);
  const width = Math.max(3, Math.min(6, (x(1) - x(0)) / 2));
  return (
    <g className="estimates">
      <path className="whiskers" d={whiskers.join('')} />
      <path className="dots" d={dots.join('')} strokeWidth={width} />
    </g>
  );
}
