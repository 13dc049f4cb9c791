export interface Face {
  /** Below node_modules. */
  readonly file: string;
  readonly characters: string;
  /** The OpenType features to keep; all where absent. */
  readonly features?: readonly string[];
  /** The part of the weight axis to keep, or the one weight, of a variable font. */
  readonly weights?: number | { readonly min: number; readonly max: number };
}

const ascii = range(0x20, 0x7e);
const punctuation = '\u00a0°±·×–—‘’“”…′″↑↓−\u2009\u202f\u2060';
// The style sheet's unicode-range says the same.
const western = `${range(0xa1, 0xff).replace(/[°±·×]/g, '')}‚„‹›•€™`;
const greek = range(0x391, 0x3a1) + range(0x3a3, 0x3a9) + range(0x3b1, 0x3c9);
const accents = `´¨¯ˆˇˉˊˋ˘˙˚˜${range(0x300, 0x30c)}\u0338\u20d7`;
const letters = 'ϑϕϖϱϵℏℑℓ℘ℜℵ∂';
const arrows = '←↑→↓↔↕↖↗↘↙↦↪⇐⇑⇒⇓⇔⟵⟶⟷⟸⟹⟺⟼';
const operators =
  ' ¬±·×÷†‡…′∀∃∅∇∈∉∋∏∐∑−∓∕∖∗∘∙√∝∞∣∥∧∨∩∪∫∮∼≃≅≈≍≐≠≡≤≥≪≫≺≻⊂⊃⊆⊇⊕⊖⊗⊙⊢⊣⊤⊥⊨⋀⋁⋂⋃⋅⋆⋮⋯⋱⌈⌉⌊⌋⟨⟩△▽◯⋄♠♡♢♣\u2061';
/** Expectations, probabilities and sets of numbers: whoever needs another adds it. */
const blackboard = 'CENPQRZ';
const rareOperators = '∄∆≜≲≳⊊⊋⩽⩾⪅⪆□■▲';

const sizePieces = `${range(0x2300, 0x23ff) + range(0x2a00, 0x2a0f)}‖`;

const symbols = ascii.replace(/[^A-Za-z0-9()+,. -]/g, '');
const features = ['kern', 'liga', 'ccmp', 'locl', 'lnum', 'tnum'];
const all = { min: 400, max: 600 };
const text = ascii + punctuation;
const mathematics = ascii + greek + letters + arrows + operators + accents;

/** Every face that the site can ask for, by the name that style sheets use. */
export const faces: Readonly<Record<string, Face>> = {
  SourceSerif: serif('latin-wght-normal', text),
  'SourceSerif-Western': serif('latin-wght-normal', western),
  'SourceSerif-Greek': serif('greek-wght-normal', greek),
  'SourceSerif-Italic': serif('latin-wght-italic', text),
  // The embed carries its fonts itself, so that in its labels every kilobyte counts.
  'SourceSerif-Label-Italic': serif('latin-wght-italic', symbols, 400),
  'SourceSerif-Label-Greek': serif('greek-wght-normal', 'αβγδεκλμνπρστφωΔΣΠ', 400),
  'KaTeX_Main-Regular': katex('Main-Regular', mathematics),
  'KaTeX_Math-Italic': katex('Math-Italic', mathematics),
  'KaTeX_AMS-Regular': katex('AMS-Regular', blackboard + rareOperators),
  'KaTeX_Size1-Regular': katex('Size1-Regular', mathematics + sizePieces),
  'KaTeX_Size2-Regular': katex('Size2-Regular', mathematics + sizePieces),
  'KaTeX_Size3-Regular': katex('Size3-Regular', mathematics + sizePieces),
  'KaTeX_Size4-Regular': katex('Size4-Regular', mathematics + sizePieces),
};

/** What some face can show; U+200B is KaTeX's empty box and needs no glyph. */
export const covered: ReadonlySet<string> = new Set(
  Object.values(faces)
    .flatMap(({ characters }) => [...characters])
    .concat('\n', '\u200b'),
);

function serif(name: string, characters: string, weights: Face['weights'] = all): Face {
  const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${name}.woff2`;
  return { file, characters, weights, features };
}

function katex(name: string, characters: string): Face {
  return { file: `katex/dist/fonts/KaTeX_${name}.woff2`, characters };
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
