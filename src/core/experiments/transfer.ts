import { analyse } from '../analysis.ts';
import { errorOfRises } from '../error.ts';
import { optimalSchedule, optimalScheduleOfRises } from '../optimum/optimum.ts';
import { random } from '../sampling/random.ts';
import { uniform } from '../schedules/uniform.ts';
import { requireSetup } from '../setup.ts';
import { type Conditions, type Experiment, percent, three } from './experiment.ts';
import { smoothChain } from './standards.ts';

const [N, K] = [64, 8];
const books = ['romeo', 'alice', 'constitution'];
const sizes = [100, 300, 1000, 3000, 10_000, 30_000];
/** Stands for the whole of a text. */
const WHOLE = 100_000;

const lawOfText = (text: string) => analyse(requireSetup({ law: 'text', N, text }));
const lawOfChain = () =>
  analyse(requireSetup({ ...smoothChain.params, law: smoothChain.law, N } as never));

/** A piece of a text that begins anywhere, or all of it. */
function pieceOf(text: string, size: number, seed: number): string {
  if (size >= WHOLE) return text;
  const from = random(seed).below(Math.max(1, text.length - size));
  return text.slice(from, from + size);
}

interface Target {
  readonly text: string;
  readonly rises: Float64Array;
  readonly best: number;
}

const targets = new Map<string, Target>();

/** A whole text; looked at once, as every cell needs all of them. */
function targetOf(id: string, text: string): Target {
  const known = targets.get(id);
  if (known?.text === text) return known;
  const { rises } = lawOfText(text);
  const target = { text, rises, best: optimalScheduleOfRises(rises, K).error };
  targets.set(id, target);
  return target;
}

/** Schedules made for one law and used for another, and for a text from a piece of it. */
export const transfer: Experiment = {
  id: 'transfer',
  name: 'From one text to another',
  question:
    'Does a schedule made for one text, or from a piece of it, serve another text, and does one made for a different law?',
  panels: ['used on Romeo', 'used on Alice', 'used on the Constitution'].map((name) => ({
    name,
    y: 'regret',
    unit: 'share',
  })),
  x: 'characters the schedule is made from',
  series: ['from Romeo', 'from Alice', 'from the Constitution', 'for a Gaussian chain', 'equal'],
  texts: books,
  cells: ({ repeats }) => books.length * sizes.length * repeats + 1,
  measure(cell, { seed, repeats, texts }: Conditions) {
    const used = books.map((id) => targetOf(id, texts[id]));
    const judge = (boundaries: Int32Array, series: string, x: number) =>
      used.map(({ rises, best }, panel) => ({
        panel,
        series,
        x,
        y: Math.max(0, errorOfRises(rises, boundaries) / best - 1),
      }));
    const bestFor = (profile: Float64Array) => optimalSchedule(profile, K).boundaries;
    if (cell === 0) {
      const chain = bestFor(lawOfChain().profile);
      const equal = uniform.boundaries({ N, K });
      return [
        ...[...sizes, WHOLE].flatMap((x) => [
          ...judge(chain, transfer.series[3], x),
          ...judge(equal, transfer.series[4], x),
        ]),
        ...books.flatMap((id, source) =>
          judge(bestFor(lawOfText(texts[id]).profile), transfer.series[source], WHOLE),
        ),
      ];
    }
    const source = (cell - 1) % books.length;
    const size = sizes[Math.floor((cell - 1) / (books.length * repeats))];
    const piece = pieceOf(texts[books[source]], size, seed + 2 ** 32 * cell);
    return judge(bestFor(lawOfText(piece).profile), transfer.series[source], size);
  },
  answer({ of, at }) {
    const across = [0, 1, 2].flatMap((panel) =>
      [0, 1, 2].filter((s) => s !== panel).map((s) => at(panel, transfer.series[s], WHOLE)),
    );
    const worst = Math.max(...across);
    if (Number.isNaN(worst)) return '';
    const most = (series: string) => Math.max(...[0, 1, 2].map((p) => at(p, series, WHOLE)));
    const own = [0, 1, 2].map((panel) =>
      of(panel, transfer.series[panel]).find(({ mean }) => mean <= at(panel, 'equal', WHOLE)),
    );
    const enough = Math.max(...own.map((mean) => mean?.x ?? Number.POSITIVE_INFINITY));
    return (
      `A schedule made for one whole text loses at most ${percent(worst)} on another; equal steps lose up to ${percent(most('equal'))}, ` +
      `and one made for a Gaussian chain up to ${percent(most(transfer.series[3]))}. ` +
      (enough < WHOLE
        ? `A text’s own is no worse than equal steps from ${three(enough)} characters on.`
        : '')
    );
  },
};
