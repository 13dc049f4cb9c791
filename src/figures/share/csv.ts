import { analyse } from '../../core/analysis.ts';
import { functionalIds } from '../../core/bounds/bounds.ts';
import type { ErrorCurve } from '../../core/curves/curves.ts';
import { type Estimate, standardErrors } from '../../core/estimation/estimate.ts';
import type { Study } from '../../core/study.ts';
import type { Curves } from '../../state/store.ts';
import { type Origin, SITE } from './origin.ts';

/** Columns of equal length by name, of numbers or of words; null where there is none. */
export type Columns = Readonly<Record<string, ArrayLike<number | string | null>>>;

/** The profile and the staircase below it, at every i that is drawn. */
export function profileColumns({ curve, stairs, levels, N, K }: Study): Columns {
  let k = 0;
  const steps = Array.from(curve.i, (i) => {
    while (k + 1 < stairs.start.length && (stairs.start[k + 1] as number) <= i) k++;
    return k;
  });
  /** r(i) − i; null where the next boundary is not among those that are listed. */
  const wait = (k: number, i: number): number | null => {
    if (i === stairs.start[k]) return 0;
    const step = stairs.k[k] as number;
    if (step === K) return N - i;
    return stairs.k[k + 1] === step + 1 ? (stairs.start[k + 1] as number) - i : null;
  };
  return {
    i: curve.i,
    'profile rise in nats': curve.g,
    'staircase in nats': steps.map((k) => levels[k] as number),
    step: steps.map((k) => stairs.k[k] as number),
    wait: steps.map((k, j) => wait(k, curve.i[j] as number)),
  };
}

/** f̂ and its standard error at every i, from the same zero as the profile. */
export function estimateColumns({ setup }: Study, estimate: Estimate): Columns {
  const zero = analyse(setup).profile[0] as number;
  const errors = standardErrors(estimate);
  return {
    'estimated rise in nats': estimate.mean.map((mean) => mean - zero),
    'its standard error in nats': Array.from(errors, (se) => (Number.isFinite(se) ? se : null)),
  };
}

/** Sizes of the steps and of the best ones. */
export function sizesColumns({ stairs, best }: Study): Columns {
  return {
    step: stairs.k,
    'tokens known before': stairs.start,
    size: stairs.size,
    ...(best && {
      'best tokens known before': best.stairs.start,
      'best size': best.stairs.size,
    }),
  };
}

/** Errors of all numbers of steps that are drawn, and the guarantees of the schedules in use. */
export function curvesColumns({ setup }: Study, { optimal, uniform, chosen }: Curves): Columns {
  const safe = chosen ?? (setup.schedule === 'optimal' ? optimal : uniform);
  const K = optimal?.K ?? new Int32Array();
  // Some curves go less far than others, and are found later.
  const along = (curve: ErrorCurve | null, values: Float64Array | undefined) => {
    const at = new Map(Array.from(curve?.K ?? [], (steps, j) => [steps, values?.[j] ?? null]));
    return Array.from(K, (steps) => at.get(steps) ?? null);
  };
  const name = safe?.family.schedule;
  return {
    K,
    'optimum in nats': along(optimal, optimal?.error),
    'uniform in nats': along(uniform, uniform?.error),
    ...(chosen && { [`${name} in nats`]: along(chosen, chosen.error) }),
    ...Object.fromEntries(
      functionalIds.map((id) => [`bound ${id} of ${name} in nats`, along(safe, safe?.bounds[id])]),
    ),
  };
}

/** A word may have commas of its own. */
const cell = (value: number | string | null | undefined): number | string =>
  typeof value === 'string' && /[",\r\n]/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : (value ?? '');

/** Comma-separated values in full precision; where they are from stands in lines that begin with #. */
export function csv(columns: Columns, title: string, { address, version }: Origin): string {
  const names = Object.keys(columns);
  const lists = Object.values(columns);
  const rows = Array.from({ length: lists[0]?.length ?? 0 }, (_, row) =>
    lists.map((list) => cell(list[row])).join(','),
  );
  return [`# ${title}. ${SITE} ${version}`, `# ${address}`, names.join(','), ...rows, ''].join(
    '\n',
  );
}
