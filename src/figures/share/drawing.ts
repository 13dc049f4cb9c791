import { lettersOfSvgText, type Run } from './letters.ts';
import { outline } from './outline.ts';
import { type Attributes, element, type Xml } from './xml.ts';

const shapes = new Set(['path', 'line', 'circle', 'ellipse', 'rect', 'polyline', 'polygon']);
const containers = new Set(['g', 'svg', 'defs', 'clipPath', 'a']);

/** What a style sheet may say of a shape, and what holds when nobody does. */
const defaults: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
  opacity: '1',
};

/** What is drawn in a live <svg>, without style sheets and with its letters as outlines. */
export function drawing(svg: SVGElement): Xml[] {
  return Array.from(svg.children).flatMap(copy);
}

function copy(source: Element): Xml[] {
  const style = getComputedStyle(source);
  const name = source.localName;
  if (name === 'clipPath' || name === 'defs') {
    return [element(name, geometry(source), ...Array.from(source.children).flatMap(copy))];
  }
  if (style.display === 'none' || style.visibility !== 'visible') return [];
  if (name === 'text') {
    const { transform } = geometry(source);
    const opacity = said(style, ['opacity']);
    const letters = lettersOfSvgText(source as SVGTextElement).flatMap(lettered);
    return [element('g', { ...opacity, transform }, ...letters)];
  }
  if (shapes.has(name)) {
    return [element(name, { ...geometry(source), ...said(style, Object.keys(defaults)) })];
  }
  if (!containers.has(name)) return [];
  const children = Array.from(source.children).flatMap(copy);
  return [element('g', { ...geometry(source), ...said(style, ['opacity']) }, ...children)];
}

/** Its own attributes, but for those that mean something to the page only. */
const geometry = (source: Element): Attributes =>
  Object.fromEntries(
    Array.from(source.attributes)
      .filter(({ name }) => !/^(class|style|role|tabindex|aria-.*|data-.*)$/.test(name))
      .filter(({ name }) => !Object.hasOwn(defaults, name))
      .map(({ name, value }) => [name, value]),
  );

/** The properties that differ from their defaults, as attributes. */
function said(style: CSSStyleDeclaration, properties: readonly string[]): Attributes {
  const stroked = style.stroke !== 'none';
  return Object.fromEntries(
    properties
      .filter((property) => stroked || !property.startsWith('stroke-'))
      .map((property) => [property, style.getPropertyValue(property)] as const)
      .filter(([property, value]) => value !== '' && value !== defaults[property])
      .map(([property, value]) => [property, plain(value)]),
  );
}

/** Colours as every program reads them, lengths without a unit. */
export function plain(value: string): string {
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  return value.replace(/(\d)px/g, '$1');
}

/** What a stroke adds to a regular letter to make it semibold, in sizes of the type. */
const SEMIBOLD = 0.022;

/** A run of letters as one path; those without an outline remain letters. */
export function lettered({ style, fill: color, letters }: Run): Xml[] {
  const fill = plain(color);
  const size = Number.parseFloat(style.fontSize);
  const bold = Number(style.fontWeight) >= 550;
  let path = '';
  const rest: Xml[] = [];
  for (const letter of letters) {
    const outlined = outline(letter);
    if (outlined !== null) path += outlined;
    else {
      const face = {
        'font-family': 'serif',
        'font-size': letter.size,
        'font-weight': bold ? 'bold' : null,
        'font-style': letter.italic ? 'italic' : null,
      };
      rest.push(element('text', { x: letter.x, y: letter.y, ...face, fill }, letter.character));
    }
  }
  if (!path) return rest;
  // Two paths instead of a paint order, which not every program knows.
  const halo = said(style, strokes);
  const thicker = { stroke: fill, 'stroke-width': SEMIBOLD * size, 'stroke-linejoin': 'round' };
  return [
    ...(halo.stroke ? [element('path', { d: path, ...halo, fill: 'none' })] : []),
    element('path', { d: path, fill, ...(bold ? thicker : {}) }),
    ...rest,
  ];
}

const strokes = Object.keys(defaults).filter((property) => property.startsWith('stroke'));
