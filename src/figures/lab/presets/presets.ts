import { lawOf } from '../../../core/laws/index.ts';
import { once } from '../../../core/once.ts';
import { sameValue } from '../../../core/parameter.ts';
import { schedules } from '../../../core/schedules/index.ts';
import { lengthOf } from '../../../core/setup.ts';
import { decodeQuery, settleSetup } from '../../../state/codec.ts';
import type { Setup } from '../../../state/schema.ts';

/** A setup that isolates one cause. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** What to look at. */
  readonly sentence: string;
  /** The query of its setup. */
  readonly setup: string;
  /** It is about the reader's own steps, which stay. */
  readonly keepsSchedule?: true;
}

/** In the order of the row above the stage. To add one: one entry here. */
export const presets: readonly Preset[] = [
  {
    id: 'early',
    name: 'Same D, early',
    sentence:
      'Copies: D is log 2, and most of the rise comes early, so the best sizes grow from step to step.',
    setup: 'law=blocks&N=64&m=4&k=1&q=2&K=8',
  },
  {
    id: 'late',
    name: 'Same D, late',
    sentence:
      'Parity checks: D is log 2 as it is for copies, but the rise comes late, so the best sizes shrink.',
    setup: 'law=blocks&N=64&m=4&k=3&q=2&K=8',
  },
  {
    id: 'small-tc',
    name: 'Small TC',
    sentence:
      'The rise comes at the very end, so TC is a fifteenth of DTC: shrinking steps keep the guarantee from TC low.',
    setup: 'law=blocks&N=64&m=16&k=15&q=2&K=8&schedule=tc',
  },
  {
    id: 'small-dtc',
    name: 'Small DTC',
    sentence:
      'The first few tokens tell almost all, so DTC is a fifteenth of TC: growing steps keep the guarantee from DTC low.',
    setup: 'law=blocks&N=64&m=16&k=1&q=2&K=8&schedule=dtc',
  },
  {
    id: 'uniform-optimal',
    name: 'Uniform is optimal',
    sentence:
      'Pairs of copies: every token known adds the same, the profile is a straight line, and with any K nothing beats equal sizes.',
    setup: 'law=blocks&N=64&m=2&k=1&q=2&K=8',
  },
  {
    id: 'uniform-terrible',
    name: 'Uniform is terrible',
    sentence:
      'Nearly the whole rise comes around the 100th token: uniform loses over 50 times as much as the best, which keeps its small steps for there.',
    setup: 'law=random-code&N=256&k=100&q=2&K=8',
  },
  {
    id: 'nothing',
    name: 'Nothing to gain',
    sentence:
      'Independent letters: known ones tell nothing of the others, D is 0, and even a single step for all loses nothing.',
    setup: 'law=blocks&N=64&m=4&k=4&q=2&K=8',
  },
  {
    id: 'adversary',
    name: 'My adversary',
    sentence:
      'Blocks as long as your steps: left to right, each step guesses a whole block, the worst case; with two steps or more, a random order loses less.',
    setup: 'law=copies&sizes=&q=2&order=contiguous',
    keepsSchedule: true,
  },
  {
    id: 'permutations',
    name: 'Permutations',
    sentence:
      'Every letter comes once, so the last ones are nearly known: the last eighth brings half of the rise, and the best sizes shrink.',
    setup: 'law=permutation&N=64&K=8',
  },
  {
    id: 'text',
    name: 'Text',
    sentence:
      'Letters that follow each other as in a text: the profile is nearly straight, and uniform is within 1 % of the best.',
    setup: 'law=text&N=64&K=8',
  },
];

/** What a preset says of the law. */
function lawOfPreset({ setup: query }: Preset): Partial<Setup> {
  const { setup } = decodeQuery(query);
  const own = ['law', ...Object.keys(lawOf(setup.law).parameters)];
  const named = [...new URLSearchParams(query).keys()].filter((key) => own.includes(key));
  return Object.fromEntries(named.map((key) => [key, setup[key]])) as Partial<Setup>;
}

const laws = once(() => presets.map((preset) => ({ preset, law: lawOfPreset(preset) })));

/** The preset whose law it is, whatever the reader has done to the schedule since. */
export function presetOf(setup: Setup): Preset | null {
  // The law of a round of the game is not to be named.
  if (setup.game > 0) return null;
  const isLaw = ({ law }: { law: Partial<Setup> }) =>
    Object.keys(law).every((key) => sameValue(law[key], setup[key]));
  return laws().find(isLaw)?.preset ?? null;
}

/** The steps of a setup, so that no change of the law moves them. */
function stepsOf(setup: Setup, boundaries: ArrayLike<number> | null): Partial<Setup> {
  const { schedule, p, cuts, K } = setup;
  if (!schedules[schedule].needsProfile) return { schedule, p, cuts, K };
  if (!boundaries) return { schedule: 'uniform', K };
  return { schedule: 'custom', cuts: Array.from(boundaries).slice(1, -1), K };
}

/**
 * The setup to open for a preset, when `now` is shown with these boundaries (null where there are
 * too many to list).
 */
export function opened(preset: Preset, now: Setup, boundaries: ArrayLike<number> | null): Setup {
  const { setup } = decodeQuery(preset.setup);
  const { units, pin } = now;
  if (!preset.keepsSchedule) return { ...setup, units, pin };
  const steps = stepsOf(now, boundaries);
  return settleSetup({ ...setup, units, pin, N: lengthOf(now), ...steps }).setup;
}
