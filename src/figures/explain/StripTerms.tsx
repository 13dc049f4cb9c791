import { Fragment } from 'react';
import { brief } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { type PartProps, useNumber } from './part.ts';

/** E_fact as a sum of waiting times: the terms written out with their numbers. */
export function StripTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const { shown, others, rest } = explanation.strips;
  const random = explanation.setup.randomness === 'binomial';
  return (
    <section>
      <h3>The same error as waiting</h3>
      <p className="formula">
        <M>{random ? 'E_{fact} = Σ_i w_i Δf(i)' : 'E_{fact} = Σ_i (r(i) − i) Δf(i)'}</M>
      </p>
      <p>
        What the <M>i</M>-th known token adds, <M>Δf(i) = f(i) − f(i−1)</M>, waits{' '}
        {random ? (
          <>
            for <M>w_i</M> tokens on average
          </>
        ) : (
          <>
            for <M>r(i) − i</M> tokens, up to the first boundary <M>r(i) ≥ i</M>
          </>
        )}
        , before it is used.{' '}
        {shown.length === 0
          ? 'Here nothing that is known has to wait, and nothing is lost.'
          : others > 0
            ? `The ${shown.length} largest terms, wait times rise, in ${units}:`
            : `All its terms, wait times rise, in ${units}:`}
      </p>
      {shown.length > 0 ? (
        <p className="terms">
          {shown.map(({ i, wait, rise }, j) => (
            <Fragment key={i}>
              {j > 0 ? ' + ' : ''}
              <span className="term" title={`i = ${i}`}>
                {random ? brief(wait, 4) : wait} · {number(rise)}
              </span>
            </Fragment>
          ))}
          {others > 0 ? (
            <>
              {' '}
              +{' '}
              <span className="term">
                {number(rest)} from {others} other terms
              </span>
            </>
          ) : null}{' '}
          <span className="term">
            = <b className="idea-error">{number(study.efact)}</b>
          </span>
        </p>
      ) : null}
    </section>
  );
}
