import { describe, expect, it } from 'vitest';
import { laws } from '../laws/index.ts';
import { planners } from '../planners/index.ts';
import type { LetterModel } from './model.ts';
import { plannedSetup, pooledPlanned } from './planned.ts';
import { random } from './random.ts';
import { simulation } from './simulate.ts';

const chain = { law: 'markov', N: 12, q: 2, stay: 0.9, K: 3, gamma: 0.7 } as const;
const model = laws.markov.model?.({ N: 12, q: 2, stay: 0.9 }) as LetterModel;

describe('runs of the planners that look at letters', () => {
  it('are those of each planner with the setup’s sizes and bound', () => {
    const { confidence, threshold, entropy } = plannedSetup({ ...chain, tau: 0.8 }, 4, 5);
    const run = (planner: 'confidence' | 'entropy', tau = 0) =>
      simulation(
        model,
        { planner: planners[planner], sizes: [4, 4, 4], gamma: 0.7, tau },
        random(1 + 2 ** 32 * 5),
      ).run(1);
    expect(threshold).toEqual(run('confidence', 0.8));
    expect(confidence).toEqual(run('confidence'));
    expect(entropy).toEqual(run('entropy'));
  });

  it('are bounded by γ a step: a larger γ takes fewer steps and costs more', () => {
    const loose = plannedSetup({ ...chain, gamma: 2 }, 0, 200).entropy;
    const tight = plannedSetup({ ...chain, gamma: 0.1 }, 0, 200).entropy;
    expect(loose.steps.mean).toBeLessThan(tight.steps.mean);
    expect(loose.cost.mean).toBeGreaterThan(tight.cost.mean + loose.cost.standardError);
    expect(loose.cost.mean).toBeLessThan(2 * loose.steps.mean);
  });

  it('do not depend on how they are divided', () => {
    const whole = plannedSetup(chain, 0, 30);
    const parts = pooledPlanned(plannedSetup(chain, 0, 11), plannedSetup(chain, 11, 30));
    for (const id of ['confidence', 'threshold', 'entropy'] as const) {
      expect(parts[id].cost.count).toBe(30);
      expect(parts[id].cost.mean).toBeCloseTo(whole[id].cost.mean, 12);
      expect(parts[id].cost.standardError).toBeCloseTo(whole[id].cost.standardError, 12);
    }
  });

  it('need letters to look at, and to be some', () => {
    expect(() => plannedSetup({ law: 'gaussian', N: 8 }, 0, 1)).toThrow(/law = gaussian/);
    expect(() => plannedSetup(chain, 2, 2)).toThrow(/to = 2/);
  });
});
