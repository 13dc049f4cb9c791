import { references } from '../references.ts';

/** A reference in the text; it shows its title on hover, focus or tap, and leads to the list. */
export function Cite({ id }: { readonly id: string }) {
  if (!references[id]) throw new RangeError(`There is no reference "${id}".`);
  return (
    <a className="cite" href={`#ref-${id}`}>
      [{id}]
    </a>
  );
}

/** The list of references. */
export function References() {
  return (
    <ol className="references">
      {Object.entries(references).map(([id, { authors, title, arxiv }]) => (
        <li key={id} id={`ref-${id}`}>
          <b>[{id}]</b> {authors}, {title ? <cite>{title}, </cite> : null}
          <a href={`https://arxiv.org/abs/${arxiv}`}>arXiv {arxiv}</a>
        </li>
      ))}
    </ol>
  );
}
