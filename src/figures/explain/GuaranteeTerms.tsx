import { functionalIds } from '../../core/bounds/bounds.ts';
import { brief } from '../format.ts';
import { functionalNames } from '../lab/functionalNames.ts';
import { M } from '../Mathematics.tsx';
import { type PartProps, useNumber } from './part.ts';

const weightOf = { D: '1', TC: 'N−i', DTC: 'i', M: 'i(N−i)/N' };

/** The four guarantees, where each is attained, and by which law. */
export function GuaranteeTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const { kappas, bounds, tightest, N } = study;
  const { worst, setup } = explanation;
  const wait = setup.randomness === 'binomial' ? 'w_i' : 'r(i)−i';
  if (!worst.D) {
    return (
      <section>
        <h3>The guarantees</h3>
        <p>No knowledge ever waits: every one of them is 0, for every law.</p>
      </section>
    );
  }
  return (
    <section>
      <h3>The guarantees</h3>
      <p>
        <M>D, TC, DTC</M> and <M>M</M> are the same sum with other weights in the place of the
        waits. So <M>{'E_{fact}'}</M> is at most <M>{`κ = max_i (${wait})/weight(i)`}</M> times each
        of them, whatever the law.
      </p>
      <table>
        <caption>Where the waits are longest for their weights, and the bounds in {units}</caption>
        <thead>
          <tr>
            <th scope="col">from</th>
            <th scope="col">weight</th>
            <th scope="col">
              attained at <M>i</M>
            </th>
            <th scope="col">
              <M>κ</M>
            </th>
            <th scope="col">bound</th>
          </tr>
        </thead>
        <tbody>
          {functionalIds.map((id) => {
            const at = worst[id];
            return (
              <tr key={id} className={id === tightest ? 'tightest' : undefined}>
                <th scope="row">
                  <M>{functionalNames[id].symbol}</M>
                </th>
                <td>
                  <M>{weightOf[id]}</M>
                </td>
                <td>{at?.i}</td>
                <td>
                  {at ? (
                    <span className="fraction">
                      {brief(at.wait)} / {brief(at.weight)} ={' '}
                    </span>
                  ) : null}
                  {brief(kappas[id], 4)}
                </td>
                <td data-value={bounds[id]}>{number(bounds[id])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        None can be improved: each is met by the law whose whole rise sits at its <M>i</M>, a
        threshold code of <M>{`N = ${N}`}</M> letters in which any <M>i</M> letters fix all others
        and fewer tell nothing (“Block codes” with <M>m = N</M>, <M>k = i</M> and enough letters).
      </p>
    </section>
  );
}
