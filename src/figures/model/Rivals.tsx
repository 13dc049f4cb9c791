import type { Plan, Rival } from '../../core/estimation/plan.ts';
import { grouped, NONE } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { useFigure } from '../useFigure.ts';

const percent = (part: number): string => `+${Math.round(100 * part)} %`;

/** The best sizes beside equal steps and the cosine: with as many steps, and for the same error. */
export function Rivals({ plan }: { readonly plan: Plan | null }) {
  const units = useFigure(({ setup }) => setup.units);
  const row = (name: string, title: string, rival: Rival | undefined) => {
    const above = plan && rival && plan.error > 0 ? rival.error / plan.error - 1 : null;
    const steps = rival?.steps?.K ?? null;
    return (
      <tr>
        <th scope="row">{title}</th>
        <td>
          <Readout name={name} value={rival?.error ?? null} digits={4} />
        </td>
        <td className="more">{above === null ? NONE : percent(above)}</td>
        <td>
          <Readout name={`${name}Steps`} value={steps} plain />
        </td>
        <td className="more">{plan && steps ? `+${grouped(steps - plan.K)}` : NONE}</td>
      </tr>
    );
  };
  return (
    <table className="model-rivals">
      <caption className="visually-hidden">
        The best sizes beside equal steps and the cosine schedule
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" colSpan={2}>
            Error, {units}
          </th>
          <th scope="col" colSpan={2}>
            Steps for the same error
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="idea-optimum">
            Best sizes
          </th>
          <td>
            <Readout name="optimum" value={plan?.error ?? null} digits={4} />
          </td>
          <td />
          <td>
            <Readout name="steps" value={plan?.K ?? null} plain />
          </td>
          <td />
        </tr>
        {row('uniform', 'Equal steps', plan?.uniform)}
        {row('cosine', 'Cosine', plan?.cosine)}
      </tbody>
    </table>
  );
}
