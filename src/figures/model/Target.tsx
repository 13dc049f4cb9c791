import type { Parameter } from '../../core/parameter.ts';
import { levelOf } from '../../state/level.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { inUnits } from '../format.ts';
import { roundLevel } from '../lab/curves/level.ts';
import { StepsField } from '../lab/StepsField.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';

const targets = [
  { value: 'steps', name: 'a number of steps' },
  { value: 'error', name: 'an error', help: 'The fewest steps that lose no more than this.' },
] as const;

/** What the sizes are made for: so many steps, or the fewest steps for an error. */
export function Target() {
  const store = useFigureStore();
  const study = useStudy();
  const setup = useFigure((figure) => figure.setup);
  const { edit } = store.getState();
  const byError = setup.eps > 0;
  const { TC } = study.functionals;
  const eps = schema(setup.law).eps as Parameter<number, Setup>;
  const unit = inUnits(1, setup.units);
  return (
    <div className="model-target">
      <Choice
        control="eps"
        label="Sizes for"
        options={targets}
        value={byError ? 'error' : 'steps'}
        disabled={!(TC > 0)}
        onEdit={(target) => edit({ eps: target === 'error' ? (levelOf(setup, study) ?? 0) : 0 })}
      />
      {byError ? (
        <ParameterField
          control="eps"
          parameter={
            {
              ...eps,
              label: `Error at most, ${setup.units}`,
              parse(text) {
                const typed = eps.parse(text);
                return typed !== null && typed > 0 ? typed / unit : null;
              },
              format: (nats: number) => String(roundLevel(nats * unit, 4)),
              describe: () => `a positive number of ${setup.units}`,
              range: () => ({ min: TC / 1e4, max: TC || 1, log: true }),
            } as Parameter<number, Setup> as Parameter<unknown, Setup>
          }
          value={setup.eps}
          earlier={setup}
          onEdit={(value) => edit({ eps: value as number })}
        />
      ) : (
        <StepsField />
      )}
    </div>
  );
}
