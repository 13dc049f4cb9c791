import type { Change } from '../../core/parameter.ts';
import { lawIds } from '../../core/setup.ts';
import type { Decoded } from '../../state/codec.ts';
import { schema } from '../../state/schema.ts';

/** What a page that embeds a figure wants of its controls: `hide` and `lock` in the address. */
export interface Access {
  readonly hidden: ReadonlySet<string>;
  /** Shown, but only to be read. */
  readonly locked: ReadonlySet<string>;
}

/** Parts of figures that are no key of a setup. */
const parts = [
  'toolbar',
  'presets',
  'readouts',
  'guarantees',
  'sizes',
  'curves',
  'strip',
  'explanation',
] as const;

/** Keys of a setup that nothing on the screen edits by itself. */
const inner = ['game', 'answer', 'pin'];

/** What `hide` and `lock` may name: parts of figures, and every key of a setup that is edited. */
export const controlIds: readonly string[] = [
  ...new Set([...parts, ...lawIds.flatMap((law) => Object.keys(schema(law)))]),
].filter((id) => !inner.includes(id));

/** What some controls change besides what they are named by. */
const besides: Readonly<Record<string, readonly string[]>> = {
  cuts: ['schedule'],
  f: ['at', 'se'],
  words: ['weights'],
  text: ['corpus'],
  presets: ['law', 'N', 'm', 'k', 'q', 'sizes', 'schedule', 'K', 'cuts'],
  game: ['law', 'N', 'schedule', 'K', 'cuts', 'order', 'randomness'],
};

/** Whether what is named so is left out: something with a name whose every name is hidden. */
export const isHidden = ({ hidden }: Access, ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => hidden.has(id));

export const isLocked = ({ locked }: Access, ids: readonly string[]): boolean =>
  ids.some((id) => [id, ...(besides[id] ?? [])].some((key) => locked.has(key)));

export const open: Access = { hidden: new Set(), locked: new Set() };

/** What the keys of an address ask for; names that are none come back as what had to be changed. */
export function accessOf(rest: Decoded['rest']): Access & { readonly changes: readonly Change[] } {
  const asked = new Map(rest);
  const changes: Change[] = [];
  const named = (key: 'hide' | 'lock'): Set<string> => {
    const names = (asked.get(key) ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const known = names.filter((name) => controlIds.includes(name));
    if (known.length < names.length) {
      changes.push({
        key,
        from: names.join(','),
        to: known.join(',') || 'none',
        valid: `a comma list of ${controlIds.join(', ')}`,
      });
    }
    return new Set(known);
  };
  return { hidden: named('hide'), locked: named('lock'), changes };
}
