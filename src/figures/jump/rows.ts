import { schedules } from '../../core/schedules/index.ts';
import type { Study } from '../../core/study.ts';
import { longestWait, waitAt } from './waits.ts';

/** A schedule made before anyone knew where the jump is. */
export interface Row {
  readonly id: 'uniform' | 'tc' | 'dtc' | 'balanced' | 'own';
  readonly name: string;
  readonly boundaries: ArrayLike<number>;
  /** What it loses, in nats, with the jump where it is and where it hurts most. */
  readonly error: number;
  readonly worst: number;
}

const made = [
  { id: 'uniform', name: 'Equal steps' },
  { id: 'tc', name: 'For small TC' },
  { id: 'dtc', name: 'For small DTC' },
  { id: 'balanced', name: 'For either small' },
] as const;

/** The schedules with as many steps as the reader's own, which comes last. */
export function rowsOf({ N, K, boundaries, functionals }: Study, jump: number): Row[] {
  const priced = (boundaries: ArrayLike<number>) => ({
    boundaries,
    error: functionals.D * waitAt(boundaries, jump),
    worst: functionals.D * longestWait(boundaries),
  });
  const rows: Row[] = made.map(({ id, name }) => ({
    id,
    name,
    ...priced(schedules[id].boundaries({ N, K })),
  }));
  if (boundaries) rows.push({ id: 'own', name: 'Your own', ...priced(boundaries) });
  return rows;
}
