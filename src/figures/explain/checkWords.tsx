import type { ReactNode } from 'react';
import { LONGEST, MOST_WORDS, type Obstacle } from '../../core/check/checkable.ts';
import type { Setup } from '../../state/schema.ts';
import { brief } from '../format.ts';
import { M } from '../Mathematics.tsx';

/** What a brute-force check is about to do. */
export function methodOf({ law, randomness }: Setup, N: number): ReactNode {
  const sets = 2 ** N;
  const first =
    law === 'profile' ? (
      <>
        Nothing is known but the profile, so the check begins with it: the areas are added up one by
        one
      </>
    ) : (
      <>
        No formula of this page: {sourceOf(law)}; from it come the entropies of all{' '}
        <M>{`2^{${N}} = ${sets}`}</M> sets of positions, and from these what a step costs, averaged
        over everything that may be known before it and revealed in it
        {randomness === 'binomial' ? ', over all the sizes that chance may bring' : ''}
      </>
    );
  return <>{first}. The best schedule is found by trying all of them.</>;
}

function sourceOf(law: Setup['law']): string {
  if (law === 'gaussian' || law === 'ar1') return 'the covariance matrix is written down';
  if (law === 'random-code') return 'the rank of every possible generator is found by elimination';
  return 'every possible word is written down with its probability';
}

/** Why there is none. */
export function obstacleOf(obstacle: Obstacle, N: number): ReactNode {
  switch (obstacle.because) {
    case 'length':
      return obstacle.limit === LONGEST ? (
        <>
          A brute-force check looks at all <M>{`2^N`}</M> sets of positions. With{' '}
          <M>{`N = ${N}`}</M> they are too many; up to {LONGEST} tokens it is possible.
        </>
      ) : (
        <>
          A brute-force check tries all schedules. With <M>{`N = ${N}`}</M> they are too many; up to{' '}
          {obstacle.limit} tokens it is possible.
        </>
      );
    case 'words':
      return (
        <>
          A brute-force check writes down every possible word. Here there may be{' '}
          {brief(obstacle.words)}; up to {brief(MOST_WORDS)} it is possible, fewer for longer words.
        </>
      );
    case 'generators':
      return (
        <>
          A brute-force check looks at every generator of the code. Here there are{' '}
          {brief(obstacle.generators)}, too many.
        </>
      );
    case 'field':
      return <>A brute-force check calculates modulo q, which is a field only for a prime q.</>;
  }
}
