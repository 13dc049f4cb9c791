import { describe, expect, it } from 'vitest';
import { factorizationError } from '../../core/error.ts';
import { estimateSetup } from '../../core/estimation/estimateSetup.ts';
import { smoothed } from '../../core/estimation/smooth.ts';
import { laws } from '../../core/laws/index.ts';
import { schedules } from '../../core/schedules/index.ts';
import { uniform } from '../../core/schedules/uniform.ts';
import { requireSetup, type Setup } from '../../core/setup.ts';
import { study } from '../../core/study.ts';
import { regretOf, type Verdict, verdictOn } from './verdict.ts';

const chain = { law: 'ar1', N: 32, phi: 0.9, K: 4 } as const;
const text = { law: 'text', N: 32, K: 4 } as const;
const codes = { law: 'blocks', N: 32, m: 16, k: 8, q: 17, K: 4 } as const;

const verdict = (given: Partial<Setup>, samples: number, smoothing: boolean): Verdict =>
  verdictOn(study(given), estimateSetup(given, 0, samples), smoothing) as Verdict;

describe('the verdict on a schedule from an estimate', () => {
  it('is by the true profile, beside the best and equal steps', () => {
    const profile = laws.ar1.profile({ N: 32, phi: 0.9 });
    for (const smoothing of [false, true]) {
      const { boundaries, error, equal, best, zero, fit, rule, cosine, limit } = verdict(
        chain,
        10,
        smoothing,
      );
      const lost = (id: 'rule' | 'cosine') =>
        factorizationError(
          profile,
          schedules[id].boundaries({ N: 32, K: 4, ...(id === 'rule' && { profile: fit }) }),
        );
      expect(rule).toBeCloseTo(lost('rule'), 10);
      expect(cosine).toBeCloseTo(lost('cosine'), 10);
      expect(limit).toEqual(smoothing ? smoothed(profile) : null);
      expect(boundaries).toHaveLength(5);
      expect(error).toBeCloseTo(factorizationError(profile, boundaries), 10);
      expect(equal).toBeCloseTo(
        factorizationError(profile, uniform.boundaries({ N: 32, K: 4 })),
        10,
      );
      expect(best).toBe(study(chain).best?.error);
      expect(zero).toBe(profile[0]);
    }
  });

  it('is none where the profile is too long to be drawn, or that of another length', () => {
    const short = estimateSetup(chain, 0, 2);
    expect(verdictOn(study({ law: 'gaussian', N: 4000, K: 4 }), short, false)).toBeNull();
    expect(verdictOn(study({ ...chain, N: 31 }), short, false)).toBeNull();
  });

  it('knows no regret where nothing can be lost', () => {
    expect(regretOf(1, 0, 2)).toBeNull();
    expect(regretOf(1, null, 2)).toBeNull();
    expect(regretOf(1, 0.8, 2)).toBeCloseTo(0.25, 12);
    expect(regretOf(0.8 - 1e-17, 0.8, 2)).toBe(0);
  });
});

/** The regret in the middle of 51 seeds, in per cent: as it is, and smoothed. */
function typical(given: Partial<Setup>, samples: number): { plain: number; smooth: number } {
  const studied = study(given);
  const best = studied.best?.error ?? null;
  const all = Array.from({ length: 51 }, (_, seed) => {
    const estimate = estimateSetup({ ...given, seed }, 0, samples);
    return [false, true].map((smoothing) => {
      const { error } = verdictOn(studied, estimate, smoothing) as Verdict;
      return 100 * (regretOf(error, best, studied.functionals.TC) as number);
    });
  });
  const middle = (j: number) => all.map((pair) => pair[j] as number).sort((x, y) => x - y)[25];
  return { plain: middle(0) as number, smooth: middle(1) as number };
}

/** What equal steps lose more than the best, in per cent. */
const ofEqual = (given: Partial<Setup>): number =>
  100 * ((study(given).efact as number) / (study(given).best?.error as number) - 1);

describe('what the article says of estimates', () => {
  it('holds for the Gaussian chain', () => {
    expect(Math.round(ofEqual(chain))).toBe(31);
    const few = typical(chain, 10);
    expect(few.plain).toBeGreaterThan(7);
    expect(few.plain).toBeLessThan(11);
    expect(few.smooth).toBeLessThan(5);
    const many = typical(chain, 100);
    expect(many.plain).toBeLessThan(4);
    expect(many.smooth).toBeLessThan(1);
  }, 20_000);

  it('holds for the text: ten samples are worse than none', () => {
    expect(ofEqual(text)).toBeLessThan(1);
    const few = typical(text, 10);
    expect(few.plain).toBeGreaterThan(4);
    expect(few.plain).toBeLessThan(7);
  }, 20_000);

  it('holds for the codes: smoothing helps few samples and spoils many', () => {
    expect(Math.round(ofEqual(requireSetup(codes)) / 10)).toBe(13);
    const few = typical(codes, 10);
    expect(few.plain).toBeGreaterThan(10);
    expect(few.smooth).toBeLessThan(few.plain);
    const many = typical(codes, 100);
    expect(many.plain).toBeLessThan(4);
    expect(Math.round(many.smooth)).toBe(8);
  }, 20_000);
});
