import { planners } from '../../core/planners/index.ts';
import type { Planner } from '../../core/planners/planner.ts';
import { alphas } from '../../core/schedules/alpha.ts';
import { plannerIds } from '../../core/setup.ts';
import { Choice } from '../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const orders = plannerIds.map((id) => {
  const { name, sentence }: Planner = planners[id];
  return { value: id, name, help: sentence };
});

const sizes = [
  { value: 'fixed', name: 'As planned', help: 'Every step reveals exactly its size.' },
  {
    value: 'binomial',
    name: 'Random',
    help: 'Every token draws its own step (tau-leaping), so sizes are random.',
  },
] as const;

/** Which tokens a step reveals, and whether its size is kept exactly. */
export function OrderControls() {
  const { edit } = useFigureStore().getState();
  const { order, randomness, schedule } = useFigure(({ setup }) => setup);
  return (
    <>
      <Choice
        label="Order"
        options={orders}
        value={order}
        onEdit={(value) => edit({ order: value })}
      />
      {Object.hasOwn(alphas, schedule) ? (
        <Choice
          label="Sizes"
          options={sizes}
          value={randomness}
          onEdit={(value) => edit({ randomness: value })}
        />
      ) : null}
    </>
  );
}
