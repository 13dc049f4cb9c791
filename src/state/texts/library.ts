import { textLaw } from '../../core/laws/text.ts';

/** A text that comes with the site; its letters are loaded when it is chosen. */
export interface Book {
  readonly title: string;
  readonly author: string;
  readonly year: string;
  readonly kind: string;
}

export const books = {
  romeo: { title: 'Romeo and Juliet', author: 'William Shakespeare', year: '1597', kind: 'a play' },
  alice: {
    title: 'Alice’s Adventures in Wonderland',
    author: 'Lewis Carroll',
    year: '1865',
    kind: 'prose',
  },
  constitution: {
    title: 'Constitution of the United States',
    author: 'the Convention and the States',
    year: '1787–1992',
    kind: 'law',
  },
} as const satisfies Record<string, Book>;

export type BookId = keyof typeof books;
export const bookIds = Object.keys(books) as BookId[];

/** `own`: whatever the setup's text says. */
export type Corpus = 'own' | BookId;

const shelf = new Map<BookId, string>();

/** Puts the letters of a book on the shelf: from then on setups hold them. */
export const shelve = (id: BookId, text: string): void => void shelf.set(id, text);

/** The letters of a book; undefined before they were loaded. */
export const textOf = (id: BookId): string | undefined => shelf.get(id);

/** Stands in the place of a book's letters until they are there. */
const { initial } = textLaw.parameters.text;

/** What a setup needs to be about a book. */
export const bookSetup = (id: BookId) =>
  ({ law: 'text', corpus: id, text: textOf(id) ?? initial }) as const;

/** And what it needs to be about none. */
export const ownText = { law: 'text', corpus: 'own', text: initial } as const;

/** Whether a setup's text is that of the book it names, or waits to be. */
export const isOf = (id: BookId, text: unknown): boolean => text === initial || text === textOf(id);

/** The book whose letters a setup still waits for. */
export const awaited = (setup: { readonly corpus: Corpus; readonly text?: unknown }) =>
  setup.corpus !== 'own' && setup.text !== textOf(setup.corpus) ? setup.corpus : null;
