import type { Letter } from './outline.ts';

/** Letters that are painted alike. */
export interface Run {
  readonly style: CSSStyleDeclaration;
  readonly fill: string;
  readonly letters: Letter[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Spelled {
  readonly character: string;
  readonly parent: Element;
}

/** Where the browser has put every letter of a <text>, in the coordinates of that element. */
export function lettersOfSvgText(text: SVGTextElement): Run[] {
  const raw = spell(text);
  // Engines count only what is shown: of several spaces one, none at either end.
  const shown = text.getNumberOfChars() === raw.length ? raw : collapsed(raw);
  return runs(
    shown.slice(0, text.getNumberOfChars()).map((spelled, index) => ({
      ...spelled,
      place: text.getStartPositionOfChar(index),
    })),
  );
}

/** Where the browser has put every letter of HTML text, from `origin`. */
export function lettersOfHtml(root: HTMLElement, origin: Place): Run[] {
  const range = document.createRange();
  const placed: (Spelled & { place: Place })[] = [];
  for (const node of textNodes(root)) {
    const parent = node.parentElement as Element;
    const ascent = ascentOf(getComputedStyle(parent));
    for (let index = 0; index < node.data.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const place = { x: box.left - origin.x, y: box.top - origin.y + ascent };
      placed.push({ character: node.data.charAt(index), parent, place });
    }
  }
  return runs(placed);
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const spell = (root: Element): Spelled[] =>
  textNodes(root).flatMap((node) =>
    // Not by characters: the browser counts halves of them.
    node.data.split('').map((character) => ({ character, parent: node.parentElement as Element })),
  );

function collapsed(spelled: readonly Spelled[]): Spelled[] {
  const single = spelled.filter(
    ({ character }, index) =>
      character.trim() !== '' || (spelled[index - 1]?.character.trim() ?? '') !== '',
  );
  return single.at(-1)?.character.trim() === '' ? single.slice(0, -1) : single;
}

function runs(spelled: readonly (Spelled & { place: Place })[]): Run[] {
  const found: (Run & { parent: Element })[] = [];
  for (const { character, parent, place } of spelled) {
    let run = found.at(-1);
    if (run?.parent !== parent) {
      const style = getComputedStyle(parent);
      run = {
        parent,
        style,
        fill: parent instanceof SVGElement ? style.fill : style.color,
        letters: [],
      };
      found.push(run);
    }
    const { fontSize, fontStyle } = run.style;
    run.letters.push({
      character,
      x: place.x,
      y: place.y,
      size: Number.parseFloat(fontSize),
      italic: fontStyle !== 'normal',
    });
  }
  return found;
}

let context: CanvasRenderingContext2D | null = null;

/** From the top of a line's text to its base line. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return Number.parseFloat(fontSize);
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText('x').fontBoundingBoxAscent;
}
