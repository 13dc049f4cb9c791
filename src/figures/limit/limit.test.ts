import { describe, expect, it } from 'vitest';
import { analyse } from '../../core/analysis.ts';
import { blockLimit } from '../../core/continuum/beta.ts';
import { gainOf } from '../../core/continuum/continuum.ts';
import { ratioOf, study } from '../../core/study.ts';
import { decodeQuery, settleSetup } from '../../state/codec.ts';
import { laws, made } from './laws.ts';
import { limitOf, limitRatio, madeFor, PIECES, smoothAlpha } from './limit.ts';

const shown = (query: string) => study(decodeQuery(query).setup);
const option = (name: string) => {
  const found = [...laws, ...made.options].find(({ value }) => value === name);
  return study(settleSetup({ ...found?.setup, K: 16 }).setup);
};

describe('the limit of a law', () => {
  it('has the gain (∫√g)² over equal steps', () => {
    for (const name of ['gaussian', 'copies', 'parities', 'code']) {
      const one = option(name);
      const gain = gainOf(analyse(one.setup).rises) as number;
      expect(limitRatio(one)).toBeCloseTo((gain * 256) / 255, 9);
    }
    expect(limitRatio(option('uniform'))).toBeCloseTo(1, 12);
    // c = 15: (1+c) log²(1+c)/c²; and (∫√g)² of Beta densities, as N grows.
    expect(limitRatio(option('gaussian'))).toBeCloseTo((16 * Math.log(16) ** 2) / 225, 1.9);
    expect(limitRatio(option('code'))).toBeCloseTo(blockLimit(8, 4).gain, 1.6);
  });

  it('has the exponential as the best curve of the Gaussians', () => {
    const { best } = limitOf(option('gaussian'));
    for (const t of [0.25, 0.5, 0.75]) {
      expect(best[t * PIECES]).toBeCloseTo((16 ** t - 1) / 15, 2);
    }
  });

  it('is nearly the same where the curve has been thinned', () => {
    const thinned = shown('law=gaussian&N=100000&rho=0.00015&K=8');
    expect(thinned.curve.g).toHaveLength(2048);
    expect(limitRatio(thinned)).toBeCloseTo((16 * Math.log(16) ** 2) / 225, 2);
  });

  it('has the √g and the areas that belong to the curve', () => {
    for (const name of ['copies', 'code', 'sine']) {
      const { root, best } = limitOf(option(name));
      // Between α(j/8) and α((j+1)/8) lie equal parts of the area under √g.
      const area = (from: number, to: number) =>
        root.reduce((total, value, i) => {
          const width = Math.min(to, (i + 0.5) / 256) - Math.max(from, (i - 0.5) / 256);
          return total + value * Math.max(0, width);
        }, 0);
      const whole = area(0, 1);
      for (let j = 0; j < 8; j++) {
        const [from, to] = [best[(j * PIECES) / 8], best[((j + 1) * PIECES) / 8]] as number[];
        expect(area(from as number, to as number) / whole).toBeCloseTo(1 / 8, 3);
      }
    }
  });

  it('is none for a list of numbers, a rise in one place, no rise, or hand-made steps', () => {
    expect(limitRatio(option('cosine'))).toBeNull();
    expect(limitRatio(option('random-code'))).toBeNull();
    expect(limitRatio(shown('law=blocks&N=64&m=4&k=4&q=2'))).toBeNull();
    const byHand = shown('law=blocks&N=64&m=4&k=1&q=2&schedule=custom&cuts=8');
    expect([limitRatio(byHand), smoothAlpha(byHand)]).toEqual([null, null]);
    expect(limitRatio(shown('law=permutation&N=1&K=1'))).toBeNull();
  });
});

describe('a law made for a schedule', () => {
  it('is one for which that is nearly the best', () => {
    expect(ratioOf(option('uniform'))).toBeCloseTo(1, 12);
    for (const name of ['cosine', 'sine', 'square']) {
      const one = option(name);
      expect(ratioOf(one)).toBeLessThan(1.02);
      // Equal steps are not.
      expect(ratioOf(study({ ...one.setup, schedule: 'uniform' }))).toBeGreaterThan(1.2);
    }
  });

  it('rises from 0 to 1 and is not changed by an address', () => {
    const f = madeFor('cosine', 64, 1);
    expect([f[0], f[63]]).toEqual([0, 1]);
    expect(decodeQuery(`law=profile&f=${f.join()}&K=4`).setup.f).toEqual(f);
  });

  it('is steepest where the schedule is flattest', () => {
    const slope = (f: number[], i: number) => (f[i] as number) - (f[i - 1] as number);
    const f = madeFor('power', 256, 2);
    expect(slope(f, 16) / slope(f, 64)).toBeCloseTo(4, 2);
  });
});
