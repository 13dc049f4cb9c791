import { type Plugin, runnerImport } from 'vite';
import type { Card } from '../src/article/card.ts';
import { cardImage, fontFiles, lightStyles } from './cardImage.ts';
import { mdx } from './mdx.ts';
import { policy } from './policy.ts';
import { siteUrl, version } from './version.ts';

const SITE = 'How Many at Once?';
const WIDTH = 1000;
const HEIGHT = 800;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * For each figure and each preset a picture, `cards/NAME.png`, and a page of its own,
 * `cards/NAME.html`, which can be linked where links are shown with a picture. Only absolute
 * addresses are any good to those who show links: these are written where the site is told its own,
 * `SITE_URL=https://example.org/path/ npm run build`, and left out where it is not. So are the
 * descriptions for oEmbed, `oembed/NAME.json`.
 */
export function cards(): Plugin {
  const site = siteUrl();
  const at = site ? (path: string) => new URL(path, site).href : null;
  return {
    name: 'cards',
    apply: 'build',
    transformIndexHtml: (_, { filename }) =>
      at && /index\.html$/.test(filename) ? tags(at, 'lab', at('')) : [],
    async generateBundle() {
      const { module } = await runnerImport<{ cards: () => Card[] }>('./src/article/cards.tsx', {
        configFile: false,
        mode: 'production',
        plugins: [mdx(), version()],
      });
      const [styles, fonts] = [lightStyles(), await fontFiles()];
      for (const card of module.cards()) {
        const { name } = card;
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        emit(`cards/${name}.png`, cardImage(card, styles, fonts));
        emit(`cards/${name}.html`, page(card, at));
        if (at) emit(`oembed/${name}.json`, JSON.stringify(description(card, at), null, 2));
      }
    },
  };
}

type At = (path: string) => string;

const addressOf = ({ figure, query }: Card): string =>
  `embed.html?figure=${figure}${query ? `&${query}` : ''}`;

const tags = (at: At, name: string, address: string) => [
  ...[
    ['og:url', address],
    ['og:image', at(`cards/${name}.png`)],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
  ].map(([property = '', content = '']) => ({
    tag: 'meta',
    attrs: { property, content },
    injectTo: 'head' as const,
  })),
  {
    tag: 'link',
    attrs: {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: at(`oembed/${name}.json`),
      title: SITE,
    },
    injectTo: 'head' as const,
  },
];

/** What https://oembed.com asks of a rich answer. */
const description = (card: Card, at: At) => ({
  version: '1.0',
  type: 'rich',
  title: card.title,
  provider_name: SITE,
  provider_url: at(''),
  html: `<iframe src="${escaped(at(addressOf(card)))}" title="${escaped(card.title)}" width="${WIDTH}" height="${HEIGHT}" style="border: 0; max-width: 100%" loading="lazy" sandbox="allow-scripts allow-downloads"></iframe>`,
  width: WIDTH,
  height: HEIGHT,
  thumbnail_url: at(`cards/${card.name}.png`),
  thumbnail_width: 1200,
  thumbnail_height: 630,
});

/** The live figure in a page that says what it is to those who only read its head. */
function page(card: Card, at: At | null): string {
  const { name, title, sentence } = card;
  const head = at
    ? tags(at, name, at(`cards/${name}.html`)).map(
        ({ tag, attrs }) =>
          `<${tag} ${Object.entries(attrs)
            .map(([key, value]) => `${key}="${escaped(value ?? '')}"`)
            .join(' ')}>`,
      )
    : [];
  const words = escaped(title);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words} · ${SITE}</title>
<meta name="description" content="${escaped(sentence)}">
<meta property="og:title" content="${words}">
<meta property="og:description" content="${escaped(sentence)}">
<meta property="og:site_name" content="${SITE}">
<meta name="twitter:card" content="summary_large_image">
${head.join('\n')}
<link rel="icon" href="../favicon.svg">
<script src="../embed.js" defer></script>
<main>
<iframe src="../${escaped(addressOf(card))}" title="${words}" style="display: block; width: 100%; height: ${HEIGHT}px; border: 0" sandbox="allow-scripts allow-downloads" allow="clipboard-write; fullscreen"></iframe>
<p style="margin: 1rem; font-family: serif"><a href="../index.html">${SITE}</a> An interactive explainer.</p>
</main>
</html>
`;
}
