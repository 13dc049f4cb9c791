import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../core/estimation/plan.ts';
import { resampleSetup } from '../../core/estimation/resample.ts';
import { lawOf } from '../../core/laws/index.ts';
import { parseProfile } from '../../core/reading/profile.ts';
import type { LetterModel } from '../../core/sampling/model.ts';
import { decodeQuery } from '../../state/codec.ts';
import { exampleText } from './exampleText.ts';
import { model } from './index.ts';
import { measuredLoss } from './measure.twin.ts';
import { type Noise, noiseOf, spansOf } from './noise.ts';

// Made by the build; no figure is drawn here.
vi.mock('virtual:glyphs', () => ({ faces: {} }));

const chain = { N: 128, q: 32, stay: 0.8 };
const { setup } = decodeQuery(model.setup);

describe('the example', () => {
  it('is what a model with the exact conditionals of a chain measures', () => {
    const counts = [...exampleText.matchAll(/^(\d+),/gm)].map(([, count]) => Number(count));
    const exact = lawOf('markov').model?.(chain) as LetterModel;
    const rows = measuredLoss(exact, counts, 256, 1).map(({ masked, loss, se }) =>
      [masked, loss.toFixed(4), se.toFixed(4)].join(','),
    );
    expect(exampleText).toBe(`# N = 128\nmasked,loss,se\n${rows.join('\n')}\n`);
  });

  it('is near the profile of that chain, and its address is the figure’s own', () => {
    const f = lawOf('markov').profile(chain);
    const read = parseProfile(exampleText);
    if ('problem' in read) throw new Error(read.problem);
    const { at, se } = read.value;
    at.forEach((i, j) => {
      const error = Math.abs((read.value.f[i] as number) - (f[i] as number));
      expect(error).toBeLessThan(3.5 * (se[j] as number) + 1e-4);
    });
    expect({ f: setup.f, at: setup.at, se: setup.se }).toEqual(read.value);
  });
});

describe('what standard errors mean', () => {
  const plan = planOf(setup);
  const repeated = resampleSetup(setup, 0, 100);

  it('is told by intervals around what was measured', () => {
    const { error, saving, regret } = noiseOf(plan, repeated) as Noise;
    expect(error[0]).toBeLessThan(error[1]);
    // A schedule chosen by a noisy curve looks better than it is.
    expect((error[0] + error[1]) / 2).toBeGreaterThan(plan.error);
    expect(saving[0]).toBeGreaterThan(0);
    const [half, most] = regret as readonly [number, number];
    expect(repeated.regret.filter((value) => value > half * plan.error)).toHaveLength(49);
    expect(repeated.regret.filter((value) => value > most * plan.error)).toHaveLength(5);
  });

  it('is nothing yet with a few repetitions, and has no regret where nothing is lost', () => {
    expect(noiseOf(plan, resampleSetup(setup, 0, 5))).toBeNull();
    const every = { ...setup, K: 128 };
    expect(noiseOf(planOf(every), resampleSetup(every, 0, 20))?.regret).toBeNull();
  });

  it('moves the boundaries, nine of ten times within a span', () => {
    for (const { k, low, high } of spansOf(repeated)) {
      const ends = Array.from({ length: 100 }, (_, m) => repeated.ends[m * 15 + k - 1] as number);
      expect(ends.filter((end) => low <= end && end <= high).length).toBeGreaterThanOrEqual(90);
      expect(ends.filter((end) => end < low).length).toBeLessThanOrEqual(5);
      expect(ends.filter((end) => end > high).length).toBeLessThanOrEqual(5);
    }
  });
});
