import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as harfbuzz from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { type Command, encodeGlyphs } from '../src/figures/share/glyphCode.ts';
import { simplify } from '../src/figures/share/simplify.ts';

interface Part {
  /** Below node_modules. */
  readonly file: string;
  readonly characters: string;
  /** A variable font is taken at its regular weight. */
  readonly variable: boolean;
}

const serif = (name: string, characters: string): Part => ({
  file: `@fontsource-variable/source-serif-4/files/source-serif-4-${name}.woff2`,
  characters,
  variable: true,
});

const small = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** What drawings and their keys say, face by face. */
const faces: Readonly<Record<string, readonly Part[]>> = {
  upright: [
    serif('latin-wght-normal', `${small + small.toUpperCase() + digits}!%&'()*+,-./:;=?_·×–−’“”…`),
    serif('greek-wght-normal', 'αγεκπρσΔΣ'),
    // Source Serif has no relations.
    {
      file: 'katex/dist/fonts/KaTeX_Main-Regular.woff2',
      characters: '≤≥≈√∞',
      variable: false,
    },
  ],
  italic: [serif('latin-wght-italic', `${small}CDEFGHIKMNPQRSTX`)],
};

/** In thousandths of the size of the type: at 17 pixels, a twentieth of a pixel. */
const TOLERANCE = 3;

const name = 'virtual:glyphs';

/** The module `virtual:glyphs`: the outlines that exported drawings are lettered with. */
export function glyphs(): Plugin {
  return {
    name: 'glyphs',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      return id === `\0${name}` ? `export const faces = ${JSON.stringify(await tables())}` : null;
    },
  };
}

async function tables() {
  const entries = await Promise.all(
    Object.entries(faces).map(async ([face, parts]) => {
      const characters = parts.map((part) => part.characters).join('');
      const outlined = (await Promise.all(parts.map(outlines))).flat();
      return [face, { characters, ...encodeGlyphs(outlined) }];
    }),
  );
  return Object.fromEntries(entries);
}

/** Each character's outline with the figures that drawings use: lining, all of one width. */
async function outlines({ file, characters, variable }: Part): Promise<Command[][]> {
  const source = await readFile(join(import.meta.dirname, '../node_modules', file));
  const { buffer, byteOffset, byteLength } = await subsetFont(source, characters, {
    targetFormat: 'sfnt',
    keepFeatures: ['lnum', 'tnum'],
    ...(variable && { variationAxes: { wght: 400 } }),
  });
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
  const features = ['lnum', 'tnum'].map((tag) => new harfbuzz.Feature(tag, 1));
  return [...characters].map((character) => {
    const text = new harfbuzz.Buffer();
    text.addText(character);
    text.guessSegmentProperties();
    harfbuzz.shape(font, text, features);
    const glyph = text.getGlyphInfos()[0]?.codepoint;
    if (!glyph) throw new Error(`${file} has no glyph for ${character}.`);
    return simplify(font.glyphToJson(glyph), TOLERANCE);
  });
}
