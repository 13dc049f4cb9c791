import { type KeyboardEvent, type ReactNode, useContext } from 'react';
import { type Setup, schema } from '../state/schema.ts';
import { useArriving } from './Arrival.tsx';
import { AccessContext, Control } from './access/Control.tsx';
import { Notice } from './lab/Notice.tsx';
import { TakeAway } from './share/TakeAway.tsx';
import { useFigure, useFigureStore } from './useFigure.ts';

interface Props {
  readonly className: string;
  readonly children: ReactNode;
  /** Whether a round of the game is played in it. */
  readonly inGame?: boolean;
  /** What is said beside the button that shares it; null: the figure has that button elsewhere. */
  readonly share?: string | null;
}

const OWN_UNDO = 'input[type="text"], textarea, dialog';

/** What of a setup is locked, by its labels. */
const namesOf = (locked: ReadonlySet<string>, { law }: Setup): string => {
  const table: Readonly<Record<string, { readonly label: string }>> = schema(law);
  return [...locked].flatMap((key) => table[key]?.label ?? []).join(', ');
};

/** The root of a figure: its state for scripts, the keys of undo and redo, and what was changed. */
export function FigureShell({ className, children, inGame = false, share = '' }: Props) {
  const store = useFigureStore();
  const state = useFigure((figure) => figure.state);
  const arriving = useArriving();
  const { hidden, locked } = useContext(AccessContext);
  const names = useFigure(({ setup }) => namesOf(locked, setup));

  function onKeyDown(event: KeyboardEvent) {
    if (!event.repeat) store.getState().gesture();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A text field has an undo of its own, and a dialog hides what would change.
    if (event.target instanceof Element && event.target.closest(OWN_UNDO)) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) store.getState().redo();
    else if (key === 'z') store.getState().undo();
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={className}
      data-state={arriving ? 'busy' : state}
      data-hidden={hidden.size > 0 ? [...hidden].join(' ') : undefined}
      data-game={inGame ? '' : undefined}
      onPointerDownCapture={() => store.getState().gesture()}
      onKeyDownCapture={onKeyDown}
    >
      {children}
      {share === null ? null : (
        <Control id="toolbar">
          <div className="share-line">
            {share} <TakeAway />
          </div>
        </Control>
      )}
      {names ? <p className="locked-line">Locked on this page: {names}.</p> : null}
      <Notice />
    </div>
  );
}
