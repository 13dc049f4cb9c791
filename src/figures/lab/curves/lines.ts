import { functionalIds } from '../../../core/bounds/bounds.ts';
import { type ErrorCurve, stepGrid } from '../../../core/curves/curves.ts';
import type { Curves } from '../../../state/store.ts';
import { shortName } from './familyName.ts';

/** What can be shown beside the errors themselves. */
export type Extra = 'guarantees' | 'worst' | 'scaling';

/** Error against steps, to be drawn; in nats. */
export interface Line {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly K: ArrayLike<number>;
  readonly nats: ArrayLike<number>;
}

/** What the lines of formulas need to know of the law. */
export interface LawFacts {
  readonly N: number;
  readonly D: number;
  /** log q; null for continuous tokens. */
  readonly logAlphabet: number | null;
  readonly hasScalingLimit: boolean;
}

const smallest = ({ bounds }: ErrorCurve): Float64Array =>
  bounds.D.map((d, j) =>
    Math.min(d, bounds.TC[j] as number, bounds.DTC[j] as number, bounds.M[j] as number),
  );

/** The four guarantees of one family, or the smallest of them. */
function guaranteeLines(curve: ErrorCurve, all: boolean): Line[] {
  const { K, bounds } = curve;
  const least = { className: 'bound', label: all ? '' : 'guarantee', K, nats: smallest(curve) };
  if (!all) return [{ id: 'guarantee', ...least }];
  return [
    ...functionalIds.map((id) => ({
      id,
      className: 'bound faint',
      label: `κ·${id}`,
      K,
      nats: bounds[id],
    })),
    { id: 'guarantee', ...least },
  ];
}

/**
 * The lines of the plot, from back to front. `guaranteed` names the curve whose guarantees are
 * shown.
 */
export function linesOf(
  curves: Curves,
  guaranteed: keyof Curves,
  { N, D, logAlphabet, hasScalingLimit }: LawFacts,
  extras: readonly Extra[],
): Line[] {
  const { optimal, uniform, chosen } = curves;
  const safe = curves[guaranteed];
  const grid = stepGrid(N);
  const lines: Line[] = [];
  if (safe) lines.push(...guaranteeLines(safe, extras.includes('guarantees')));
  if (extras.includes('worst') && logAlphabet !== null) {
    const nats = Float64Array.from(grid, (K) => (N - K) * logAlphabet);
    lines.push({ id: 'worst', className: 'worst', label: 'worst case', K: grid, nats });
  }
  if (extras.includes('scaling') && hasScalingLimit && optimal) {
    const limit = optimal.limit as number;
    const nats = Float64Array.from(grid, (K) => Math.max(0, limit / K - D / 2));
    lines.push({ id: 'scaling', className: 'scaling', label: '≈ best', K: grid, nats });
  }
  if (uniform) {
    const className = chosen ? 'uniform reference' : 'uniform';
    lines.push({ id: 'uniform', className, label: 'uniform', K: uniform.K, nats: uniform.error });
  }
  if (chosen) {
    const label = shortName(chosen.family);
    lines.push({ id: 'chosen', className: 'uniform', label, K: chosen.K, nats: chosen.error });
  }
  if (optimal) {
    lines.push({
      id: 'optimal',
      className: 'optimum',
      label: 'best',
      K: optimal.K,
      nats: optimal.error,
    });
  }
  return lines;
}
