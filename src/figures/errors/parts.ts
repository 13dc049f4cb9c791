import type { ErrorsBySteps } from '../../core/learning/errorsBySteps.ts';

/** The two errors of a sampler and its divergence, in nats. */
export interface Parts {
  readonly learn: number;
  readonly fact: number;
  readonly sum: number;
  readonly divergence: number;
  /** The learning error with one token a step, where nothing else is lost; null if not known. */
  readonly learnAlone: number | null;
}

/** Those with K steps; null where they are not known. */
export function partsAt(errors: ErrorsBySteps, K: number, N: number): Parts | null {
  const at = errors.K.indexOf(K);
  if (at < 0) return null;
  const [learn, fact] = [errors.learn[at] as number, errors.fact[at] as number];
  return {
    learn,
    fact,
    sum: learn + fact,
    divergence: errors.divergence[at] as number,
    learnAlone: errors.learn[errors.K.indexOf(N)] ?? null,
  };
}

/** Below this, in nats, an error is rounding. */
const NOTHING = 1e-12;

/**
 * Which effort takes more off the sum: a perfect model leaves the factorization error, one token a
 * step leaves the learning error that it then has. In words, with numbers as `show` writes them.
 */
export function advice({ learn, fact, learnAlone }: Parts, show: (nats: number) => string): string {
  if (learnAlone === null) return '';
  if (fact < NOTHING && learn < NOTHING) {
    return 'Nothing is lost: the model is perfect, and the tokens of a step know nothing of each other.';
  }
  if (learnAlone < NOTHING) return 'The model is perfect: only more steps can help.';
  if (fact < NOTHING) return 'Nothing is lost by drawing together: only a better model can help.';
  return fact < learnAlone
    ? `First the model: if it were perfect, ${show(fact)} would be left; with one token a step, ${show(learnAlone)}.`
    : `First the steps: with one token a step, ${show(learnAlone)} would be left; with a perfect model, ${show(fact)}.`;
}
