import { useMemo } from 'react';
import { Frame } from '../../plot/Frame.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { AlphaAxes, alphaPlane } from '../alpha/AlphaAxes.tsx';
import { alphaAt, alphaPath, pointsAlong, pointsOf } from '../alpha/points.ts';
import { brief } from '../format.ts';
import { useStudy } from '../useFigure.ts';
import { limitOf, scheduleName, smoothAlpha } from './limit.ts';
import { Slope } from './Slope.tsx';

const height = 320;
/** Between the plot and the slope beside it, and right of both. */
const GAP = 8;
const EDGE = 6;
/** More steps than this are not marked one by one. */
const MARKED = 64;

/** α of the best schedule and of the setup's against the diagonal, and beside it √g. */
export function AlphaPlot({ initial }: { readonly initial: number }) {
  const study = useStudy();
  const { N, K, best, curve, stairs, lawKey } = study;
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a curve belongs to its law.
  const limit = useMemo(() => limitOf(study), [curve, lawKey]);
  const beside = Math.min(140, width * 0.24);
  const plane = alphaPlane(width, height, EDGE + beside + GAP);
  const { x, y, right } = plane;
  const smooth = smoothAlpha(study);
  const chosen = smooth ? pointsAlong(smooth) : pointsOf(stairs, N, K);
  const ideal = pointsAlong(limit.best);

  return (
    <figure className="plate plate-alpha" ref={ref}>
      <figcaption>
        <p className="key">
          Share <i>α</i>(<i>t</i>) of the tokens known:{' '}
          <b className="idea-optimum">best in the limit</b>, the exact best <i>K</i> steps as
          diamonds, and <b className="idea-schedule">{scheduleName(study)}</b>. Beside it √<i>g</i>,
          in <i>K</i> equal areas.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Share of tokens known"
        summary={
          `After half of the steps the best schedule of the limit knows ` +
          `${brief(100 * alphaAt(ideal, 0.5))} % of the tokens` +
          (best ? `, the best one of ${K} steps ${shareAtHalf(best.stairs, N, K)}.` : '.')
        }
      >
        <AlphaAxes {...plane} />
        <Slope
          root={limit.root}
          ideal={ideal}
          K={K}
          plane={plane}
          left={right + GAP}
          right={width - EDGE}
        />
        <path className="uniform" d={alphaPath(chosen, x, y)} />
        <path className="optimum" d={alphaPath(ideal, x, y)} />
        {best && K <= MARKED
          ? pointsOf(best.stairs, N, K)
              .slice(1, -1)
              .map(({ t, alpha }) => (
                <path key={t} className="diamond" d={`M${x(t)},${y(alpha) - 5}l5,5l-5,5l-5,-5Z`} />
              ))
          : null}
      </Frame>
    </figure>
  );
}

const shareAtHalf = (of: Parameters<typeof pointsOf>[0], N: number, K: number): string =>
  `${brief(100 * alphaAt(pointsOf(of, N, K), 0.5))} %`;
