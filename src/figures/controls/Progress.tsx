import { useFigure, useFigureStore } from '../useFigure.ts';

interface Props {
  /** The public name of how much is there. */
  readonly name?: string;
  readonly done: number;
  readonly goal: number;
  readonly failed?: boolean;
}

/** How much of what is gathered is there, and a button to stop it and to go on. */
export function Progress({ name = 'done', done, goal, failed = false }: Props) {
  const store = useFigureStore();
  const halted = useFigure((figure) => figure.halted === figure.version);
  const ended = failed || done >= goal;
  return (
    <div className="gathering">
      <progress max={goal} value={Math.min(done, goal)} aria-label="Progress" />
      <output data-name={name} data-value={done} aria-live="off">
        {done >= goal ? 'done' : `${done} of ${goal}`}
      </output>
      <button type="button" disabled={ended} onClick={() => store.getState().halt(!halted)}>
        {halted && !ended ? 'Go on' : 'Stop'}
      </button>
    </div>
  );
}
