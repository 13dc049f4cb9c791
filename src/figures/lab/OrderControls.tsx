import { planners } from '../../core/planners/index.ts';
import type { Planner } from '../../core/planners/planner.ts';
import { plannerIds } from '../../core/setup.ts';
import { Choice } from '../controls/Choice.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const orders = plannerIds.map((id) => {
  const { name, sentence }: Planner = planners[id];
  return { value: id, name, help: sentence };
});

/** Which tokens a step reveals. */
export function OrderControls() {
  const { edit } = useFigureStore().getState();
  const { order, randomness } = useFigure(({ setup }) => setup);
  return (
    <Choice
      control="order"
      label="Order"
      options={orders}
      value={order}
      onEdit={(value) => edit({ order: value })}
      disabled={randomness === 'binomial'}
      reason="sizes are random"
    />
  );
}
