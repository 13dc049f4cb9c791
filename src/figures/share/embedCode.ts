/** Code that puts a figure into other people's pages. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface Embedded {
  /** Any page of the site; the embed lies beside it. */
  readonly page: string;
  readonly figure: string;
  /** The setup as a query. */
  readonly query: string;
  readonly title: string;
  /** The figure's height in pixels at its present width. */
  readonly height: number;
}

const beside = (page: string, file: string): string => new URL(file, page).href;

const embedAddress = ({ page, figure, query }: Embedded): string =>
  `${beside(page, 'embed.html')}?figure=${figure}${query ? `&${query}` : ''}`;

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
export const elementCode = ({ page, figure, query }: Embedded): string =>
  `<script src="${escaped(beside(page, 'embed.js'))}" async></script>
<how-many-at-once figure="${figure}"
  setup="${escaped(query)}"></how-many-at-once>`;

/** A picture, saved beside the text, that leads to the live figure. */
export const markdownCode = (title: string, file: string, address: string): string =>
  `[![${title.replace(/[[\]\\]/g, '\\$&')}](${file})](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
