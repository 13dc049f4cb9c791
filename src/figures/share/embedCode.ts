/** Code that puts a figure into other people's pages. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** How the page around wants the figure. */
export interface Look {
  readonly theme: 'auto' | 'light' | 'dark' | 'projector';
  readonly background: 'paper' | 'none';
  /** Controls that are left out, and that can only be read. */
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

export interface Embedded {
  /** Any page of the site; the embed lies beside it. */
  readonly page: string;
  readonly figure: string;
  /** The setup as a query. */
  readonly query: string;
  readonly title: string;
  /** The figure's height in pixels at its present width. */
  readonly height: number;
  /** What a figure is without one: as the reader's system has it, and complete. */
  readonly look?: Look;
}

const beside = (page: string, file: string): string => new URL(file, page).href;

/** What differs from the usual look, by the keys of an address. */
const said = (look: Look | undefined): readonly (readonly [string, string])[] =>
  look
    ? (
        [
          ['theme', look.theme === 'auto' ? '' : look.theme],
          ['background', look.background === 'none' ? 'none' : ''],
          ['hide', look.hide.join(',')],
          ['lock', look.lock.join(',')],
        ] as const
      ).filter(([, value]) => value !== '')
    : [];

/** The address of the figure in a page of its own. Long values of a setup stay behind its #. */
export function embedAddress({ page, figure, query, look }: Embedded): string {
  const [plain, ...long] = query.split('#');
  const keys = [`figure=${figure}`, plain, ...said(look).map((pair) => pair.join('='))];
  const asked = keys.filter((part) => part !== '').join('&');
  return `${beside(page, 'embed.html')}?${asked}${long.length > 0 ? `#${long.join('#')}` : ''}`;
}

/** A frame needs nothing else, but keeps the height it is given. */
export const frameCode = (embedded: Embedded): string =>
  `<iframe src="${escaped(embedAddress(embedded))}"
  title="${escaped(embedded.title)}"
  width="100%" height="${Math.round(embedded.height)}" style="border: 0" loading="lazy"
  sandbox="allow-scripts allow-downloads" allow="clipboard-write; fullscreen"></iframe>`;

/**
 * The element keeps its height by itself. The setup is one attribute, because names of attributes
 * do not tell K, the steps, from k, the parameter of a law.
 */
export const elementCode = ({ page, figure, query, look }: Embedded): string =>
  `<script src="${escaped(beside(page, 'embed.js'))}" async></script>
<how-many-at-once figure="${figure}"${said(look)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}
  setup="${escaped(query)}"></how-many-at-once>`;

/** A picture, saved beside the text, that leads to the live figure. */
export const markdownCode = (title: string, file: string, address: string): string =>
  `[![${title.replace(/[[\]\\]/g, '\\$&')}](${file})](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;

export const htmlCode = (title: string, file: string, address: string): string =>
  `<a href="${escaped(address)}"><img src="${escaped(file)}" alt="${escaped(title)}"></a>`;
