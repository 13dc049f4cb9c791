import { brief } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { type PartProps, useNumber } from './part.ts';

/** E_fact when every token draws its own step: what the steps use, on average, of TC. */
export function RandomStepTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const { shown, others, rest } = explanation.steps;
  const { TC } = study.functionals;
  return (
    <section>
      <h3>The error with random sizes</h3>
      <p className="formula">
        <M>{'E_{fact} = TC − N Σ_k (α_k − α_{k−1}) E[f(B_k) − f(0)]'}</M>
      </p>
      <p>
        Every token draws its own step, the <M>k</M>-th with probability <M>{'α_k − α_{k−1}'}</M>.
        It then finds each of the <M>N−1</M> others known with probability <M>{'α_{k−1}'}</M>: their
        number <M>B_k</M> is binomial. What the steps use is missing from <M>TC</M>; the rest is
        lost.
      </p>
      <table>
        <caption>
          {others > 0 ? 'The steps that use most' : 'What every step uses'}, in {units}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              step <M>k</M>
            </th>
            <th scope="col">
              mean of <M>B_k</M>
            </th>
            <th scope="col">mean size</th>
            <th scope="col">
              <M>{'E[f(B_k) − f(0)]'}</M>
            </th>
            <th scope="col">product</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ k, start, size, level, term }) => (
            <tr key={k}>
              <th scope="row">{k}</th>
              <td>{brief(start)}</td>
              <td>{brief(size)}</td>
              <td>{number(level)}</td>
              <td data-value={term}>{number(term)}</td>
            </tr>
          ))}
          {others > 0 ? (
            <tr>
              <th scope="row" colSpan={4}>
                {others} other steps
              </th>
              <td data-value={rest}>{number(rest)}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              used, their sum
            </th>
            <td>{number(TC - study.efact)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              <M>{'E_{fact} = TC'}</M> − used
            </th>
            <td data-value={study.efact}>{number(study.efact)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
