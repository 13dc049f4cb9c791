import { useMemo } from 'react';
import { lawParameters } from '../../core/analysis.ts';
import { sizesOf } from '../../core/boundaries.ts';
import { lawOf } from '../../core/laws/index.ts';
import { planners } from '../../core/planners/index.ts';
import type { Planner } from '../../core/planners/planner.ts';
import { gaussianKL } from '../../core/sampling/gaussianKL.ts';
import type { Study } from '../../core/study.ts';
import { Readout } from '../Readout.tsx';

/** Longer sequences would take more than a moment. */
const LONGEST = 48;

/** KL(π ‖ p_alg) of Gaussians in a fixed order, by covariances; null in random order. */
export function divergenceOf({ setup, N, boundaries }: Study): number | null {
  const { parts } = planners[setup.order] as Planner;
  if (!parts || !boundaries || N > LONGEST || setup.randomness === 'binomial') return null;
  const model = lawOf(setup.law).model?.(lawParameters(setup));
  if (model?.kind !== 'reals') return null;
  return gaussianKL(model, parts({ N, sizes: sizesOf(boundaries) }));
}

/** Where samples are Gaussian as well as the law: their divergence, which is the order's error. */
export function SampledGaussian({ study }: { readonly study: Study }) {
  const divergence = useMemo(() => divergenceOf(study), [study]);
  if (divergence === null) return null;
  return (
    <p>
      The samples are Gaussian, too. By their covariance they diverge from the law by{' '}
      <b className="idea-error">
        <Readout name="samplerKL" value={divergence} />
      </b>
      , the error of this order.
    </p>
  );
}
