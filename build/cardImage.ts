import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import postcss from 'postcss';
import subsetFont from 'subset-font';
import type { Card } from '../src/article/card.ts';

const root = join(import.meta.dirname, '..');
const WIDTH = 1200;
const HEIGHT = 630;

/** Properties of drawings that a program which only knows SVG can read. */
const drawn =
  /^(fill|stroke|paint-order|opacity|font-(size|style|weight)|text-anchor|dominant-baseline|display|visibility)/;

/** The style sheets of the drawings on light paper, without what only a browser understands. */
export function lightStyles(): string {
  const tokens = new Map<string, string>();
  const sheet = (file: string) => postcss.parse(readFileSync(file, 'utf8'));
  sheet(join(root, 'src/site/tokens.css')).walkDecls(/^--/, ({ prop, value, parent }) => {
    if (parent?.type === 'rule' && (parent as postcss.Rule).selector === ':root') {
      tokens.set(prop, value.replace(/light-dark\(([^,]+),[^)]*\)/g, '$1'));
    }
  });
  const resolved = (value: string): string => {
    const next = value.replace(
      /var\((--[\w-]+)(?:,[^)]*)?\)/g,
      (_, name) => tokens.get(name) ?? 'none',
    );
    return next === value ? value : resolved(next);
  };
  const files = ['plot', 'figures'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true })
      .map((file) => join(root, 'src', folder, String(file)))
      .filter((file) => file.endsWith('.css')),
  );
  const rules = files.sort().flatMap((file) => {
    const found: string[] = [];
    sheet(file).each((node) => {
      if (node.type !== 'rule') return;
      const said = (node.nodes ?? []).flatMap((one) =>
        one.type === 'decl' && drawn.test(one.prop) && !/oklch|color-mix|calc/.test(one.value)
          ? [`${one.prop}:${plain(resolved(one.value))}`]
          : [],
      );
      const selectors = node.selectors.flatMap(spread).filter((one) => !/[:[*+~]/.test(one));
      if (said.length > 0 && selectors.length > 0) found.push(`${selectors}{${said.join(';')}}`);
    });
    return found;
  });
  return rules.join('\n');
}

/** Lengths without units: sizes relative to the page are those of a page. */
const plain = (value: string): string =>
  value
    .replace(/([\d.]+)rem/g, (_, size: string) => String(17 * Number(size)))
    .replace(/(\d)px/g, '$1');

/** "a :is(b, c)" is "a b" and "a c". */
function spread(selector: string): string[] {
  const match = /:is\(([^()]*)\)/.exec(selector);
  if (!match) return [selector];
  return (match[1] as string)
    .split(',')
    .flatMap((one) => spread(selector.replace(match[0], one.trim())));
}

/** The text face in the styles that drawings use, as files: where they are. */
export async function fontFiles(): Promise<string[]> {
  const folder = join(root, 'node_modules/.cache/cards');
  mkdirSync(folder, { recursive: true });
  const faces = [
    ['latin-wght-normal', 400],
    ['latin-wght-normal', 600],
    ['latin-wght-italic', 400],
    ['greek-wght-normal', 400],
  ] as const;
  const serif = await Promise.all(
    faces.map(async ([name, wght]) => {
      const source = readFileSync(
        join(
          root,
          `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${name}.woff2`,
        ),
      );
      const characters = name.startsWith('greek')
        ? 'αβγδεκλμνπρστφωΔΣΠ'
        : String.fromCodePoint(
            ...Array.from({ length: 0x17f - 0x20 }, (_, j) => 0x20 + j),
            0x2013,
            0x2014,
            0x2018,
            0x2019,
            0x201c,
            0x201d,
            0x2026,
            0x2212,
            0x2009,
            0x202f,
          );
      const file = join(folder, `${name}-${wght}.ttf`);
      writeFileSync(
        file,
        await subsetFont(source, characters, { targetFormat: 'sfnt', variationAxes: { wght } }),
      );
      return file;
    }),
  );
  // Source Serif has no roots and relations.
  const relations = join(folder, 'relations.ttf');
  const main = readFileSync(join(root, 'node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2'));
  writeFileSync(relations, await subsetFont(main, '≤≥≈√∞·', { targetFormat: 'sfnt' }));
  return [...serif, relations];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Lines of at most so many letters. */
function lines(text: string, most: number): string[] {
  const found: string[] = [''];
  for (const word of text.split(' ')) {
    const last = found.at(-1) as string;
    if (last && last.length + word.length >= most) found.push(word);
    else found[found.length - 1] = last ? `${last} ${word}` : word;
  }
  return found;
}

/** A card as a picture for social sites: its words at the left, its drawing at the right. */
export function cardImage(card: Card, styles: string, fonts: readonly string[]): Buffer {
  const [, width = 480, height = 380] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(card.drawing)?.map(Number) ?? [];
  const scale = Math.min(640 / width, 490 / height);
  const place = `x="${1150 - width * scale}" y="${(HEIGHT - height * scale) / 2}" width="${width * scale}" height="${height * scale}"`;
  const inner = card.drawing
    .replace(/^<svg /, `<svg ${place} overflow="visible" `)
    .replace(/ (role|aria-[a-z]+|tabindex)="[^"]*"/g, '')
    .replace(
      / style="[^"]*transform:translate\(([-\d.]+)px, ([-\d.]+)px\)[^"]*"/g,
      ' transform="translate($1 $2)"',
    );
  const text = (all: string[], x: number, y: number, size: number, more: string) =>
    all
      .map(
        (line, j) =>
          `<text x="${x}" y="${y + j * size * 1.3}" font-size="${size}" ${more}>${escaped(line)}</text>`,
      )
      .join('');
  const title = lines(card.title, 20).slice(0, 4);
  const sentence = lines(card.sentence, 40).slice(0, 9);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<style>${styles}</style>
<rect width="100%" height="100%" fill="#fcfbf7"/>
${text(title, 50, 104, 40, 'font-weight="600" fill="#1c1f26"')}
${text(sentence, 50, 112 + title.length * 52, 22, 'fill="#595d68"')}
${text(['How Many at Once?'], 50, 580, 22, 'font-weight="600" fill="#0d5aa3"')}
<g fill="#d9d5c8">${card.classes.map((name) => `<g class="${name}">`).join('')}${inner}${'</g>'.repeat(card.classes.length + 1)}
</svg>`;
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts],
      defaultFontFamily: FAMILY,
      serifFamily: FAMILY,
    },
  })
    .render()
    .asPng();
}

const FAMILY = 'Source Serif 4';
