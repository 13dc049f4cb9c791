import type { ReactNode } from 'react';
import { Frame } from '../../plot/Frame.tsx';
import { AlphaAxes, alphaPlane } from '../alpha/AlphaAxes.tsx';
import { alphaAt, alphaPath, pointsOf } from '../alpha/points.ts';
import { brief } from '../format.ts';
import { useBest, useStudy } from '../useFigure.ts';
import { BestOf } from './BestOf.tsx';
import { PinnedAlpha } from './Pinned.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly cover: ReactNode | undefined;
}

/** The share of tokens known after each share of the steps: this schedule, and the best one. */
export function AlphaCurves({ width, height, cover }: Props) {
  const { stairs, K, N } = useStudy();
  const best = useBest();
  const plane = alphaPlane(width, height, 14);
  const points = pointsOf(stairs, N, K);
  const bestPoints = best && pointsOf(best.stairs, N, best.K);
  const half = (of: typeof points) => `${brief(100 * alphaAt(of, 0.5))} %`;

  return (
    <Frame
      width={width}
      height={height}
      title="Share of tokens known"
      cover={cover}
      summary={
        `After half of the steps this schedule knows ${half(points)} of the tokens` +
        (bestPoints && best?.K === K ? `, the best one ${half(bestPoints)}.` : '.')
      }
    >
      <AlphaAxes {...plane} />
      <PinnedAlpha x={plane.x} y={plane.y} />
      <path className="staircase" d={alphaPath(points, plane.x, plane.y)} />
      {bestPoints ? <path className="optimum" d={alphaPath(bestPoints, plane.x, plane.y)} /> : null}
      <BestOf best={best} x={width - 6} y={14} />
    </Frame>
  );
}
