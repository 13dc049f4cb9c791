import { brief, inUnits } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { useFigure } from '../useFigure.ts';
import { type PartProps, useNumber } from './part.ts';

/** How the best schedule was found, and how one can be sure. */
export function OptimumTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const unit = useFigure(({ setup }) => setup.units);
  const { N, K } = study;
  const { optimum, lowerBound } = explanation;
  const gap = inUnits(Math.max(0, optimum - lowerBound), unit);
  return (
    <section>
      <h3>The best schedule</h3>
      <p>{methodOf(N, K, optimum)}</p>
      <p>
        It costs <b className="idea-optimum">{number(optimum)}</b> {units}. The certificate: no
        schedule with <M>{`K = ${K}`}</M> steps costs less than {number(lowerBound)}.{' '}
        {gap === 0
          ? 'The two are equal.'
          : `The two differ by ${brief(gap, 2)}, which is rounding.`}
      </p>
    </section>
  );
}

function methodOf(N: number, K: number, optimum: number) {
  if (K === 1) return 'With one step there is only one schedule.';
  if (K === N) return 'With as many steps as tokens there is only one schedule: one at a time.';
  if (optimum === 0) return 'There is a boundary wherever the profile rises: nothing can be lost.';
  return (
    <>
      A schedule is a path from 0 to <M>N</M> whose edge from <M>a</M> to <M>b</M> costs the area{' '}
      <M>{'Σ_{a≤i<b} (f(i) − f(a))'}</M>. If every edge also pays a price <M>λ</M>, the cheapest
      path <M>V(λ)</M> is found in one sweep along the profile; dearer edges make fewer of them. The
      price at which it has <M>{`K = ${K}`}</M> edges gives the best schedule, and <M>V(λ) − λ K</M>{' '}
      a bound that no other can be below.
    </>
  );
}
