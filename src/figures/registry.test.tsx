import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { decodeQuery } from '../state/codec.ts';
import { computeNow } from '../state/compute.ts';
import { createFigureStore } from '../state/store.ts';
import { accessOf } from './access/access.ts';
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

describe.each(Object.values(figures))('the figure $id', (entry) => {
  it('has one way to share it, which goes with its tools', () => {
    expect(drawn(entry).match(/<button[^>]*>Share</g)).toHaveLength(1);
    expect(drawn(entry, { hide: 'toolbar' })).not.toContain('>Share<');
  });
});
