import { lawOf } from '../../core/laws/index.ts';
import { schedules } from '../../core/schedules/index.ts';
import type { Study } from '../../core/study.ts';
import { type Scale, stepPath } from '../../plot/steps.ts';
import { pinnedSetup, pinOf } from '../../state/pinned.ts';
import { alphaPath, pointsOf } from '../alpha/points.ts';
import { brief, inUnits, NONE } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';

/** The study that is pinned for comparison, if any. */
const usePinned = (): Study | null => useFigure(({ pinned }) => pinned?.study ?? null);

const nameOf = ({ setup, K }: Study): string =>
  `${lawOf(setup.law).name}, ${schedules[setup.schedule].name.toLowerCase()}, K = ${K}`;

/** Pins the present setup for comparison, changes places with it, or lets it go. */
export function PinButtons() {
  const { edit, open } = useFigureStore().getState();
  const setup = useFigure((figure) => figure.setup);
  if (setup.pin === '') {
    return (
      <button type="button" onClick={() => edit({ pin: pinOf(setup) })}>
        Pin to compare
      </button>
    );
  }
  return (
    <>
      <button type="button" onClick={() => edit({ pin: '' })}>
        Unpin
      </button>
      <button
        type="button"
        onClick={() => open({ ...pinnedSetup(setup.pin), units: setup.units, pin: pinOf(setup) })}
      >
        Swap with pinned
      </button>
    </>
  );
}

/** The pinned error, and how the present one compares. */
export function PinnedRow() {
  const pinned = usePinned();
  const { efact } = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  const name = pinned ? nameOf(pinned) : '';
  return (
    <div className="pinned-row">
      <dt title={name}>
        <b className="idea-pinned">Pinned</b> {name}
      </dt>
      <dd>
        {pinned ? (
          <>
            <Readout name="pinned" value={pinned.efact} /> <small>{units}</small>
            <small className="versus">
              {pinned.efact > 0
                ? `this one is ${brief(efact / pinned.efact)} ×`
                : `this one is ${brief(inUnits(efact, units))}`}
            </small>
          </>
        ) : (
          NONE
        )}
      </dd>
    </div>
  );
}

interface Drawn {
  readonly x: Scale;
  readonly y: Scale;
}

/** The pinned staircase, and the pinned profile where the law is another one of equal length. */
export function PinnedProfile({ x, y }: Drawn) {
  const pinned = usePinned();
  const { N, lawKey } = useStudy();
  if (pinned?.N !== N) return null;
  return (
    <g className="pinned">
      {pinned.lawKey === lawKey ? null : <path d={stepPath(pinned.curve, N, x, y)} />}
      <path d={stepPath({ i: pinned.stairs.start, g: pinned.levels }, N, x, y)} />
    </g>
  );
}

/** The outline of the pinned sizes. */
export function PinnedSizes({ x, y, K }: Drawn & { readonly K: number }) {
  const pinned = usePinned();
  if (!pinned) return null;
  // What does not fit beside the present steps is left out.
  const shown = pinned.stairs.k.filter((k) => k <= K).length;
  const steps = { i: pinned.stairs.k.subarray(0, shown), g: pinned.stairs.size.subarray(0, shown) };
  return (
    <g className="pinned">
      <path d={stepPath(steps, Math.min(pinned.K, K) + 1, x, y)} />
    </g>
  );
}

/** The share of tokens that the pinned schedule knows. */
export function PinnedAlpha({ x, y }: Drawn) {
  const pinned = usePinned();
  if (!pinned) return null;
  return (
    <g className="pinned">
      <path d={alphaPath(pointsOf(pinned.stairs, pinned.N, pinned.K), x, y)} />
    </g>
  );
}
