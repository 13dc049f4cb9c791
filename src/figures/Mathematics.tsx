import { Fragment, type ReactNode } from 'react';

/** `_x`, `_{…}`, `^x`, `^{…}`, braces within braces once; a Greek letter; a word; other signs. */
const PIECES =
  /([_^])(?:\{((?:[^{}]|\{[^}]*\})*)\}|(.))|(\p{Script=Greek}|\p{Script=Latin}+)|([^_^\p{Script=Greek}\p{Script=Latin}]+)/gu;

const OPERATORS = /[ΔΣΠ]/;

/** Single letters are variables, longer words are names of functions. */
function typeset(source: string): ReactNode[] {
  return Array.from(source.matchAll(PIECES), ([whole, mark, long, short, word], j) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of a text do not move.
    if (mark === '_') return <sub key={j}>{typeset(long ?? short ?? '')}</sub>;
    if (mark === '^') return <sup key={j}>{typeset(long ?? short ?? '')}</sup>;
    if (word?.length === 1 && !OPERATORS.test(word)) return <i key={j}>{word}</i>;
    return <Fragment key={j}>{whole}</Fragment>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
  });
}

/** A formula in a line of text, written as in TeX but plainer: "E_{fact} = Σ_i f(i)". */
export function M({ children }: { readonly children: string }) {
  return <span className="mathematics">{typeset(children)}</span>;
}

/** Prose with formulas between dollars. */
export function Prose({ children }: { readonly children: string }) {
  return children.split('$').map((part, j) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not move.
    j % 2 === 1 ? <M key={j}>{part}</M> : <Fragment key={j}>{part}</Fragment>,
  );
}
