import { analyse } from '../../../core/analysis.ts';
import { standardErrors } from '../../../core/estimation/estimate.ts';
import { measuredSamples } from '../../../core/estimation/heldOut.ts';
import type { Parameter } from '../../../core/parameter.ts';
import { gapPath, type Scale, stepPath } from '../../../plot/steps.ts';
import { type Setup, schema } from '../../../state/schema.ts';
import { Control } from '../../access/Control.tsx';
import { ParameterField } from '../../controls/ParameterField.tsx';
import { Progress } from '../../controls/Progress.tsx';
import { Above } from '../../estimate/Above.tsx';
import { regretOf, verdictOn } from '../../estimate/verdict.ts';
import { Readout } from '../../Readout.tsx';
import { useEstimate, useFigure, useFigureStore, useStudy } from '../../useFigure.ts';
import type { Part } from './part.ts';

const SEEDS = 2 ** 32;
/** So many standard errors up and down. */
const REACH = 2;

export const Parts = (props: Part) =>
  props.part === 'band' ? <Band x={props.x} y={props.y} /> : <Numbers />;

/** How many samples, others, and what the best schedule that they lead to loses in truth. */
function Numbers() {
  const { edit } = useFigureStore().getState();
  const setup = useFigure((figure) => figure.setup);
  const study = useStudy();
  const estimate = useEstimate();
  const verdict = estimate && verdictOn(study, estimate, setup.smoothing === 'binomial');
  return (
    <>
      <ParameterField
        control="samples"
        parameter={schema(setup.law).samples as Parameter<unknown, Setup>}
        value={setup.samples}
        earlier={setup}
        onEdit={(samples) => edit({ samples: samples as number })}
      />
      <Control id="seed">
        <button type="button" onClick={() => edit({ seed: (setup.seed + 1) % SEEDS })}>
          Draw again
        </button>
      </Control>
      <Progress name="samples" done={estimate?.count ?? 0} goal={measuredSamples(setup)} />
      <p>
        The best schedule for{' '}
        <span title="The thin line; its band is two standard errors wide on each side.">
          their <i className="hat">f̂</i>
        </span>{' '}
        loses <Readout name="estimated" value={verdict?.error ?? null} /> {setup.units},{' '}
        <Above
          name="regret"
          value={verdict && regretOf(verdict.error, verdict.best, study.functionals.TC)}
        />
      </p>
    </>
  );
}

/** The estimated profile with its standard errors; what lies outside of the drawing is at its edge. */
function Band({ x, y }: { readonly x: Scale; readonly y: Scale }) {
  const { N, setup, functionals, curve } = useStudy();
  const estimate = useEstimate();
  if (estimate?.mean.length !== N) return null;
  const zero = analyse(setup).profile[0] as number;
  const top = functionals.D > 0 ? functionals.D : 1;
  const errors = standardErrors(estimate);
  const edge = (sign: number) => ({
    i: curve.i,
    g: estimate.mean.map((mean, i) =>
      Math.min(Math.max(mean - zero + sign * REACH * (errors[i] as number), 0), top),
    ),
  });
  return (
    <g className="estimate-band">
      {estimate.count > 1 ? (
        <path className="band" d={gapPath(edge(1), edge(-1), N, x, y)} />
      ) : null}
      <path className="fit" d={stepPath(estimate.count > 1 ? edge(0) : plain(), N, x, y)} />
    </g>
  );

  function plain() {
    const { mean } = estimate as { mean: Float64Array };
    return { i: curve.i, g: mean.map((f) => Math.min(Math.max(f - zero, 0), top)) };
  }
}
