import { useContext } from 'react';
import { LateDialog } from '../controls/LateDialog.tsx';
import { EntryContext } from '../useFigure.ts';

const load = async () => (await import('./Contents.tsx')).Contents;

/** A button that opens everything a reader can take away from a figure: its addresses, files, code. */
export function TakeAway() {
  const entry = useContext(EntryContext);
  if (!entry) return null;
  return (
    <LateDialog title="Share" load={load}>
      {(Contents, button) => <Contents entry={entry} plates={() => platesAround(button)} />}
    </LateDialog>
  );
}

/** The plates of the figure that a button belongs to. */
const platesAround = (button: HTMLElement | null): HTMLElement[] =>
  Array.from(button?.closest('[data-state]')?.querySelectorAll<HTMLElement>('.plate') ?? []).filter(
    (plate) => plate.querySelector('.frame > svg'),
  );
