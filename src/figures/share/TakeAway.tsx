import { LateDialog } from '../controls/LateDialog.tsx';

interface Props {
  /** The id of the figure, as in `figure=` of an address. */
  readonly figure: string;
}

const load = async () => (await import('./Contents.tsx')).Contents;

/** A button that opens everything a reader can take away from a figure. */
export function TakeAway({ figure }: Props) {
  return (
    <LateDialog title="Take away" load={load}>
      {(Contents, button) => <Contents figure={figure} plates={() => platesAround(button)} />}
    </LateDialog>
  );
}

/** The plates of the figure that a button belongs to. */
const platesAround = (button: HTMLElement | null): HTMLElement[] =>
  Array.from(button?.closest('[data-state]')?.querySelectorAll<HTMLElement>('.plate') ?? []).filter(
    (plate) => plate.querySelector('.frame > svg'),
  );
