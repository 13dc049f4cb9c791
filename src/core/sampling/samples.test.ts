import { describe, expect, it } from 'vitest';
import { errorsBySteps } from '../learning/errorsBySteps.ts';
import { samplesOf, shareInterval } from './samples.ts';
import type { TraceOfSetup } from './traceSetup.ts';

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
