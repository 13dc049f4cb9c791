import { Choice } from '../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

/** Undo, redo, start again, and the units. */
export function Toolbar() {
  const store = useFigureStore();
  const canUndo = useFigure(({ past }) => past.length > 0);
  const canRedo = useFigure(({ future }) => future.length > 0);
  const units = useFigure(({ setup }) => setup.units);
  const { undo, redo, reset, edit } = store.getState();
  return (
    <div className="toolbar">
      <div className="buttons">
        <button type="button" disabled={!canUndo} onClick={undo}>
          Undo
        </button>
        <button type="button" disabled={!canRedo} onClick={redo}>
          Redo
        </button>
        <button type="button" onClick={reset}>
          Start again
        </button>
      </div>
      <Choice
        label="Units"
        value={units}
        options={[
          { value: 'nats', name: 'nats' },
          { value: 'bits', name: 'bits' },
        ]}
        onEdit={(value) => edit({ units: value })}
      />
    </div>
  );
}
