import { lawOf } from '../core/laws/index.ts';
import { type Change, type Parameter, sameValue } from '../core/parameter.ts';
import { settleSetup } from './codec.ts';
import { type Setup, schema } from './schema.ts';

/** Keys of a setup that nothing may change, as the page around a figure wants it. */
export type Locked = ReadonlySet<string>;

export const nothingLocked: Locked = new Set();

const HELD = 'left as it is, for it is locked on this page';

/** What of the step from one setup to another is not possible, in words; empty: all of it is. */
export function refusals(locked: Locked, now: Setup, next: Setup): Change[] {
  const table = schema(now.law, now.game) as Record<string, Parameter<unknown, Setup>>;
  return [...locked]
    .filter((key) => Object.hasOwn(table, key) && !sameValue(now[key], next[key]))
    .map((key): Change => {
      const { format } = table[key] as Parameter<unknown, Setup>;
      const to = format(now[key]);
      // A key that goes with its law would be changed by the law.
      return next[key] === undefined
        ? {
            key: 'law',
            from: next.law,
            to: now.law,
            valid: `one with ${key} = ${to}, which is locked`,
          }
        : { key, from: format(next[key]), to, valid: HELD };
    });
}

/** The setup nearest to a whole new one that leaves what is locked as it is now. */
export function withLocked(locked: Locked, now: Setup, next: Setup): Setup {
  if (refusals(locked, now, next).length === 0) return next;
  const lawStays = locked.has('law') && next.law !== now.law;
  const stay = lawStays ? [...locked, ...Object.keys(lawOf(now.law).parameters)] : [...locked];
  const held = stay.filter((key) => Object.hasOwn(now, key)).map((key) => [key, now[key]]);
  return settleSetup({ ...next, ...Object.fromEntries(held) } as Partial<Setup>).setup;
}
