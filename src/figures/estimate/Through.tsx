import { hasLetters } from '../../core/estimation/heldOut.ts';
import type { Parameter } from '../../core/parameter.ts';
import { type Setup, schema } from '../../state/schema.ts';
import { Choice } from '../controls/Choice.tsx';
import { ParameterField } from '../controls/ParameterField.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const ways = [
  { value: '0', name: 'exact conditionals' },
  { value: '1', name: 'a fitted chain of order 1', help: 'It looks one letter back.' },
  { value: '2', name: '2', help: 'It looks two letters back.' },
  { value: '3', name: '3', help: 'It looks three letters back.' },
] as const;

/** Whose log-probabilities are averaged: those of the law, or of a chain fitted to half of the data. */
export function Through() {
  const store = useFigureStore();
  const setup = useFigure((figure) => figure.setup);
  const { edit } = store.getState();
  const fitted = setup.through === 'chain';
  return (
    <div className="estimate-through">
      <Choice
        control="through"
        label="Through"
        options={ways}
        value={fitted ? (String(setup.memory) as '1' | '2' | '3') : '0'}
        disabled={!hasLetters(setup.law)}
        onEdit={(way) =>
          edit(way === '0' ? { through: 'exact' } : { through: 'chain', memory: Number(way) })
        }
      />
      <fieldset className="estimate-pseudo" disabled={!fitted}>
        <ParameterField
          control="pseudo"
          parameter={
            {
              ...schema(setup.law).pseudo,
              range: () => ({ min: 0.001, max: 100, log: true }),
            } as Parameter<unknown, Setup>
          }
          value={setup.pseudo}
          earlier={setup}
          onEdit={(value) => edit({ pseudo: Number((value as number).toPrecision(3)) })}
        />
      </fieldset>
    </div>
  );
}
