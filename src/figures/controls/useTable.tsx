import { type ReactNode, useState } from 'react';

interface TableView {
  /** The table, while it is wanted: it covers the drawing. */
  readonly cover: ReactNode | undefined;
  readonly button: ReactNode;
}

/** Lets the reader choose the numbers instead of the drawing, in the same place. */
export function useTable(table: () => ReactNode, name: string): TableView {
  const [wanted, setWanted] = useState(false);
  return {
    cover: wanted ? table() : undefined,
    button: (
      <button
        type="button"
        className="table-button"
        aria-pressed={wanted}
        aria-label={`Table of ${name}`}
        onClick={() => setWanted(!wanted)}
      >
        Table
      </button>
    ),
  };
}
