import { M } from '../Mathematics.tsx';
import { type PartProps, useNumber } from './part.ts';

/** E_fact as the error of a left Riemann sum: the area above each step. */
export function StepTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const { shown, others, rest } = explanation.steps;
  return (
    <section>
      <h3>The error is an area</h3>
      <p className="formula">
        <M>{'E_{fact} = Σ_k Σ_{a_{k−1}≤i<a_k} (f(i) − f(a_{k−1}))'}</M>
      </p>
      <p>
        Step <M>k</M> reveals <M>s_k</M> tokens at once. Each of them is drawn knowing the{' '}
        <M>{'a_{k−1}'}</M> tokens before the step, where one at a time they would know <M>i</M>.
        (Equation 7 and Lemma 6 of Lavenant and Zanella.)
      </p>
      <table>
        <caption>
          {others > 0 ? 'The steps that cost most' : 'What every step costs'}, in {units}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              step <M>k</M>
            </th>
            <th scope="col">
              knows <M>{'a_{k−1}'}</M>
            </th>
            <th scope="col">
              size <M>s_k</M>
            </th>
            <th scope="col">
              <M>{'f(a_{k−1}) − f(0)'}</M>
            </th>
            <th scope="col">area</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ k, start, size, level, term }) => (
            <tr key={k}>
              <th scope="row">{k}</th>
              <td>{start}</td>
              <td>{size}</td>
              <td>{number(level)}</td>
              <td data-value={term}>{number(term)}</td>
            </tr>
          ))}
          {others > 0 ? (
            <tr>
              <th scope="row" colSpan={4}>
                {others} other steps that cost something
              </th>
              <td data-value={rest}>{number(rest)}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              <M>{'E_{fact}'}</M>, their sum
            </th>
            <td data-value={study.area}>{number(study.area)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
