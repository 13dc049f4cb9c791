import { renderToString } from 'react-dom/server';
import { FigureView } from '../figures/FigureView.tsx';
import { figures } from '../figures/index.ts';
import { picturedOf } from '../figures/share/pictured.ts';
import type { Card } from './card.ts';
import { startOf } from './startOf.ts';

/** A card for each figure and for each preset. */
export function cards(): Card[] {
  return Object.values(figures).flatMap((figure) =>
    picturedOf(figure).map(({ name, title, sentence, setup }) =>
      card(
        { name, title, sentence, figure: figure.id, query: name === figure.id ? '' : setup },
        setup,
      ),
    ),
  );
}

type Words = Pick<Card, 'name' | 'title' | 'figure' | 'query' | 'sentence'>;

function card(words: Words, setup: string): Card {
  const figure = figures[words.figure];
  if (!figure) throw new RangeError(`There is no figure "${words.figure}".`);
  const store = startOf(setup, figure.needs);
  const html = renderToString(
    <FigureView entry={figure} store={{ ...store, getInitialState: store.getState }} />,
  );
  const at = html.search(/<svg [^>]*role="img"/);
  if (at < 0) throw new Error(`The figure "${words.figure}" draws nothing.`);
  const drawing = html.slice(at, html.indexOf('</svg>', at) + '</svg>'.length);
  const summary = /<desc[^>]*>([^<]*)</.exec(drawing)?.[1] ?? '';
  const around = [...html.slice(0, at).matchAll(/<figure[^>]* class="([^"]*)"/g)].at(-1)?.[1];
  const root = /class="([^"]*)"/.exec(html)?.[1];
  return {
    ...words,
    sentence: words.sentence || unescaped(summary),
    drawing,
    classes: [root ?? '', around ?? 'plate', 'frame'],
  };
}

/** What React escapes in a text. */
const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&');
