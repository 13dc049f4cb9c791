import { type Envelope, envelopeBoundaries, safestFactor } from '../../core/bounds/envelope.ts';

/** What a schedule promises for every law, and how many steps the same promise takes elsewhere. */
export interface Promised {
  readonly id: 'uniform' | Envelope;
  readonly name: string;
  /** The error is at most κ times this. */
  readonly known: string;
  readonly kappa: number;
  /** At each of the lengths. */
  readonly steps: readonly number[];
}

/** Each sixteen times as long as the one before. */
export const lengthsFrom = (N: number): readonly number[] => [1, 16, 256, 4096].map((x) => x * N);

const envelopes = [
  { id: 'tc', name: 'For small TC', known: 'TC' },
  { id: 'dtc', name: 'For small DTC', known: 'DTC' },
  { id: 'balanced', name: 'For either small', known: 'min(TC, DTC)' },
] as const;

/**
 * What the safest schedules with K steps promise (κ = 1/c), and the steps of the same promise at other
 * lengths: of equal steps a share of N, of the others some c log(N/c), one or two times. With every token
 * a step of its own nothing is lost, at any length.
 */
export function promisesOf(N: number, K: number): Promised[] {
  const lengths = lengthsFrom(N);
  const longest = Math.ceil(N / K);
  const equal: Promised = {
    id: 'uniform',
    name: 'Equal steps',
    known: 'D',
    kappa: longest - 1,
    steps: lengths.map((length) => Math.ceil(length / longest)),
  };
  const others = envelopes.map(({ id, name, known }): Promised => {
    const c = safestFactor(N, K, id);
    const stepsAt = (length: number) =>
      c === Number.POSITIVE_INFINITY ? length : envelopeBoundaries(length, c, id).length - 1;
    return { id, name, known, kappa: 1 / c, steps: lengths.map(stepsAt) };
  });
  return [equal, ...others];
}
