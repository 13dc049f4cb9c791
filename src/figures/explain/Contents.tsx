import { useState } from 'react';
import { useFigure } from '../useFigure.ts';
import { BruteForceCheck } from './BruteForceCheck.tsx';
import { GuaranteeTerms } from './GuaranteeTerms.tsx';
import { LawTerms } from './LawTerms.tsx';
import { OptimumTerms } from './OptimumTerms.tsx';
import type { PartProps } from './part.ts';
import { RandomStepTerms } from './RandomStepTerms.tsx';
import { StepTerms } from './StepTerms.tsx';
import { StripTerms } from './StripTerms.tsx';

/** The study and what explains it, of the same setup; while a new one is computed, the last ones. */
function useExplained(): PartProps | null {
  const study = useFigure(({ study, studied, version }) => (studied === version ? study : null));
  const explanation = useFigure(({ inquiry, version }) =>
    inquiry.explained === version ? inquiry.explanation : null,
  );
  const [kept, setKept] = useState<PartProps | null>(null);
  const changed = study !== kept?.study || explanation !== kept?.explanation;
  if (study && explanation && changed) setKept({ study, explanation });
  return kept;
}

/** How the numbers of the present setup were computed, with these numbers in every formula. */
export function Contents() {
  const explained = useExplained();
  if (!explained) return <p role="status">Just a moment …</p>;
  const random = explained.explanation.setup.randomness === 'binomial';
  return (
    <>
      <LawTerms {...explained} />
      {random ? <RandomStepTerms {...explained} /> : <StepTerms {...explained} />}
      <StripTerms {...explained} />
      <GuaranteeTerms {...explained} />
      <OptimumTerms {...explained} />
      <BruteForceCheck study={explained.study} />
    </>
  );
}
