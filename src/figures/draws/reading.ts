import { lawParameters } from '../../core/analysis.ts';
import { hasLetters } from '../../core/estimation/heldOut.ts';
import { lawOf } from '../../core/laws/index.ts';
import { type Draws, REST } from '../../core/sampling/draws.ts';
import { shareInterval } from '../../core/sampling/samples.ts';
import type { Setup } from '../../core/setup.ts';
import type { Study } from '../../core/study.ts';
import { errorOf } from '../phrases/share.ts';

/** 95 % of means lie within so many standard errors. */
export const REACH = 1.96;

/** What is known without drawing anything. */
export interface Exact {
  /** E_fact of the sampler as it is set, in nats; null where it is not known. */
  readonly fact: number | null;
  /** E_learn likewise, which comes with the first draws where the model is not perfect. */
  readonly learn: number | null;
  readonly sum: number | null;
  /** KL(π ‖ p_alg) in nats. */
  readonly divergence: number | null;
  /** Whether the divergence is the sum of both errors, or at most that. */
  readonly equal: boolean;
  /** The share of possible samples, or what it is at least. */
  readonly share: { readonly value: number; readonly least: boolean } | null;
}

const total = (values: Float64Array): number => values.reduce((all, p) => all + p, 0);

/** Whether the setup's model is not perfect; that of numbers is. */
export const isImperfect = ({ denoiser, noise, law }: Setup): boolean =>
  (denoiser !== 'blurred' || noise > 0) && hasLetters(law);

/**
 * The exact numbers beside which the draws stand. In a fixed order the divergence is E_learn + E_fact;
 * where every sample draws its own order it is at most that. The share of possible samples is at least
 * exp(−E_learn − E_fact), and just that for a code in a fixed order, whose words are all alike to a
 * model that is exact or blurred.
 */
export function exactly(study: Study, draws: Draws | null, gaussian: number | null): Exact {
  const { setup } = study;
  const fact = errorOf(study);
  const learn = isImperfect(setup) ? (draws?.learning ?? null) : 0;
  const sum = fact === null || learn === null ? null : fact + learn;
  const cells = draws?.cells ?? null;
  const support = lawOf(setup.law).support(lawParameters(setup));
  const equal = setup.order !== 'random' && setup.randomness === 'fixed';
  const alike = setup.denoiser === 'blurred';
  const share =
    support === 'all'
      ? { value: 1, least: false }
      : cells?.sampler
        ? { value: Math.min(1, total(cells.sampler)), least: false }
        : sum === null
          ? null
          : { value: Math.exp(-sum), least: !(equal && alike && support === 'code') };
  return { fact, learn, sum, divergence: cells?.divergence ?? gaussian, equal, share };
}

/** One column of the histogram: a share with its 95 % interval beside what it should be. */
export interface Column {
  readonly name: string;
  readonly truth: number;
  /** p_alg, exactly; null where it is not known. */
  readonly sampler: number | null;
  readonly count: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  /** π rules it out. */
  readonly impossible: boolean;
}

/** Of the words that π rules out so many are told apart. */
const NAMED = 8;

/**
 * What the samples were sorted into: what π allows, then the most frequent of what it does not; and
 * the share of all others, none of which π allows.
 */
export function columnsOf(draws: Draws): { columns: Column[]; others: number } {
  const { cells, counts, others, drawn } = draws;
  if (!cells || drawn === 0) return { columns: [], others: 0 };
  const column = (name: string, truth: number, sampler: number | null, count: number): Column => ({
    name,
    truth,
    sampler,
    count,
    share: count / drawn,
    ...shareInterval(count, drawn),
    impossible: truth === 0,
  });
  const own = cells.names.map((name, j) =>
    column(name, cells.truth[j] as number, cells.sampler?.[j] ?? null, counts[j] as number),
  );
  const ruledOut = [...others]
    .filter(([name]) => name !== REST)
    .sort(([v, m], [w, n]) => n - m || (v < w ? -1 : 1));
  const named = ruledOut.slice(0, NAMED).map(([name, count]) => column(name, 0, null, count));
  const columns = [...own, ...named];
  const shown = columns.reduce((total, { count }) => total + count, 0);
  return { columns, others: 1 - shown / drawn };
}
