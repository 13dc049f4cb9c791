import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorizationError } from '../error.ts';
import { oneTokenOfChain, oneTokenOfCodes } from '../estimation/oneToken.ts';
import { allWords } from '../laws/enumeration.twin.ts';
import { laws } from '../laws/index.ts';
import { wrongConditionals } from '../laws/model.twin.ts';
import { optimalErrors } from '../optimum/frontier.ts';
import { averager } from '../sampling/average.ts';
import type { LetterModel } from '../sampling/model.ts';
import { random } from '../sampling/random.ts';
import { uniform } from '../schedules/uniform.ts';
import type { Conditions, Value } from './experiment.ts';
import { percent } from './experiment.ts';
import { experimentIds, experimentOf } from './index.ts';
import { linesOf } from './lines.ts';
import { longMemory } from './longMemory.ts';
import { joinedPerformed, perform } from './perform.ts';

const sentence = 'the more letters are known, the less is left to guess, and so on and so forth. ';
const conditions: Conditions = {
  seed: 5,
  repeats: 2,
  texts: {
    romeo: sentence.repeat(9),
    alice: `${sentence}When? `.repeat(20),
    constitution: 'We the People. '.repeat(40) + sentence,
  },
};

const all = new Map(
  experimentIds.map((id) => {
    const cells = experimentOf(id).cells(conditions);
    return [id, perform(id, conditions, 0, cells)] as const;
  }),
);

describe('the registry of experiments', () => {
  it('holds one a file, under its own id', () => {
    const parts = ['index', 'experiment', 'lines', 'perform', 'longMemory', 'standards'];
    const files = readdirSync(new URL('.', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !parts.includes(file) && !file.endsWith('.test'));
    expect([...experimentIds].sort()).toEqual(files.sort());
    for (const id of experimentIds) expect(experimentOf(id).id).toBe(id);
  });
});

describe.each(experimentIds)('the experiment %s', (id) => {
  const experiment = experimentOf(id);
  const { values, cells } = all.get(id) as NonNullable<ReturnType<typeof all.get>>;

  it('measures numbers on lines of its own, on all of them', () => {
    const lines = linesOf(values);
    for (const { panel, series, x, y } of values) {
      expect(experiment.panels[panel]).toBeDefined();
      expect(experiment.series).toContain(series);
      expect(x).toBeGreaterThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(1e4);
    }
    experiment.panels.forEach((_, panel) => {
      for (const name of experiment.series) expect(lines.of(panel, name).length).toBeGreaterThan(2);
    });
  });

  it('gives the same again from the same seed, however it is divided, and other numbers from another', () => {
    const again = joinedPerformed(
      perform(id, conditions, 0, 1),
      perform(id, conditions, 1, Math.min(3, cells)),
    );
    expect(again.values).toEqual(values.slice(0, again.values.length));
    if (experiment.exact) return;
    const last = perform(id, conditions, cells - 1, cells).values;
    expect(values.slice(-last.length)).toEqual(last);
    const second = perform(id, conditions, 1, 2).values;
    expect(perform(id, { ...conditions, seed: 6 }, 1, 2).values).not.toEqual(second);
  });

  it('answers from what it measured, and says nothing before', () => {
    expect(experiment.answer(linesOf([]))).toBe('');
    const answer = experiment.answer(linesOf(values));
    expect(answer).toMatch(/\d.*\.$/);
    expect(answer).not.toMatch(/NaN|Infinity|undefined|null/);
    const twice = values.map((value) => ({ ...value, y: value.y ** 1.5 * 2 }));
    expect(experiment.answer(linesOf(twice))).not.toBe(answer);
    expect(experiment.question).toMatch(/\?$/);
  });

  it('refuses cells that it does not have', () => {
    expect(() => perform(id, conditions, 0, cells + 1)).toThrow(RangeError);
    expect(() => perform(id, conditions, 1, 1)).toThrow(/to = 1/);
    if (experiment.texts) {
      expect(() => perform(id, { ...conditions, texts: {} }, 0, 1)).toThrow(/texts.*romeo/);
    }
  });
});

describe('what is measured', () => {
  const values = (id: (typeof experimentIds)[number]) => all.get(id)?.values as readonly Value[];

  it('of Gaussians are the errors of equal and best steps', () => {
    const { at } = linesOf(values('gaussians'));
    const profile = laws.gaussian.profile({ N: 1024, rho: 0.5 });
    for (const K of [2, 32, 512]) {
      const equal = factorizationError(profile, uniform.boundaries({ N: 1024, K }));
      expect(at(2, 'equal', K)).toBeCloseTo(equal, 9);
      expect(at(2, 'best', K)).toBeCloseTo(optimalErrors(profile, K)[K - 1], 9);
    }
  });

  it('never loses less than the best', () => {
    const { of, at } = linesOf(values('ablation'));
    for (const panel of [0, 1, 2]) {
      for (const name of ['from estimate', 'rule of estimate', 'equal', 'cosine']) {
        for (const { x, mean } of of(panel, name)) {
          expect(mean).toBeGreaterThanOrEqual(at(panel, 'best', x) * (1 - 1e-12));
        }
      }
    }
  });

  it('loses less with more samples', () => {
    const { at } = linesOf(values('accuracy'));
    expect(at(0, 'as it is', 1000)).toBeLessThan(at(0, 'as it is', 10) / 4);
    expect(at(3, 'as it is', 1000)).toBeLessThan(at(3, 'as it is', 1) / 4);
  });
});

describe('the mean of an experiment', () => {
  it('comes with its standard error, whatever the order of the values', () => {
    const values = [3, 5, 10].map((y) => ({ panel: 0, series: 'a', x: 2, y }));
    for (const list of [values, values.toReversed()]) {
      const [mean] = linesOf([...list, { panel: 0, series: 'a', x: 1, y: 7 }])
        .of(0, 'a')
        .slice(1);
      expect(mean).toMatchObject({ x: 2, count: 3 });
      expect(mean.mean).toBeCloseTo(6, 12);
      expect(mean.standardError).toBeCloseTo(Math.sqrt(13 / 3), 12);
    }
    expect(linesOf(values.slice(1, 2)).of(0, 'a')[0].standardError).toBe(Number.POSITIVE_INFINITY);
    expect(linesOf(values).at(0, 'b', 2)).toBeNaN();
  });

  it('is told in two digits', () => {
    expect([0.1234, 0.0123, 0.00012, 12.5, 0].map(percent)).toEqual([
      '12 %',
      '1.2 %',
      '0.01 %',
      '1250 %',
      '0.00 %',
    ]);
  });
});

describe('one token at each i', () => {
  it.each([
    ['ar1', oneTokenOfChain(12, 0.9), laws.ar1.profile({ N: 12, phi: 0.9 })],
    ['blocks', oneTokenOfCodes(12, 6, 3, 7), laws.blocks.profile({ N: 12, m: 6, k: 3, q: 7 })],
  ] as const)('of %s has the profile as its mean', (_, tell, profile) => {
    const means = Array.from(profile, () => averager());
    for (let m = 0; m < 4000; m++) {
      tell(random(2 ** 32 * (m + 1))).forEach((value, i) => {
        means[i].add(value);
      });
    }
    // 24 comparisons: a false alarm in 1 of 6000 seeds.
    means.forEach((mean, i) => {
      const { mean: found, standardError } = mean.average();
      expect(Math.abs(found - profile[i])).toBeLessThan(4.5 * standardError + 1e-12);
    });
  });
});

describe('a law that looks three letters back', () => {
  const chance = (a: number, b: number, c: number, y: number) =>
    (1 + 2 * Number(y === c) + 3 * Number(y === (a + b) % 2)) / 7;
  // Two letters: P(0) + P(1) = (2 + 2 + 3)/7.
  const law = longMemory(2, chance);
  const words = allWords(5, 2);

  /** Of three letters, by iterating long enough. */
  const triples = (): Map<string, number> => {
    const all = allWords(3, 2);
    let p = new Map(all.map((word) => [word.join(), 1 / 8]));
    for (let t = 0; t < 2000; t++) {
      const next = new Map(all.map((word) => [word.join(), 0]));
      for (const [a, b, c] of all) {
        for (const y of [0, 1]) {
          const key = [b, c, y].join();
          const from = p.get([a, b, c].join()) as number;
          next.set(key, (next.get(key) as number) + from * chance(a, b, c, y));
        }
      }
      p = next;
    }
    return p;
  };
  const start = triples();
  const probabilities = words.map(
    ([a, b, c, d, e]) =>
      (start.get([a, b, c].join()) as number) * chance(a, b, c, d) * chance(b, c, d, e),
  );

  it('has exact conditionals and entropy, and is stationary', () => {
    const denoiser = law.denoiser(5) as LetterModel;
    expect(wrongConditionals(denoiser, { words, probabilities })).toEqual([]);
    const entropy = -probabilities.reduce((total, p) => total + p * Math.log(p), 0);
    expect(law.entropy(5)).toBeCloseTo(entropy, 12);
  });

  it('draws words as often as they are likely', () => {
    const counts = new Map(words.map((word) => [word.join(), 0]));
    const stream = random(3);
    const M = 20_000;
    for (let m = 0; m < M; m++) {
      const key = law.draw(5, stream).join();
      counts.set(key, (counts.get(key) as number) + 1);
    }
    // 32 words, five deviations: a false alarm for 1 of 50 000 seeds.
    words.forEach((word, w) => {
      const expected = M * probabilities[w];
      const off = Math.abs((counts.get(word.join()) as number) - expected);
      expect(off).toBeLessThan(5 * Math.sqrt(expected));
    });
  });
});

describe('learning or scheduling', () => {
  const { of, at } = linesOf(all.get('capacity')?.values ?? []);

  it('learns more from more letters, up to what the order can', () => {
    for (const panel of [0, 1, 2]) {
      expect(at(panel, 'learning', 30_000)).toBeLessThan(at(panel, 'learning', 100));
    }
    expect(at(2, 'learning', 30_000)).toBeLessThan(at(1, 'learning', 30_000) / 3);
    expect(at(1, 'learning', 30_000)).toBeLessThan(at(0, 'learning', 30_000));
  });

  it('has a best schedule, whatever the denoiser', () => {
    for (const name of ['factorization, equal', 'factorization, best']) {
      expect(of(0, name)).toEqual(of(2, name));
    }
    const mean = (name: string) => of(0, name).reduce((total, { mean: y }) => total + y, 0) / 6;
    // 192 walks: 2.13 and 1.47 ± 0.05.
    expect(Math.abs(mean('factorization, equal') - 2.13)).toBeLessThan(0.25);
    expect(Math.abs(mean('factorization, best') - 1.47)).toBeLessThan(0.25);
  });
});
