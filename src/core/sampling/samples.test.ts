import { describe, expect, it } from 'vitest';
import { errorsBySteps } from '../learning/errorsBySteps.ts';
import { requireSetup, type Setup } from '../setup.ts';
import { random } from './random.ts';
import { samplesOf, shareInterval } from './samples.ts';
import { type TraceOfSetup, tracer } from './traceSetup.ts';

const word = ({ x, letters }: TraceOfSetup) => Array.from(x, (l) => letters?.[l]).join('');

describe('the samples of a setup', () => {
  const setup = { law: 'table', words: ['banter', 'barter', 'butter', 'carton'], K: 2 } as const;

  it('are twelve, and those are possible that are words of the list', () => {
    const { shown, drawn, possible } = samplesOf(setup);
    expect([shown.length, drawn]).toEqual([12, 12]);
    const listed = shown.filter((sample) =>
      (setup.words as readonly string[]).includes(word(sample)),
    );
    expect(possible).toBe(listed.length);
    expect(possible).toBeLessThan(12);
  });

  it('differ among each other and from seed to seed, and repeat with their seed', () => {
    const all = (seed: number) => samplesOf({ ...setup, seed }).shown.map(word);
    expect(new Set(all(1)).size).toBeGreaterThan(2);
    expect(all(1)).not.toEqual(all(2));
    expect(all(1)).toEqual(all(1));
  });

  it('are counted where their share is not known otherwise, and agree with it', () => {
    // The order changes nothing in one step, but one that looks at letters is not enumerated.
    const counted = samplesOf({ ...setup, K: 1, order: 'confidence' });
    expect([counted.shown.length, counted.drawn]).toEqual([12, 1000]);
    const exact = errorsBySteps({ ...setup, K: 1 })?.possible[0] as number;
    // Five deviations: a false alarm for fewer than one seed in 10^6.
    const deviation = Math.sqrt((exact * (1 - exact)) / 1000);
    expect(Math.abs(counted.possible / 1000 - exact)).toBeLessThan(5 * deviation);
  });
});

/*
 * 30 shares of 2000 samples beside the exact share: were they normal, a right sampler would be more than
 * five deviations off in 30 · 6·10⁻⁷ ≈ 2·10⁻⁵, a false alarm for one choice of seeds in 50 000.
 */
describe('samples through a blurred denoiser', () => {
  const laws: readonly Partial<Setup>[] = [
    { law: 'table', words: ['banter', 'barter', 'butter', 'carton'], weights: [1, 2, 3, 1] },
    { law: 'blocks', N: 6, m: 2, k: 1, q: 3 },
    { law: 'blocks', N: 6, m: 3, k: 2, q: 2 },
    { law: 'khot', N: 6, k: 2 },
    { law: 'permutation', N: 4 },
  ];
  const DRAWN = 2000;
  const shareOf = (setup: Partial<Setup>, noise: number): number => {
    const trace = tracer(setup, noise);
    let possible = 0;
    for (let j = 0; j < DRAWN; j++) if (!trace(random(j)).broken.includes(1)) possible++;
    return possible / DRAWN;
  };
  const exactly = (setup: Partial<Setup>): number => {
    const errors = errorsBySteps(setup);
    return errors?.possible[errors.K.indexOf(setup.K as number)] as number;
  };
  const far = (share: number, exact: number): boolean =>
    Math.abs(share - exact) > 5 * Math.sqrt((exact * (1 - exact)) / DRAWN) + 1e-9;

  it.each(laws.flatMap((law) => [0.05, 0.3, 1].map((noise) => ({ K: 2, ...law, noise }))))(
    'are possible as often as they should be: %j',
    (given) => {
      for (const order of ['random', 'contiguous'] as const) {
        const setup = requireSetup({ ...given, order });
        expect(far(shareOf(setup, setup.noise), exactly(setup))).toBe(false);
      }
    },
  );

  it('would be caught without their noise', () => {
    const caught = laws.filter((law) => {
      const setup = requireSetup({ ...law, K: 4, noise: 0.3 });
      return far(shareOf(setup, 0), exactly(setup));
    });
    expect(caught).toEqual(laws);
  });

  it('are other ones the more noise there is, and the same ones without', () => {
    const words = (noise: number) => samplesOf({ ...laws[0], K: 6, noise }).shown.map(word);
    expect(words(0)).toEqual(samplesOf({ ...laws[0], K: 6 }).shown.map(word));
    const kept = (noise: number) => words(noise).filter((one, j) => one === words(0)[j]).length;
    expect(kept(0.02)).toBeGreaterThan(6);
    expect(kept(1)).toBeLessThan(3);
  });
});

describe('the interval of a share', () => {
  it('is that of Wilson', () => {
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²))/(1 + z²/n) by hand for 3 of 10 and z = 1.96.
    const { from, to } = shareInterval(3, 10);
    expect(from).toBeCloseTo(0.10779, 5);
    expect(to).toBeCloseTo(0.60323, 5);
  });

  it('stays within 0 and 1, also where none or all were found', () => {
    expect(shareInterval(0, 1000).from).toBeCloseTo(0, 12);
    expect(shareInterval(0, 1000).to).toBeGreaterThan(0.003);
    expect(shareInterval(1000, 1000).to).toBeCloseTo(1, 12);
    expect(shareInterval(1000, 1000).from).toBeLessThan(0.997);
  });
});
