import { parseNumber } from '../../core/parameter.ts';
import { Control } from '../access/Control.tsx';
import { TypedField } from '../controls/TypedField.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';
import type { Playback } from './usePlayback.ts';

interface Props extends Playback {
  /** The number of steps; 0 while there is no sample. */
  readonly last: number;
  /** What the present step shows, for the slider. */
  readonly text: string;
  /** Another sample is asked for. */
  readonly onAnother: () => void;
}

const SEEDS = 2 ** 32;

/** Play, pause, back and forth through the steps of a sample; and another sample. */
export function StripControls({ at, playing, play, pause, go, last, text, onAnother }: Props) {
  const store = useFigureStore();
  const seed = useFigure(({ setup }) => setup.seed);
  const { edit } = store.getState();
  const none = last === 0;

  function another() {
    onAnother();
    edit({ seed: (seed + 1) % SEEDS });
  }
  return (
    <fieldset className="strip-controls">
      <legend className="visually-hidden">The steps of the sample</legend>
      <span className="buttons">
        <button type="button" className="play" disabled={none} onClick={playing ? pause : play}>
          {playing ? 'Pause' : 'Play'}
        </button>
        <button type="button" disabled={none || at === 0} onClick={() => go(at - 1)}>
          Back
        </button>
        <button type="button" disabled={none || at === last} onClick={() => go(at + 1)}>
          Step
        </button>
      </span>
      <label className="strip-slider">
        <span>
          {none ? (
            'no steps'
          ) : (
            <>
              after step <b>{at}</b> of {last}
            </>
          )}
        </span>
        <input
          type="range"
          min={0}
          max={Math.max(1, last)}
          step={1}
          value={at}
          disabled={none}
          aria-label="Step of the sample"
          aria-valuetext={text}
          onChange={(event) => go(event.target.valueAsNumber)}
        />
      </label>
      <span className="strip-seed">
        <Control id="seed">
          <button type="button" disabled={none} onClick={another}>
            New sample
          </button>
        </Control>
        <span className="strip-seed-name" aria-hidden="true">
          seed
        </span>
        <TypedField
          control="seed"
          label="Seed of the sample"
          value={seed}
          parse={parseNumber}
          format={String}
          valid={`a whole number from 0 to ${SEEDS - 1}`}
          onCommit={(value) => edit({ seed: value })}
          width={5}
        />
      </span>
    </fieldset>
  );
}
