import { sameValue } from '../../core/parameter.ts';
import { decodeQuery } from '../../state/codec.ts';
import type { Setup } from '../../state/schema.ts';
import type { FigureEntry } from '../figure.ts';
import { presets } from '../lab/presets/presets.ts';

/** A setup for which the build makes a picture, a page and a description for oEmbed. */
export interface Pictured {
  /** `cards/NAME.png`, `cards/NAME.html` and `oembed/NAME.json`. */
  readonly name: string;
  readonly title: string;
  /** What to look at; empty: what the drawing says of itself. */
  readonly sentence: string;
  /** The query of its setup. */
  readonly setup: string;
}

type Entry = Pick<FigureEntry, 'id' | 'title' | 'setup'>;

/** The figure as it starts; of the lab also each preset that is a setup of its own. */
export function picturedOf({ id, title, setup }: Entry): readonly Pictured[] {
  const start = { name: id, title, sentence: '', setup };
  if (id !== 'lab') return [start];
  const own = presets.filter(({ keepsSchedule }) => !keepsSchedule);
  return [
    start,
    ...own.map((preset) => ({ ...preset, name: `lab-${preset.id}`, title: preset.name })),
  ];
}

/** How many keys differ between two setups. */
const distance = (a: Setup, b: Setup): number =>
  Object.keys({ ...a, ...b }).filter((key) => !sameValue(a[key], b[key])).length;

/** What is pictured nearest to a setup: the one with the fewest other keys, and whether it is this one. */
export function nearestPictured(entry: Entry, setup: Setup): { of: Pictured; exact: boolean } {
  const all = picturedOf(entry).map((of) => ({
    of,
    away: distance(decodeQuery(of.setup).setup, setup),
  }));
  const { of, away } = all.reduce((best, one) => (one.away < best.away ? one : best));
  return { of, exact: away === 0 };
}
