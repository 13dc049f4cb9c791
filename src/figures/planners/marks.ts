import { lawParameters } from '../../core/analysis.ts';
import { sizesOf } from '../../core/boundaries.ts';
import type { ErrorCurve } from '../../core/curves/curves.ts';
import { lawOf } from '../../core/laws/index.ts';
import { type PlannerId, planners } from '../../core/planners/index.ts';
import type { Planned } from '../../core/sampling/planned.ts';
import type { Study } from '../../core/study.ts';

/** What a planner costs, in nats, and how many steps it takes. */
export interface Mark {
  readonly id: PlannerId;
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
  for (const id of planned ? (['confidence', 'entropy'] as const) : []) {
    const { cost, steps } = (planned as Planned)[id];
    const reach = NORMAL * cost.standardError;
    marks.push({ id, steps: steps.mean, error: cost.mean, reach });
  }
  return marks;
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
