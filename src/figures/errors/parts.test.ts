import { describe, expect, it } from 'vitest';
import { type ErrorsBySteps, errorsBySteps } from '../../core/learning/errorsBySteps.ts';
import { brief } from '../format.ts';
import { advice, partsAt } from './parts.ts';

const pairs = { law: 'blocks', N: 4, m: 2, k: 1, q: 2, K: 1 } as const;
const of = (noise: number) => errorsBySteps({ ...pairs, noise }) as ErrorsBySteps;

describe('the parts of an error', () => {
  it('are those of K steps, with their sum', () => {
    const errors = of(0.4);
    const parts = partsAt(errors, 2, 4);
    expect(parts).toEqual({
      learn: errors.learn[1],
      fact: errors.fact[1],
      sum: (errors.learn[1] as number) + (errors.fact[1] as number),
      divergence: errors.divergence[1],
      learnAlone: errors.learn[3],
    });
    // Both copies are certain once the other is known: −log(1 − λ/2) each.
    expect(parts?.learnAlone).toBeCloseTo(-2 * Math.log(0.8), 13);
  });

  it('are none where K is not among those known', () => {
    const byHand = errorsBySteps({ ...pairs, schedule: 'custom', cuts: [1], K: 2 });
    expect(partsAt(byHand as ErrorsBySteps, 3, 4)).toBe(null);
    expect(partsAt(byHand as ErrorsBySteps, 2, 4)?.learnAlone).toBe(null);
  });
});

describe('the advice', () => {
  const told = (noise: number, K: number) => {
    const parts = partsAt(of(noise), K, 4);
    return parts ? advice(parts, (nats) => brief(nats)) : '';
  };

  it('is to spend where less would be left', () => {
    // In two steps 2/3 log 2 = 0.462 is lost, one step at a time −2 log(1 − λ/2).
    expect(told(0.1, 2)).toBe(
      'First the steps: with one token a step, 0.103 would be left; with a perfect model, 0.462.',
    );
    expect(told(0.5, 2)).toBe(
      'First the model: if it were perfect, 0.462 would be left; with one token a step, 0.575.',
    );
  });

  it('knows when only one of the two is left, or none', () => {
    expect(told(0, 2)).toMatch(/^The model is perfect: only more steps/);
    expect(told(0.3, 4)).toMatch(/only a better model/);
    expect(told(0, 4)).toMatch(/^Nothing is lost: /);
  });

  it('is none where it is not known', () => {
    const parts = { learn: 1, fact: 1, sum: 2, divergence: 2, learnAlone: null };
    expect(advice(parts, String)).toBe('');
  });
});
