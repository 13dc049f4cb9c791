import { ownEntry, papers } from '../../state/citation.ts';

/** BibTeX of the page and of the papers; the page's script completes it by the address. */
export function CiteThisPage() {
  return (
    <>
      <p>This page:</p>
      <pre className="bibtex" data-own="">
        {ownEntry()}
      </pre>
      <p>The papers:</p>
      <pre className="bibtex">{papers}</pre>
    </>
  );
}
