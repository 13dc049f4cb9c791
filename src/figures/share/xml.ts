/** An element of a drawing, or text in it. */
export type Xml = Element | string;

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Xml[];
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

export const element = (name: string, attributes: Attributes, ...children: Xml[]): Xml => ({
  name,
  attributes,
  children,
});

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] as string);

/** The text of an element; attributes that are null are left out. */
export function serialize(xml: Xml): string {
  if (typeof xml === 'string') return escaped(xml);
  const { name, attributes, children } = xml;
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${said}/>`;
  return `<${name}${said}>${children.map(serialize).join('')}</${name}>`;
}
