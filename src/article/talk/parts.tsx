import type { ReactNode } from 'react';
import { references } from '../references.ts';

interface Props {
  readonly children: ReactNode;
}

/** A reference on a slide: a mark only, the list is on a slide of its own. */
export function Cite({ id }: { readonly id: string }) {
  const reference = references[id];
  if (!reference) throw new RangeError(`There is no reference "${id}".`);
  return (
    <span className="cite" title={`${reference.authors}, arXiv ${reference.arxiv}`}>
      [{id}]
    </span>
  );
}

/** What the speaker says, drags and waits for; on the presenter's screen only. */
export const Notes = ({ children }: Props) => (
  <aside className="slide-notes" aria-label="Notes">
    {children}
  </aside>
);

/** Appears with the next press of the key that turns the page. */
export const Answer = ({ children }: Props) => <div className="slide-answer">{children}</div>;

/** Conditions and sources, smaller than the rest. */
export const Fine = ({ children }: Props) => <div className="fine-print">{children}</div>;
