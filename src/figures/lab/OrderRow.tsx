import { planners } from '../../core/planners/index.ts';
import { brief } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { useFigure, useStudy } from '../useFigure.ts';

/** The error in the chosen order, where that is another than random: exact, or simulated. */
export function OrderRow() {
  const { fixedOrder } = useStudy();
  const { order, units } = useFigure(({ setup }) => setup);
  const simulated = useFigure((figure) => figure.simulated);
  const known = fixedOrder !== null || simulated !== null;
  return (
    <div className="order-row">
      <dt>{order === 'random' ? 'In one fixed order' : planners[order].name}</dt>
      <dd>
        {simulated ? (
          <>
            <Readout name="simulated" value={simulated.cost.mean} /> <small>{units}</small>
            <small className="versus">
              simulated, ± <Readout name="simulatedError" value={simulated.cost.standardError} />,{' '}
              {brief(simulated.steps.mean)} steps
            </small>
          </>
        ) : (
          <>
            <Readout name="fixedOrder" value={fixedOrder} /> <small>{known ? units : ''}</small>
          </>
        )}
      </dd>
    </div>
  );
}
