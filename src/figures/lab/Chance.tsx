import { planners } from '../../core/planners/index.ts';
import type { TraceOfSetup } from '../../core/sampling/traceSetup.ts';
import type { Study } from '../../core/study.ts';
import { brief } from '../format.ts';
import { Readout } from '../Readout.tsx';
import { SampledGaussian } from './SampledGaussian.tsx';

interface Divergence {
  readonly nats: number;
  /** Whether the chance is exp(−E) itself, not only at least that. */
  readonly exact: boolean;
}

/** E_fact of the sampler as it is set, where it is known. */
function errorOf(
  { setup, efact, fixedOrder }: Study,
  { support }: TraceOfSetup,
): Divergence | null {
  const planner = planners[setup.order];
  if (setup.randomness === 'binomial' || setup.order === 'random') {
    return { nats: efact, exact: false };
  }
  if (!('parts' in planner) || fixedOrder === null) return null;
  return { nats: fixedOrder, exact: support === 'code' };
}

const NOTHING = 1e-12;
/** exp(−E) is still a normal number. */
const WRITTEN = 700;

/** How likely a sample is possible under the law at all: exp(−E_fact), exactly or at least. */
export function Chance({ study, trace }: { study: Study; trace: TraceOfSetup }) {
  const error = errorOf(study, trace);
  if (trace.kind === 'reals') return <SampledGaussian study={study} />;
  if (trace.support === 'all' || !error) return null;
  if (error.nats < NOTHING) return <p>Every sample of this schedule is possible under the law.</p>;
  return (
    <p>
      A sample is possible under the law with a chance of {error.exact ? 'exactly' : 'at least'}{' '}
      <span className="nowrap">
        <i>e</i>
        <sup>−{brief(error.nats)}</sup>
        {error.nats < WRITTEN ? (
          <>
            {' '}
            ={' '}
            <b className="idea-error">
              <Readout name="possible" value={Math.exp(-error.nats)} plain />
            </b>
          </>
        ) : null}
        .
      </span>
    </p>
  );
}
