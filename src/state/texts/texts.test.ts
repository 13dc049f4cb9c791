import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_TEXT, textLaw } from '../../core/laws/text.ts';
import { decodeQuery, encodeQuery, settleSetup, textsOf } from '../codec.ts';
import { computeNow } from '../compute.ts';
import { createFigureStore } from '../store.ts';
import { complete } from './borrow.ts';
import { awaited, type BookId, bookIds, bookSetup, ownText, shelve, textOf } from './library.ts';

const folder = join(import.meta.dirname, '../../texts');
const read = (id: BookId) => readFileSync(join(folder, `${id}.txt`), 'utf8');
const ADDRESS = 'law=text&N=32&corpus=romeo';

/** A document whose scripts run when the test says so. */
function page() {
  const scripts: { src: string; onload?: () => void; onerror?: () => void }[] = [];
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: (script: (typeof scripts)[number]) => scripts.push(script) },
  });
  return scripts;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.unstubAllGlobals());

describe('the texts that come with the page', () => {
  it('are those of the catalogue, and laws as they are', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files.sort()).toEqual(bookIds.map((id) => `${id}.txt`).sort());
    for (const id of bookIds) {
      const text = read(id);
      expect(text.length).toBeGreaterThan(40_000);
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
      expect(textLaw.parameters.text.nearest(text, {} as never)).toBe(text);
    }
  });
});

describe('a setup that names a book', () => {
  it('waits for its letters, takes them without a trace in the history, and never studies others', async () => {
    const scripts = page();
    const store = createFigureStore(decodeQuery(ADDRESS));
    const letters = () => store.getState().setup.text;
    expect(awaited(store.getState().setup)).toBe('romeo');
    computeNow(store);
    expect(store.getState()).toMatchObject({ study: null, state: 'busy' });
    expect(scripts.map(({ src }) => src)).toEqual(['texts/romeo.js']);
    vi.stubGlobal('howManyTexts', { romeo: read('romeo') });
    scripts[0]?.onload?.();
    await pause();
    expect(letters()).toBe(read('romeo'));
    expect(store.getState()).toMatchObject({ version: 1, past: [], changes: [] });
    expect(complete(store)).toBe(false);
    computeNow(store);
    expect(store.getState().study?.N).toBe(32);

    store.getState().edit({ text: 'a text of my own', corpus: 'own' });
    expect(store.getState().setup.corpus).toBe('own');
    store.getState().undo();
    expect([store.getState().setup.corpus, letters()]).toEqual(['romeo', read('romeo')]);
    store.getState().edit(ownText);
    expect(encodeQuery(store.getState().setup)).toBe('law=text&N=32');
  });

  it('has an address without them, which leads back to it', () => {
    shelve('romeo', read('romeo'));
    const { setup } = settleSetup({ ...bookSetup('romeo'), N: 32 });
    expect(setup.text).toBe(textOf('romeo'));
    expect(encodeQuery(setup)).toBe(ADDRESS);
    expect(decodeQuery(ADDRESS).changes).toEqual([]);
    expect(decodeQuery(ADDRESS).setup.corpus).toBe('romeo');
    expect(settleSetup({ ...setup, law: 'markov' } as never).setup.corpus).toBe('own');
    // What a host is told it can set again.
    const told = new URLSearchParams(textsOf(setup)).toString();
    expect(decodeQuery(told)).toMatchObject({ setup: { corpus: 'romeo' }, changes: [] });
  });

  it('is not about a text that was edited, nor about a book that is not there', () => {
    expect(decodeQuery('law=text&corpus=hamlet').changes).toMatchObject([{ key: 'corpus' }]);
    const { setup, changes } = decodeQuery('law=text&corpus=alice&text=something+else');
    expect(setup).toMatchObject({ corpus: 'own', text: 'something else' });
    expect(changes[0]?.key).toBe('corpus');
  });

  it('says so where they cannot be loaded', async () => {
    const scripts = page();
    const store = createFigureStore(decodeQuery('law=text&N=16&corpus=alice'));
    complete(store);
    scripts[0]?.onerror?.();
    await pause();
    expect(store.getState().setup.corpus).toBe('own');
    expect(store.getState().news).toMatch(/Alice.*cannot be loaded here/);
    // Another try may have more luck.
    store.getState().edit(bookSetup('alice'));
    complete(store);
    expect(scripts).toHaveLength(2);
  });
});
