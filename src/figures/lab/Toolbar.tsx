import { useEffect, useState } from 'react';
import { roundSetup, setupBefore } from '../../state/game.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TakeAway } from '../share/TakeAway.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { PinButtons } from './Pinned.tsx';

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
  const inGame = useFigure(({ setup }) => setup.game > 0);
  const { undo, redo, reset, edit, open } = store.getState();
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
      {/* What is taken away or pinned names its law, which that of a round must not be. */}
      <span className="outside-game">
        <TakeAway />
      </span>
      <Control id="game">
        <button
          type="button"
          aria-pressed={inGame}
          onClick={() => {
            const figure = store.getState();
            open(inGame ? setupBefore(figure) : roundSetup(1, figure.setup));
          }}
        >
          Beat the optimum
        </button>
      </Control>
      <span className="outside-game">
        <PinButtons />
      </span>
      <FullScreen />
      <Choice
        control="units"
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
  const store = useFigureStore();
  const [allowed, setAllowed] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => {
    setAllowed(document.fullscreenEnabled === true);
    const update = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);
  if (!allowed) return null;
  const refused = () =>
    store.getState().inform('The browser, or the page around this one, has refused full screen.');
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        if (full) document.exitFullscreen().catch(() => {});
        else currentTarget.closest('.lab')?.requestFullscreen().catch(refused);
      }}
    >
      {full ? 'Leave full screen' : 'Full screen'}
    </button>
  );
}
