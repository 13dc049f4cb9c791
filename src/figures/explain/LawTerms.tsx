import { lawOf } from '../../core/laws/index.ts';
import { M, Prose } from '../Mathematics.tsx';
import { type PartProps, useNumber } from './part.ts';

/** The law's own formula, and the sums over its profile. */
export function LawTerms({ study, explanation }: PartProps) {
  const { number, units } = useNumber();
  const { N, functionals } = study;
  const law = lawOf(explanation.setup.law);
  return (
    <section>
      <h3>The profile</h3>
      <p>
        {law.name}, <M>{`N = ${N}`}</M>. <Prose>{law.formula}</Prose>
      </p>
      <p>
        Here <M>f(0)</M> is {number(explanation.f0)} {units} and <M>f</M> rises by{' '}
        <M>{`D = ${number(functionals.D)}`}</M>. The area below it, above <M>f(0)</M>, is{' '}
        <M>{`TC = ${number(functionals.TC)}`}</M>; the area above it, below <M>f(N−1)</M>, is{' '}
        <M>{`DTC = ${number(functionals.DTC)}`}</M>; together they are{' '}
        <M>{`N·D = ${number(N * functionals.D)}`}</M>.
      </p>
    </section>
  );
}
