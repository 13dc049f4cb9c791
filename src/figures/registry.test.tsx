import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { decodeQuery } from '../state/codec.ts';
import { computeNow } from '../state/compute.ts';
import { createFigureStore } from '../state/store.ts';
import { accessOf, controlIds } from './access/access.ts';
import { FigureView } from './FigureView.tsx';
import type { FigureEntry } from './figure.ts';
import { figures } from './index.ts';

// Made by the build; no picture is taken here.
vi.mock('virtual:glyphs', () => ({ faces: {} }));

/** A figure as it starts, in an address with these keys. */
function drawn(entry: FigureEntry, asked: Readonly<Record<string, string>> = {}): string {
  const store = createFigureStore(decodeQuery(entry.setup));
  computeNow(store, entry.needs);
  return renderToString(
    <FigureView
      entry={entry}
      // To write text, React asks for a store's initial state; here the present one is meant.
      store={{ ...store, getInitialState: store.getState }}
      access={accessOf(Object.entries(asked))}
    />,
  );
}

/** What only looks at a setup in another way, and has no name for `hide` and `lock`. */
const LOOKS =
  'error,strips,TC,DTC,N,in columns,in strips,Listen to the profile,Table of the profile,Table of the sizes,Table of the map,Table of the estimates,Table of the samples,Time of the film,Time t,Play,Stop,Table and files'.split(
    ',',
  );

interface Widget {
  readonly name: string;
  readonly locked: boolean;
}

/** What can be used in a figure's HTML, and whether it lies in something locked. */
function widgets(html: string): Widget[] {
  const open: string[] = [];
  const found: Widget[] = [];
  for (const match of html.matchAll(/<(\/?)([a-z]+\d?)((?:"[^"]*"|[^>"])*)>/g)) {
    const [tag, end, name = '', rest = ''] = match;
    if (end) {
      while (open.length > 0 && open.pop()?.split(' ')[0] !== name);
      continue;
    }
    const locked = open.some((one) => one.endsWith('locked'));
    if (/^(input|button|textarea|select)$/.test(name) || /role="slider"|click-plane/.test(rest)) {
      const after = html.slice(match.index + tag.length);
      const label =
        /aria-label="([^"]*)"/.exec(rest)?.[1] ?? />?([^<>]*\w[^<>]*)</.exec(after)?.[1];
      found.push({ name: label ?? '', locked: locked || /inert/.test(rest) });
    }
    if (!/^(input|br|hr|img)$/.test(name)) {
      open.push(/class="locked"/.test(rest) || /inert/.test(rest) ? `${name} locked` : name);
    }
  }
  return found;
}

describe.each(Object.values(figures))('the figure $id', (entry) => {
  it('has one way to share it, which goes with its tools', () => {
    expect(drawn(entry).match(/<button[^>]*>Share</g)).toHaveLength(1);
    expect(drawn(entry, { hide: 'toolbar' })).not.toContain('>Share<');
  });

  it('has in its first frame each part that comes to life by itself, once', () => {
    for (const part of entry.parts ?? []) {
      expect(part).toMatch(/^\.[\w-]+$/);
      const named = new RegExp(`class="(?:[^"]* )?${part.slice(1)}[ "]`, 'g');
      expect(drawn(entry).match(named), part).toHaveLength(1);
    }
  });

  it('hides and locks all that changes its setup', () => {
    const every = controlIds.join();
    const left = widgets(drawn(entry, { hide: every })).map(({ name }) => name);
    expect(left.filter((name) => !LOOKS.includes(name))).toEqual([]);
    const usable = widgets(drawn(entry, { lock: every })).filter(({ locked }) => !locked);
    expect(usable.map(({ name }) => name).filter((name) => !LOOKS.includes(name))).toEqual([]);
  });
});
