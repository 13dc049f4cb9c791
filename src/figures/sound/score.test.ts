import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySetup } from '../../core/fixtures/setups.ts';
import { study } from '../../core/study.ts';
import { errorScore } from './errorScore.ts';
import { profileScore } from './profileScore.ts';
import { DURATION, pitchOf, type Score, type Voice } from './score.ts';

/** The pitch that a voice has at a time. */
const heard = ({ times, pitches }: Voice, time: number): number =>
  pitches[times.findLastIndex((begin) => begin <= time)];

const voicesOf = ({ voices }: Score, ear: Voice['ear']) => voices.filter((v) => v.ear === ear);

describe('the pitch of a height', () => {
  it('is 220 Hz at the bottom and two octaves higher at the top', () => {
    expect([0, 0.5, 1].map(pitchOf)).toEqual([220, 440, 880]);
    expect([-1, 2].map(pitchOf)).toEqual([220, 880]);
  });

  it('makes equal distances equal intervals', () => {
    expect(pitchOf(0.7) / pitchOf(0.4)).toBeCloseTo(pitchOf(0.3) / pitchOf(0), 12);
  });

  it('is silence where nothing is drawn', () => expect(pitchOf(Number.NaN)).toBe(0));
});

describe('what is heard of a profile', () => {
  const blocks = { law: 'blocks', N: 64, m: 4, k: 1, q: 2 } as const;

  it('is the profile, and the staircase below it, with both ears', () => {
    fc.assert(
      fc.property(
        anySetup(60),
        fc.double({ min: 0, max: DURATION, noNaN: true }),
        (setup, time) => {
          const { voices } = profileScore(study(setup), null);
          const [profile, staircase] = voices.map((voice) => heard(voice, time));
          expect(voices.map(({ ear, timbre }) => [ear, timbre])).toEqual([
            [0, 'sine'],
            [0, 'triangle'],
          ]);
          expect(staircase).toBeLessThanOrEqual(profile + 1e-9);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('rises as the profile is drawn', () => {
    const { curve, functionals } = study({ ...blocks, K: 8 });
    const [profile] = profileScore(study({ ...blocks, K: 8 }), null).voices;
    for (const i of [0, 10, 32, 50, 63]) {
      const time = ((i + 0.5) / 64) * DURATION;
      expect(heard(profile, time)).toBeCloseTo(220 * 4 ** (curve.g[i] / functionals.D), 9);
    }
  });

  it('goes up in as many steps as the staircase has', () => {
    const [, staircase] = profileScore(study({ ...blocks, K: 8 }), null).voices;
    expect(staircase.times).toHaveLength(8);
    expect(staircase.times[4]).toBeCloseTo(DURATION / 2, 1);
  });

  it('is the pinned study on the left and this one on the right, at one scale', () => {
    const pinned = study({ law: 'permutation', N: 64, K: 4 });
    const present = study({ ...blocks, K: 8 });
    const score = profileScore(present, pinned);
    const last = (ear: Voice['ear']) => heard(voicesOf(score, ear)[0], DURATION);
    expect(voicesOf(score, 0)).toEqual([]);
    expect([-1, 1].map((ear) => voicesOf(score, ear as 1).length)).toEqual([2, 2]);
    const [low, high] = [present.functionals.D, pinned.functionals.D];
    expect(high).toBeGreaterThan(low);
    expect(last(-1)).toBe(880);
    expect(last(1)).toBeCloseTo(220 * 4 ** (low / high), 9);
  });

  it('is the lowest pitch where the profile is flat', () => {
    const { voices } = profileScore(study({ law: 'blocks', N: 8, m: 1, k: 1, q: 2, K: 2 }), null);
    expect(voices.map(({ pitches }) => pitches)).toEqual([[220], [220]]);
  });
});

describe('what is heard of errors against steps', () => {
  const halves = { K: [1, 2, 4, 8, 16], nats: [8, 4, 2, 1, 0] };

  it('falls evenly where an error halves with each doubling', () => {
    const [voice] = errorScore(16, 0.5, 8, undefined, halves).voices;
    expect(voice.ear).toBe(0);
    for (const share of [0, 0.25, 0.5, 0.7]) {
      const height = 1 - share;
      expect(Math.abs(Math.log2(heard(voice, share * DURATION) / pitchOf(height)))).toBeLessThan(
        0.03,
      );
    }
  });

  it('is silent where the error is 0 or below what is drawn, and where it is not known', () => {
    const [voice] = errorScore(16, 1.5, 8, undefined, halves).voices;
    expect(heard(voice, 0.6 * DURATION)).toBeGreaterThan(0);
    expect(heard(voice, 0.7 * DURATION)).toBe(0);
    expect(voice.pitches.at(-1)).toBe(0);
    const [short] = errorScore(16, 0.5, 8, { K: [1, 2], nats: [8, 4] }, undefined).voices;
    expect(heard(short, 0.5 * DURATION)).toBe(0);
  });

  it('is the best schedule on the left and the other one on the right', () => {
    const score = errorScore(16, 0.5, 8, { ...halves, nats: [8, 3, 1, 0.6, 0] }, halves);
    const [best] = voicesOf(score, -1);
    const [own] = voicesOf(score, 1);
    for (const time of [0, 1, 2, 2.5]) {
      expect(heard(best, time)).toBeLessThanOrEqual(heard(own, time));
    }
  });
});
