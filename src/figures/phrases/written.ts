import type { TraceOfSetup } from '../../core/sampling/traceSetup.ts';

/** The letters of a sample. */
export const lettersOf = ({ x, letters }: TraceOfSetup): string[] =>
  Array.from(x, (letter) => letters?.[letter] ?? String(letter));

export const isPossible = ({ broken }: TraceOfSetup): boolean => !broken.includes(1);

/** Neighbouring letters that were drawn in the same step. */
export interface Run {
  readonly step: number;
  readonly from: number;
  /** The place after the last one. */
  readonly to: number;
}

/** A sample cut wherever the step changes, from left to right. */
export function runsOf(step: ArrayLike<number>): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < step.length; ) {
    let to = from + 1;
    while (to < step.length && step[to] === step[from]) to++;
    runs.push({ step: step[from] as number, from, to });
    from = to;
  }
  return runs;
}

/** A word of a list and its share of all weight. */
export interface Listed {
  readonly word: string;
  readonly share: number;
}

/** The different words of a list, with their shares. */
export function listOf(words: readonly string[], weights: readonly number[]): Listed[] {
  const weightOf = new Map<string, number>();
  words.forEach((word, w) => {
    weightOf.set(word, (weightOf.get(word) ?? 0) + (weights[w] ?? 1));
  });
  const total = [...weightOf.values()].reduce((a, b) => a + b, 0);
  return Array.from(weightOf, ([word, weight]) => ({ word, share: weight / total }));
}

const SHOWN = 12;
const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`;

/** "banter, barter and cotton, each as likely as the others." */
export function tellList(list: readonly Listed[]): string {
  const [first] = list;
  if (!first) return '';
  const equal = list.every(({ share }) => Math.abs(share - first.share) < 1e-9);
  const names = list.slice(0, SHOWN).map(({ word, share }) => {
    return equal ? word : `${word} ${percent(share)}`;
  });
  const rest = list.length - names.length;
  if (rest > 0) names.push(`${rest} more`);
  if (names.length === 1) return `${names[0]}, always.`;
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return equal ? `${all}, all equally likely.` : `${all}.`;
}
