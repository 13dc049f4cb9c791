import { lawOf } from '../../core/laws/index.ts';
import type { Parameter } from '../../core/parameter.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { editors } from '../data/index.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';

/** The chosen law in one sentence, and its parameters. */
export function LawDetail() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const law = lawOf(setup.law);
  const own = editors[setup.law];
  const parameters = Object.entries(law.parameters) as [string, Parameter<unknown>][];
  return (
    <section className="law-detail" aria-label={law.name}>
      <p>{law.sentence}</p>
      <div className="parameters">
        {parameters.map(([key, parameter]) =>
          !own?.keys.includes(key) && (parameter.applies?.(setup) ?? true) ? (
            <ParameterField
              key={`${setup.law} ${key}`}
              parameter={parameter}
              value={setup[key]}
              earlier={setup}
              onEdit={(value) => store.getState().edit({ [key]: value })}
            />
          ) : null,
        )}
      </div>
      {own ? <own.Editor /> : null}
    </section>
  );
}
