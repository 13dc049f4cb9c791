import { useFigure, useFigureStore, useStudy } from '../../useFigure.ts';
import { opened, presetOf, presets } from './presets.ts';
import { TextButtons } from './TextButtons.tsx';

/** Setups to begin with, and what to look at in the chosen one. */
export function Presets() {
  const store = useFigureStore();
  const { boundaries } = useStudy();
  const chosen = useFigure(({ setup }) => presetOf(setup));
  return (
    <div className="presets">
      <TextButtons
        label="Try"
        first={chosen ? presets.indexOf(chosen) : 0}
        buttons={presets.map((preset) => ({
          name: preset.name,
          current: preset === chosen,
          onClick() {
            const { setup, open } = store.getState();
            open(opened(preset, setup, boundaries));
          },
        }))}
      />
      {/* All in one place: the longest reserves the room. */}
      <div className="one-of">
        {presets.map((preset) => (
          <p key={preset.id} className={preset === chosen ? 'shown' : undefined}>
            {preset.sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
