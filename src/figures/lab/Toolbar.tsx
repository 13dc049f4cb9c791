import { useEffect, useState } from 'react';
import { Choice } from '../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const units = [
  { value: 'nats', name: 'nats' },
  { value: 'bits', name: 'bits' },
] as const;

/** Undo, redo, start again, units, full screen. */
export function Toolbar() {
  const store = useFigureStore();
  const canUndo = useFigure(({ past }) => past.length > 0);
  const canRedo = useFigure(({ future }) => future.length > 0);
  const unit = useFigure(({ setup }) => setup.units);
  const { undo, redo, reset, edit } = store.getState();
  return (
    <div className="toolbar">
      <button type="button" disabled={!canUndo} onClick={undo}>
        Undo
      </button>
      <button type="button" disabled={!canRedo} onClick={redo}>
        Redo
      </button>
      <button type="button" onClick={reset}>
        Start again
      </button>
      <FullScreen />
      <Choice
        label="Units"
        value={unit}
        options={units}
        onEdit={(value) => edit({ units: value })}
      />
    </div>
  );
}

/** Offered where the browser and the frame allow it. */
function FullScreen() {
  const [allowed, setAllowed] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => {
    setAllowed(document.fullscreenEnabled === true);
    const update = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);
  if (!allowed) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        // A refusal leaves everything as it is.
        const done = full
          ? document.exitFullscreen()
          : currentTarget.closest('.lab')?.requestFullscreen();
        done?.catch(() => {});
      }}
    >
      {full ? 'Leave full screen' : 'Full screen'}
    </button>
  );
}
