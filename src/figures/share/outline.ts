import type { Faces } from 'virtual:glyphs';
import { decodeGlyphs, EM, type Step } from './glyphCode.ts';

/** A character as it stands on the page: `x`, `y` is the left end of its base line. */
export interface Letter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly italic: boolean;
}

type Face = keyof Faces;
type Table = ReadonlyMap<string, Step[]>;

const none: Table = new Map();
const tables: Record<Face, Table> = { upright: none, italic: none };

/** Gets the outlines; until then, and if they cannot be had, no letter has one. */
export async function loadOutlines(): Promise<boolean> {
  if (tables.upright !== none) return true;
  try {
    const { faces } = await import('virtual:glyphs');
    for (const face of Object.keys(tables) as Face[]) {
      const outlines = decodeGlyphs(faces[face]);
      tables[face] = new Map([...faces[face].characters].map((c, j) => [c, outlines[j] as Step[]]));
    }
    return true;
  } catch {
    return false;
  }
}

/** Source Serif has no superscript digits beyond three: they are digits, smaller and raised. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const raised = { size: 0.62, up: 0.33 };

/** The letter as path data, y downwards; null where it has no outline, '' where it is a space. */
export function outline(letter: Letter): string | null {
  const { character, size, y } = letter;
  if (character.trim() === '') return '';
  const power = superscripts.indexOf(character);
  if (power >= 0) {
    const digit = power < 10 ? String(power) : '−';
    const small = { size: size * raised.size, y: y - size * raised.up };
    return outline({ ...letter, ...small, character: digit });
  }
  const upright = tables.upright.get(character);
  const glyph = letter.italic ? (tables.italic.get(character) ?? upright) : upright;
  return glyph ? place(glyph, letter) : null;
}

/**
 * Steps between points that are rounded to a hundredth of a pixel: so rounding does not add up,
 * and steps take less room than places.
 */
function place(glyph: readonly Step[], letter: Letter): string {
  const scale = letter.size / EM;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // In hundredths.
  const atX = (units: number) => Math.round(100 * (letter.x + units * scale));
  const atY = (units: number) => Math.round(100 * (letter.y - units * scale));
  let path = '';
  for (const { command, by } of glyph) {
    if (command === 'z') {
      path += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const fromX = path === '' ? 0 : atX(x);
    const fromY = path === '' ? 0 : atY(y);
    const step = (dx: number, dy: number) => [atX(x + dx) - fromX, atY(y + dy) - fromY];
    const [dx = 0, dy = 0] =
      command === 'h' ? [by[0], 0] : command === 'v' ? [0, by[0]] : by.slice(-2);
    const control = command === 'q' ? step(by[0] ?? 0, by[1] ?? 0) : [];
    const [right = 0, down = 0] = step(dx, dy);
    if (command === 'h') path += said('h', [right]);
    else if (command === 'v') path += said('v', [down]);
    else path += said(path === '' ? 'M' : command, [...control, right, down]);
    [x, y] = [x + dx, y + dy];
    if (command === 'm') [startX, startY] = [x, y];
  }
  return path;
}

/** "q.5-.25 1 0": a sign separates too, and a fraction needs no zero before it. */
const said = (command: string, hundredths: readonly number[]): string =>
  command +
  hundredths
    .map((value, j) => {
      const text = String(value / 100).replace(/^(-?)0\./, '$1.');
      return j > 0 && !text.startsWith('-') ? ` ${text}` : text;
    })
    .join('');
