import { drawing, lettered, plain } from './drawing.ts';
import { lettersOfHtml } from './letters.ts';
import { type Origin, SITE } from './origin.ts';
import { element, serialize } from './xml.ts';

export type Paper = 'light' | 'dark' | 'transparent';

export interface Look {
  readonly paper: Paper;
  /** With the key above the drawing and the address below. */
  readonly keyed: boolean;
}

export interface Picture {
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  /** A whole SVG file: no style sheet, no font, nothing from elsewhere. */
  readonly svg: string;
}

const PADDING = 16;
/** An address that holds a whole text is said in the file, not in the drawing. */
const SHOWN = 240;

/** A figure of the page as it stands there, on the paper asked for. */
export function picture(figure: HTMLElement, look: Look, origin: Origin): Picture {
  const svg = figure.querySelector<SVGSVGElement>('.frame > svg');
  if (!svg) throw new Error('There is no drawing in this figure.');
  const [title, summary] = ['title', 'desc'].map(
    (name) => svg.querySelector(`:scope > ${name}`)?.textContent ?? '',
  ) as [string, string];
  return onPaper(figure, look.paper, (paper) => {
    const credit = look.keyed ? creditLine(figure, origin) : null;
    const drawn = svg.getBoundingClientRect();
    const caption = look.keyed ? figure.querySelector('figcaption') : null;
    const top = (caption ?? svg).getBoundingClientRect().top;
    const place = { x: drawn.left, y: top };
    const bottom = credit ? credit.getBoundingClientRect().bottom : drawn.bottom;
    const width = Math.round(drawn.width) + 2 * PADDING;
    const height = Math.round(bottom - top) + 2 * PADDING;
    const words = [caption, credit].flatMap((text) => (text ? lettersOfHtml(text, place) : []));
    credit?.remove();
    const { width: units } = svg.viewBox.baseVal;
    const scale = units > 0 ? drawn.width / units : 1;
    const fit = scale === 1 ? '' : ` scale(${scale})`;
    const file = element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${-PADDING} ${-PADDING} ${width} ${height}`,
        width,
        height,
      },
      element('title', {}, title),
      element('desc', {}, `${summary} ${SITE} ${origin.version}, ${origin.address}`),
      ...(paper
        ? [element('rect', { x: -PADDING, y: -PADDING, width, height, fill: plain(paper) })]
        : []),
      element('g', {}, ...words.flatMap(lettered)),
      element('g', { transform: `translate(0 ${drawn.top - top})${fit}` }, ...drawing(svg)),
    );
    return {
      title,
      summary,
      width,
      height,
      svg: `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(file)}\n`,
    };
  });
}

/**
 * Looks at the figure in the colours of another paper. The theme is that of the whole page, and the
 * browser works its colours out at once, but paints nothing before they are put back.
 */
function onPaper<T>(figure: HTMLElement, paper: Paper, look: (paper: string | null) => T): T {
  const page = document.documentElement;
  const style = figure.getAttribute('style');
  const { theme } = page.dataset;
  page.dataset.theme = paper === 'dark' ? 'dark' : 'light';
  figure.style.setProperty('forced-color-adjust', 'none');
  figure.style.color = 'var(--ink)';
  figure.style.background = 'var(--paper)';
  try {
    return look(paper === 'transparent' ? null : getComputedStyle(figure).backgroundColor);
  } finally {
    if (theme === undefined) delete page.dataset.theme;
    else page.dataset.theme = theme;
    if (style === null) figure.removeAttribute('style');
    else figure.setAttribute('style', style);
  }
}

/** Where the picture is from: set as wide as the figure, below its drawing. */
function creditLine(figure: HTMLElement, { address, version }: Origin): HTMLElement {
  const line = document.createElement('p');
  line.className = 'credit';
  line.textContent =
    address.length > SHOWN ? `${SITE} ${version}` : `${SITE} ${version} · ${address}`;
  figure.querySelector('.frame')?.append(line);
  return line;
}
