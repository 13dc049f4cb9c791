import { functionalIds } from '../../core/bounds/bounds.ts';
import { M } from '../Mathematics.tsx';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';
import { functionalNames } from './functionalNames.ts';

/** The four functionals of the law, the longest wait under each weight, and the four guarantees. */
export function Guarantees() {
  const { functionals, kappas, bounds, tightest, worst } = useStudy();
  const units = useFigure(({ setup }) => setup.units);
  return (
    <section className="guarantees">
      <table>
        <caption>
          Four <b className="idea-bound">guarantees</b> for every law, in {units}: <i>E</i>
          <sub>fact</sub> is at most <i>κ</i>, the longest wait, times a functional.
        </caption>
        <thead>
          <tr>
            <th scope="col">functional</th>
            <th scope="col">value</th>
            <th scope="col">
              <i>κ</i>
            </th>
            <th scope="col">
              <i>κ</i> · value
            </th>
          </tr>
        </thead>
        <tbody>
          {functionalIds.map((id) => (
            <tr key={id} className={id === tightest ? 'tightest' : undefined}>
              <th scope="row" title={`${functionalNames[id].name}: ${functionalNames[id].help}`}>
                <M>{functionalNames[id].symbol}</M>
              </th>
              <td>
                <Readout name={id} value={functionals[id]} />
              </td>
              <td>
                <Readout name={`kappa${id}`} value={kappas[id]} plain />
              </td>
              <td>
                <Readout name={`bound${id}`} value={bounds[id]} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              worst case in a fixed order,{' '}
              <span className="formula">
                (<i>N</i>−<i>K</i>) log <i>q</i>
              </span>
            </th>
            <td>
              <Readout name="worst" value={worst} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
