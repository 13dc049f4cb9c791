import type { FigureStore } from '../figure.ts';
import { awaited, type BookId, books, shelve, textOf } from './library.ts';

/** Where the scripts of the texts leave them. */
interface Texts {
  readonly howManyTexts?: Partial<Record<BookId, string>>;
}

const underWay = new Map<BookId, Promise<string>>();

/** By a script: a sandboxed frame, or a page from a disk, may load nothing else. */
const load = (id: BookId): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `texts/${id}.js`;
    const fail = () => reject(new Error(`${script.src} cannot be loaded.`));
    script.onload = () => {
      const text = (globalThis as Texts).howManyTexts?.[id];
      if (text) resolve(text);
      else fail();
    };
    script.onerror = fail;
    document.head.append(script);
  });

/** The letters of a book, loaded once. */
export async function borrow(id: BookId): Promise<string> {
  const present = textOf(id);
  if (present) return present;
  const loading = underWay.get(id) ?? load(id);
  underWay.set(id, loading);
  try {
    const text = await loading;
    shelve(id, text);
    return text;
  } finally {
    underWay.delete(id);
  }
}

/**
 * Completes a setup that waits for the letters of a book. Where they cannot be had, it is about the
 * text that stands there, and the reader is told.
 *
 * @returns whether the setup waits
 */
export function complete(store: FigureStore): boolean {
  const { setup, version } = store.getState();
  const id = awaited(setup);
  if (!id) return false;
  const isLatest = () => store.getState().version === version;
  const present = textOf(id);
  if (present) {
    store.getState().fill({ text: present });
    return true;
  }
  borrow(id).then(
    (text) => isLatest() && store.getState().fill({ text }),
    () => {
      if (!isLatest()) return;
      store.getState().fill({ corpus: 'own' });
      store
        .getState()
        .inform(
          `“${books[id].title}” stands in a file beside the page, which cannot be loaded here. ` +
            'Another text stands in its place.',
        );
    },
  );
  return true;
}
