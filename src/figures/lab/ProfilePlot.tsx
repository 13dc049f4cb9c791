import { type ReactNode, useState } from 'react';
import type { Study } from '../../core/study.ts';
import { Frame } from '../../plot/Frame.tsx';
import { stepPath } from '../../plot/steps.ts';
import { useSize } from '../../plot/useSize.ts';
import { BoundaryHandles } from '../BoundaryHandles.tsx';
import { Choice } from '../controls/Choice.tsx';
import { useTable } from '../controls/useTable.tsx';
import { brief, inUnits } from '../format.ts';
import { Listen } from '../sound/Listen.tsx';
import { ProfileTable } from '../tables/ProfileTable.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { Crosshair, readAt } from './Crosshair.tsx';
import { Estimated } from './estimated/Estimated.tsx';
import { PinnedProfile } from './Pinned.tsx';
import { PriceLabel } from './PriceLabel.tsx';
import { ProfileAxes, type ProfilePlane, profilePlane, TokensName } from './ProfileAxes.tsx';
import { type Shade, Shading, type ShadingId, shadings } from './Shading.tsx';

/** Lines down to the axis are drawn where they stand at least this far apart. */
const RISER = 12;

const HEARD =
  'From left to right in 4 seconds, over two octaves: the soft tone is the profile, the brighter one ' +
  'the staircase, and the higher they are drawn the higher they sound. A pinned setup is in the left ' +
  'ear, this one in the right. Escape stops it.';

interface Props {
  /** Instead of the lab's own key. */
  readonly caption?: ReactNode;
  /** What may be shaded, and what choosing it is called; the first is at first. */
  readonly label?: string;
  readonly shades?: readonly Shade[];
  readonly onShade?: (shading: ShadingId) => void;
  /** What is pointed at, in tokens; null: nothing. */
  readonly onProbe?: (i: number | null) => void;
}

/** The information profile, the staircase of the schedule, and the area between: the error. */
export function ProfilePlot({
  caption,
  label = 'Shade',
  shades = shadings,
  onShade,
  onProbe,
}: Props) {
  const store = useFigureStore();
  const study = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 480, height: 380 });
  const [untouched, setUntouched] = useState(true);
  const [shading, setShading] = useState<ShadingId>((shades[0] as Shade).value);
  const [probe, setProbe] = useState<number | null>(null);
  const table = useTable(() => <ProfileTable />, 'the profile');
  const { N, boundaries, stairs, levels, curve } = study;
  const staircase = { i: stairs.start, g: levels };
  const plane = profilePlane(study, width, height);
  const { x, y, floor } = plane;
  const reading = probe === null ? null : readAt(study, Math.min(probe, N - 1));

  return (
    <figure className="plate plate-profile">
      <figcaption>
        {caption ?? (
          <p className="key">
            <b className="idea-profile">Profile</b>: what <i>i</i> known tokens tell about the next
            one, <i>f</i>(<i>i</i>) − <i>f</i>(0) in {units}. The{' '}
            <b className="idea-schedule">staircase</b> is what the schedule uses of it; the{' '}
            <b className="idea-error">shaded area</b> between them is the error.
          </p>
        )}
      </figcaption>
      <div className="profile-place" ref={ref}>
        <Frame
          width={width}
          height={height}
          title="Information profile and staircase"
          summary={summaryOf(study, units)}
          cover={table.cover}
          onPoint={(at) => {
            const i = at && Math.floor(plane.tokens(at.x));
            setProbe(i);
            onProbe?.(i);
          }}
          overlay={
            boundaries ? (
              <BoundaryHandles
                label="Boundaries of the schedule"
                y={floor}
                x={x}
                invert={plane.tokens}
                hint={untouched && !reading && hasRoom(boundaries, plane) ? 'drag me' : undefined}
                onMove={() => setUntouched(false)}
              />
            ) : null
          }
        >
          <ProfileAxes plane={plane} N={N} />
          <Shading id={shading} study={study} x={x} y={y} />
          {boundaries && boundaries.length * RISER < width ? (
            <g className="risers">
              {Array.from(boundaries.subarray(1, -1), (boundary, j) => (
                <line
                  // biome-ignore lint/suspicious/noArrayIndexKey: the jth riser moves with its boundary.
                  key={j}
                  x1={x(boundary)}
                  x2={x(boundary)}
                  y1={floor}
                  y2={y(levels[j] as number)}
                />
              ))}
            </g>
          ) : null}
          {study.functionals.D > 0 ? null : (
            <text className="flat" y={(floor + plane.y(plane.top)) / 2} textAnchor="middle">
              <tspan x={(plane.left + plane.right) / 2}>The profile is flat:</tspan>
              <tspan x={(plane.left + plane.right) / 2} dy="1.4em">
                no schedule loses anything.
              </tspan>
            </text>
          )}
          <PinnedProfile x={x} y={y} />
          <Estimated part="band" x={x} y={y} />
          <path className="staircase" d={stepPath(staircase, N, x, y)} />
          <path className="profile" d={stepPath(curve, N, x, y)} />
          {shading === 'error' || shading === 'columns' || shading === 'strips' ? (
            <PriceLabel study={study} x={x} y={y} />
          ) : null}
          {reading ? (
            <Crosshair
              reading={reading}
              x={x}
              y={y}
              K={study.K}
              floor={floor}
              baseline={height - 4}
            />
          ) : (
            <TokensName {...plane} />
          )}
        </Frame>
      </div>
      <div className="plate-foot">
        <Choice
          label={label}
          options={shades}
          value={shading}
          onEdit={(id) => {
            setShading(id);
            onShade?.(id);
          }}
        />
        <Listen
          name="the profile"
          help={HEARD}
          score={({ profileScore }) => profileScore(study, store.getState().pinned?.study ?? null)}
        />
        {table.button}
      </div>
    </figure>
  );
}

/** Under the axis its name stands on the right. */
const NAME = 200;

/** Whether a hint under the first boundary is free of the axis' name. */
const hasRoom = (boundaries: Int32Array, { x, right }: ProfilePlane): boolean =>
  x(boundaries[1] as number) < right - NAME;

function summaryOf({ N, K, efact, functionals }: Study, units: 'nats' | 'bits'): string {
  const show = (nats: number) => `${brief(inUnits(nats, units))} ${units}`;
  return (
    `The profile rises by ${show(functionals.D)} over ${N} tokens. ` +
    `A staircase of ${K} steps lies below it; the area between them is ${show(efact)}.`
  );
}
