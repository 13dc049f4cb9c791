import { lawOf } from '../../core/laws/index.ts';
import type { Parameter } from '../../core/parameter.ts';
import { ParameterField } from '../controls/ParameterField.tsx';
import { dataKeys, isDataLaw } from '../data/keys.ts';
import { OwnData } from '../data/OwnData.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

/** The chosen law in one sentence, and its parameters. */
export function LawDetail() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const law = lawOf(setup.law);
  const own: readonly string[] = isDataLaw(setup.law) ? dataKeys[setup.law] : [];
  const parameters = Object.entries(law.parameters) as [string, Parameter<unknown>][];
  return (
    <section className="law-detail" aria-label={law.name}>
      <p>{law.sentence}</p>
      <div className="parameters">
        {parameters.map(([key, parameter]) =>
          !own.includes(key) && (parameter.applies?.(setup) ?? true) ? (
            <ParameterField
              control={key}
              key={`${setup.law} ${key}`}
              parameter={parameter}
              value={setup[key]}
              earlier={setup}
              onEdit={(value) => store.getState().edit({ [key]: value })}
            />
          ) : null,
        )}
      </div>
      {isDataLaw(setup.law) ? <OwnData law={setup.law} /> : null}
    </section>
  );
}
