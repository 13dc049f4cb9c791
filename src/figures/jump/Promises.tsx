import { brief, grouped } from '../format.ts';
import { useStudy } from '../useFigure.ts';
import { lengthsFrom, promisesOf } from './promises.ts';

/** What each schedule promises for every law, and how many steps the same takes in longer sequences. */
export function Promises() {
  const { N, K } = useStudy();
  const lengths = lengthsFrom(N);
  return (
    <table className="jump-promises">
      <caption>
        What {K === 1 ? 'one step promises' : `${K} steps promise`} for every law, wherever it
        rises, and the steps that the same promise takes among <i>N</i> tokens.
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <i>N</i>
          </th>
          {lengths.map((length) => (
            <th key={length} scope="col">
              {grouped(length)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {promisesOf(N, K).map(({ id, name, known, kappa, steps }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <small>
                {' '}
                ≤ {brief(kappa)} {known}
              </small>
            </th>
            {steps.map((count, j) => (
              <td key={lengths[j]}>
                <output data-name={`${id}Steps${lengths[j]}`} data-value={count} aria-live="off">
                  {grouped(count)}
                </output>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
