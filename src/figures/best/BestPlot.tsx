import { Frame } from '../../plot/Frame.tsx';
import { gapPath, stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits } from '../format.ts';
import { ProfileAxes, profilePlane, TokensName } from '../lab/ProfileAxes.tsx';
import { useFigure, useStudy } from '../useFigure.ts';

interface Props {
  /** Its width before it has been laid out. */
  readonly initial: number;
  readonly height?: number;
}

/** The profile with the best staircase, and what that loses. */
export function BestPlot({ initial, height = 260 }: Props) {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const plane = profilePlane(study, width, height);
  const { x, y } = plane;
  const { N, K, curve, best, functionals } = study;
  // A thinned curve does not have the level at every boundary.
  const stairs =
    best && curve.i.length === N
      ? {
          i: best.stairs.start,
          g: Float64Array.from(best.stairs.start, (a) => curve.g[a] as number),
        }
      : null;
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-profile">Profile</b> and its{' '}
          <b className="idea-optimum">best staircase</b> of <i>K</i> steps, with the{' '}
          <b className="idea-error">area</b> that is left.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Profile and best staircase"
        summary={
          `The profile rises by ${show(functionals.D)} over ${N} tokens.` +
          (best ? ` The best staircase of ${K} steps leaves an area of ${show(best.error)}.` : '')
        }
      >
        <ProfileAxes plane={plane} N={N} />
        {stairs ? (
          <>
            <path className="area-error" d={gapPath(curve, stairs, N, x, y)} />
            <path className="optimum" d={stepPath(stairs, N, x, y)} />
          </>
        ) : null}
        <path className="profile" d={stepPath(curve, N, x, y)} />
        <TokensName {...plane} />
      </Frame>
    </figure>
  );
}
