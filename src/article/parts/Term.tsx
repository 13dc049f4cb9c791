import type { ReactNode } from 'react';
import { glossary } from '../glossary.tsx';

interface Props {
  readonly id: string;
  readonly children: ReactNode;
}

/** A word of the glossary; it shows its meaning on hover, focus or tap, and leads there. */
export function Term({ id, children }: Props) {
  const entry = glossary[id];
  if (!entry) throw new RangeError(`There is no term "${id}" in the glossary.`);
  return (
    <a
      className={entry.idea ? `term idea-${entry.idea}` : 'term'}
      href={`#term-${id}`}
      {...(entry.idea && { 'data-idea': entry.idea })}
    >
      {children}
    </a>
  );
}

/** The glossary as a list; each entry is also what a term's card shows. */
export function Glossary() {
  return (
    <dl className="glossary">
      {Object.entries(glossary).map(([id, { term, meaning }]) => (
        <div key={id} id={`term-${id}`}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
