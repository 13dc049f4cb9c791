import { type ClipboardEvent, memo, type ReactNode } from 'react';
import { NONE, sixDecimals } from '../format.ts';

export interface Column {
  readonly key: string;
  readonly name: ReactNode;
  /** Whole numbers are written as they are. */
  readonly whole?: boolean;
}

export interface TableData {
  /** The first column heads its row. */
  readonly columns: readonly Column[];
  /** One value for each column; null where there is none. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** What heads each row, where that is no number. */
  readonly heads?: readonly string[];
  /** What a column adds up to, by its key. */
  readonly totals?: Readonly<Record<string, number>>;
}

interface Props extends TableData {
  /** What the table is about, for its region and its caption. */
  readonly label: string;
  readonly caption: ReactNode;
}

const shown = (value: number | null, { whole }: Column): string =>
  value === null || !Number.isFinite(value) ? NONE : whole ? String(value) : sixDecimals(value);

const Row = memo(function Row({
  values,
  columns,
  head,
}: {
  readonly head: string | undefined;
  readonly values: readonly (number | null)[];
  readonly columns: readonly Column[];
}) {
  return (
    <tr>
      {columns.map((column, j) => {
        const value = values[j] ?? null;
        if (j === 0 && head !== undefined) {
          return (
            <th key={column.key} scope="row">
              {head}
            </th>
          );
        }
        const cell = { 'data-value': value ?? '', children: shown(value, column) };
        return j === 0 ? (
          <th key={column.key} scope="row" {...cell} />
        ) : (
          <td key={column.key} {...cell} />
        );
      })}
    </tr>
  );
});

/**
 * The numbers behind a drawing, in a box that scrolls in its place. What is copied out of it has
 * all digits, and tabs between the cells.
 */
export function DataTable({ label, caption, columns, rows, heads, totals }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys can scroll it.
    <section className="data-table" aria-label={label} tabIndex={0} onCopy={copyInFull}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((values, j) => (
            <Row key={values[0]} head={heads?.[j]} values={values} columns={columns} />
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              {columns.map((column, j) => {
                const total = totals[column.key];
                if (j === 0) {
                  return (
                    <th key={column.key} scope="row">
                      sum
                    </th>
                  );
                }
                return (
                  <td key={column.key} data-value={total ?? ''}>
                    {total === undefined ? '' : shown(total, column)}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

/** The selected cells, row by row, with the numbers that they stand for. */
function copyInFull(event: ClipboardEvent<HTMLElement>): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const lines = Array.from(event.currentTarget.querySelectorAll('tr'), (row) =>
    Array.from(row.cells)
      .filter((cell) => selection.containsNode(cell, true))
      .map((cell) => cell.dataset.value ?? cell.textContent),
  ).filter((cells) => cells.length > 0);
  // Part of one cell is copied as it is.
  if (lines.flat().length < 2) return;
  event.clipboardData.setData('text/plain', lines.map((cells) => cells.join('\t')).join('\n'));
  event.preventDefault();
}
