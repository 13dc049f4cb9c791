import { brief, NONE } from '../format.ts';

export const percent = (part: number | null): string =>
  part === null ? NONE : `+${brief(Number((100 * part).toFixed(1)))} %`;

/** How far above the best, in per cent. */
export function Above({ name, value }: { readonly name: string; readonly value: number | null }) {
  return (
    <output className="above" data-name={name} data-value={value ?? ''} aria-live="off">
      {percent(value)}
    </output>
  );
}
