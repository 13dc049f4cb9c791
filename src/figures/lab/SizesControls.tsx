import { alphas } from '../../core/schedules/alpha.ts';
import { Choice } from '../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const sizes = [
  { value: 'fixed', name: 'As planned', help: 'Every step reveals exactly its size.' },
  {
    value: 'binomial',
    name: 'Random',
    help: 'Every token draws its own step (tau-leaping), so sizes are random.',
  },
] as const;

/** Whether a step keeps exactly its size; only a schedule with a clock has something to draw from. */
export function SizesControls() {
  const { edit } = useFigureStore().getState();
  const { randomness, schedule } = useFigure((figure) => figure.setup);
  const hasClock = Object.hasOwn(alphas, schedule);
  return (
    <Choice
      control="randomness"
      label="Sizes"
      options={sizes}
      value={randomness}
      onEdit={(value) => edit({ randomness: value })}
      disabled={!hasClock}
      reason={
        <span title="Random sizes come from a clock: uniform, cosine, sine and power have one.">
          no clock <i>α</i>
        </span>
      }
    />
  );
}
