import type { Parameter } from '../../core/parameter.ts';
import { gamma } from '../../core/planners/entropy.ts';
import { planners } from '../../core/planners/index.ts';
import type { Planner } from '../../core/planners/planner.ts';
import { alphas } from '../../core/schedules/alpha.ts';
import { plannerIds } from '../../core/setup.ts';
import type { Setup } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
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
  const setup = useFigure((figure) => figure.setup);
  const { order, randomness, schedule } = setup;
  return (
    <>
      <Choice
        label="Order"
        options={orders}
        value={order}
        onEdit={(value) => edit({ order: value })}
      />
      {order === 'entropy' ? (
        <ParameterField
          parameter={gamma as Parameter<unknown, Setup>}
          value={setup.gamma}
          earlier={setup}
          onEdit={(value) => edit({ gamma: value as number })}
        />
      ) : null}
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
