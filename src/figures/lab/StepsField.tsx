import type { Parameter } from '../../core/parameter.ts';
import { schema } from '../../state/schema.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';

/** The number of steps, for every schedule: hand-made steps are split or merged. */
export function StepsField() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const { N } = useStudy();
  const K = schema(setup.law).K as Parameter<unknown, typeof setup>;
  return (
    <ParameterField
      control="K"
      parameter={{ ...K, range: () => ({ min: 1, max: N, step: 1, log: true }) }}
      value={setup.K}
      earlier={setup}
      onEdit={(value) => store.getState().setSteps(value as number)}
    />
  );
}
