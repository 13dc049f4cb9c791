import { hasScalingLimit } from '../../../core/continuum/scaling.ts';
import { useFigure, useStudy } from '../../useFigure.ts';
import type { Extra } from './lines.ts';

/** What the optional lines are, what they hold for, and why one may be missing. */
export function ExtraNotes({ extras }: { readonly extras: readonly Extra[] }) {
  const setup = useFigure((figure) => figure.setup);
  const { logAlphabet } = useStudy();
  return (
    <p className="extra-notes">
      {extras.length === 0 ? (
        <span>
          Drag <i>K</i> along its axis, and the error you allow up and down.
        </span>
      ) : null}
      {extras.includes('worst') ? <WorstNote defined={logAlphabet !== null} /> : null}
      {extras.includes('scaling') ? <ScalingNote holds={hasScalingLimit(setup)} /> : null}
    </p>
  );
}

const WorstNote = ({ defined }: { readonly defined: boolean }) =>
  defined ? (
    <span>
      Worst case: (<i>N</i>−<i>K</i>) log <i>q</i>, what a fixed order can lose on some law.
    </span>
  ) : (
    <span>
      No worst case: log <i>q</i> is not defined for this law.
    </span>
  );

const ScalingNote = ({ holds }: { readonly holds: boolean }) =>
  holds ? (
    <span>
      ≈ best: (<i>S</i>²/<i>K</i> − <i>D</i>)/2, <i>S</i> = Σ√Δ<i>f</i>, an approximation for smooth
      profiles.
    </span>
  ) : (
    <span>No scaling law: as N grows the rise of this law piles up.</span>
  );
