import { useState } from 'react';
import type { Study } from '../../core/study.ts';
import { Frame } from '../../plot/Frame.tsx';
import { stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { brief, inUnits } from '../format.ts';
import { ProfileAxes, type ProfilePlane, profilePlane, TokensName } from '../lab/ProfileAxes.tsx';
import { Shading } from '../lab/Shading.tsx';
import { useFigure, useStudy } from '../useFigure.ts';

/** Right of the plot, for the bracket and its name; on a phone without the number. */
const ROOM = { wide: 96, narrow: 36 };
const BRACKET = 10;

interface Props {
  /** What the reader drew before. */
  readonly guess: readonly number[] | null;
  readonly height: number;
}

/** The profile in its rectangle: TC below it, DTC above it, D beside it. */
export function RectanglePlot({ guess, height }: Props) {
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const [probe, setProbe] = useState<number | null>(null);
  const narrow = width < 480;
  // A guess may rise further than the profile.
  const D = study.functionals.D;
  const top = { ...study.functionals, D: Math.max(D, guess?.at(-1) ?? 0) };
  const plane = profilePlane(
    { ...study, functionals: top },
    width,
    height,
    narrow ? ROOM.narrow : ROOM.wide,
  );
  const { x, y, right } = plane;
  const { N, curve, functionals } = study;
  const drawn = guess && { i: curve.i, g: guess };
  const { TC, DTC } = functionals;
  const show = (nats: number) => brief(inUnits(nats, units));
  const inside = probe === null || probe < 0 || probe >= N ? null : probe;

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          <b className="idea-profile">Profile</b>: what <i>i</i> known tokens tell about the next
          one, <i>f</i>(<i>i</i>) − <i>f</i>(0) in {units}. It splits the rectangle <i>N</i> ×{' '}
          <i>D</i> into TC and DTC.{guess ? ' Dotted: your curve.' : null}
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Profile and rectangle"
        summary={
          D > 0
            ? `The profile rises by D = ${show(D)} over ${N} tokens. Of the rectangle N·D = ` +
              `${show(N * D)} ${units}, TC = ${show(TC)} lies below it and DTC = ${show(DTC)} above.`
            : `The profile of ${N} tokens is flat: D, TC and DTC are 0.`
        }
        onPoint={(at) => setProbe(at && Math.floor(plane.tokens(at.x)))}
      >
        <ProfileAxes plane={plane} N={N} />
        {D > 0 ? (
          <>
            <Shading id="both" study={study} x={x} y={y} />
            <g className="bracket">
              <path d={`M${right + 4},${y(0)}h${BRACKET}V${y(D)}h${-BRACKET}`} />
              <text x={right + BRACKET + 10} y={y(D / 2)} dy="0.32em">
                <tspan className="math">D</tspan>
                {narrow ? null : ` = ${show(D)}`}
              </text>
            </g>
          </>
        ) : (
          <text className="flat" x={(x(0) + right) / 2} y={y(0.5)} textAnchor="middle">
            The profile is flat: D, TC and DTC are 0.
          </text>
        )}
        <path className="profile" d={stepPath(curve, N, x, y)} />
        {drawn ? <path className="guess-line" d={stepPath(drawn, N, x, y)} /> : null}
        {inside === null ? (
          <TokensName {...plane} />
        ) : (
          <Reading study={study} i={inside} plane={plane} />
        )}
      </Frame>
    </figure>
  );
}

interface ReadingProps {
  readonly study: Study;
  readonly i: number;
  readonly plane: ProfilePlane;
}

/** What i known tokens tell, below the axis. */
function Reading({ study, i, plane }: ReadingProps) {
  const units = useFigure(({ setup }) => setup.units);
  const { x, y, floor, height } = plane;
  const g = study.curve.g[i] as number;
  const at = x(i + 0.5);
  return (
    <g className="crosshair">
      <line x1={at} x2={at} y1={floor} y2={y(g)} />
      <circle cx={at} cy={y(g)} r={3.5} />
      <text x={x(0)} y={height - 4}>
        <tspan className="math">i</tspan> = {i}: <tspan className="math">f</tspan>(
        <tspan className="math">i</tspan>) − <tspan className="math">f</tspan>(0) ={' '}
        {brief(inUnits(g, units))} {units}
      </text>
    </g>
  );
}
