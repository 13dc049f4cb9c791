import { lawParameters } from '../../core/analysis.ts';
import { sizesOf } from '../../core/boundaries.ts';
import type { ErrorCurve } from '../../core/curves/curves.ts';
import { lawOf } from '../../core/laws/index.ts';
import { type PlannerId, planners } from '../../core/planners/index.ts';
import type { Planned } from '../../core/sampling/planned.ts';
import type { Study } from '../../core/study.ts';

/** What a planner costs, in nats, and how many steps it takes. */
export interface Mark {
  readonly id: PlannerId | 'threshold';
  readonly steps: number;
  readonly error: number;
  /** Half of the interval that holds the error 95 times in 100; null where it is exact. */
  readonly reach: number | null;
}

const NORMAL = 1.96;

/** Every planner that the law lets decide; those that look at letters once they were simulated. */
export function marksOf(study: Study, planned: Planned | null): Mark[] {
  const { setup, N, K, efact, boundaries } = study;
  const { orderError } = lawOf(setup.law);
  const marks: Mark[] = [{ id: 'random', steps: K, error: efact, reach: null }];
  if (orderError && boundaries) {
    for (const id of ['contiguous', 'strided', 'bisect'] as const) {
      const parts = planners[id].parts?.({ N, sizes: sizesOf(boundaries) }) ?? [];
      const error = orderError(lawParameters(setup), parts);
      marks.push({ id, steps: parts.length, error, reach: null });
    }
  }
  for (const id of planned ? (['confidence', 'threshold', 'entropy'] as const) : []) {
    const { cost, steps } = (planned as Planned)[id];
    const reach = NORMAL * cost.standardError;
    marks.push({ id, steps: steps.mean, error: cost.mean, reach });
  }
  return marks;
}

interface Row {
  readonly id: Mark['id'];
  readonly name: string;
}

const THRESHOLD: Row = { id: 'threshold', name: 'Confident enough' };

/** Every row of the figure, in its order, with its name. */
export const rows: readonly Row[] = (Object.keys(planners) as PlannerId[]).flatMap((id): Row[] => {
  const row = { id, name: planners[id].name };
  return id === 'confidence' ? [row, THRESHOLD] : [row];
});

export const nameOf = (id: Mark['id']): string => rows.find((row) => row.id === id)?.name ?? id;

/** What stands out: who beats the best of random order most, and who falls behind it most. */
export interface Verdict {
  readonly wins: { readonly mark: Mark; readonly best: number } | null;
  readonly loses: { readonly mark: Mark; readonly best: number } | null;
}

/** Above rounding, in nats. */
const NOTHING = 1e-9;

/**
 * Compares every planner with the best error in random order with as many steps. A simulated one
 * counts only where its whole interval lies on one side.
 */
export function verdictOn(marks: readonly Mark[], curve: ErrorCurve): Verdict {
  const sides = marks
    .filter(({ id }) => id !== 'random')
    .flatMap((mark) => {
      const best = bestAt(curve, mark.steps);
      return best === null ? [] : [{ mark, best, gain: best - mark.error }];
    })
    .filter(({ mark, gain }) => Math.abs(gain) > NOTHING + (mark.reach ?? 0));
  const won = sides.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain)[0] ?? null;
  const lost = sides.filter(({ gain }) => gain < 0).sort((a, b) => a.gain - b.gain)[0] ?? null;
  return { wins: won, loses: lost };
}

/** The best error in random order with so many steps; between whole numbers, on the chord. */
export function bestAt({ K, error }: ErrorCurve, steps: number): number | null {
  const at = K.findIndex((k) => k >= steps);
  if (at < 0) return null;
  const [right, above] = [K[at] as number, error[at] as number];
  if (right === steps) return above;
  if (at === 0) return null;
  const [left, below] = [K[at - 1] as number, error[at - 1] as number];
  return below + ((above - below) * (steps - left)) / (right - left);
}
