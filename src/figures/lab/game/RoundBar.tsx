import { useState } from 'react';
import { furthestOff, roundSetup, setupBefore } from '../../../state/game.ts';
import { useFigure, useFigureStore } from '../../useFigure.ts';
import { TextButtons } from '../presets/TextButtons.tsx';
import { useMoves, usePhase } from './useRound.ts';
import { counted } from './words.ts';

/** What a round asks for, a hint, and ways out; in the place of the presets. */
export function RoundBar() {
  const store = useFigureStore();
  const phase = usePhase();
  const moves = useMoves();
  const { game, K } = useFigure(({ setup }) => setup);
  const boundaries = useFigure(({ study }) => study?.boundaries);
  const best = useFigure(({ study }) => study?.best?.boundaries);
  // A hint is about the boundaries that it was asked for.
  const [asked, setAsked] = useState<Int32Array | null>(null);
  const off = phase === 'playing' && boundaries && best && furthestOff(boundaries, best);
  const hint = off && asked === boundaries ? off : null;
  const playing = phase === 'playing';
  const bestCuts = best ? Array.from(best.subarray(1, -1)).join(', ') : '';
  const over = {
    won: `Well done: within 1 % of the best${moves > 0 ? `, after ${counted(moves)}` : ''}.`,
    'given up': 'No matter, the next law is another.',
    playing: '',
    off: '',
  }[phase];
  const { open, edit } = store.getState();

  return (
    <div className="presets">
      <TextButtons
        label={`Round ${game}`}
        buttons={[
          {
            name: 'A hint',
            disabled: !playing,
            onClick: () => setAsked(boundaries ?? null),
          },
          playing
            ? { name: 'Give up', onClick: () => edit({ answer: 'shown' }) }
            : {
                name: 'Next round',
                current: true,
                onClick: () => open(roundSetup(game + 1, store.getState().setup)),
              },
          { name: 'Leave', onClick: () => open(setupBefore(store.getState())) },
        ]}
      />
      <p>
        {playing && !hint
          ? `Drag the boundaries until the error is within 1 % of the best with ${K} steps.`
          : null}
        <span role="status">
          {hint
            ? `Boundary ${hint.k}, now at ${boundaries?.[hint.k]}, is furthest from its best place. ` +
              `It belongs further ${hint.side}.`
            : null}
        </span>
        {over ? `${over} The best boundaries are ${bestCuts}.` : null}
      </p>
    </div>
  );
}
