import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireBoundaries } from '../boundaries.ts';
import { functionalIds, guarantees, waitingFactors } from '../bounds/bounds.ts';
import { errorOfRises, factorizationError } from '../error.ts';
import { agrees, cases } from '../fixtures/cases.ts';
import { cumulative } from '../numbers/numerics.ts';
import { functionals } from '../profile.ts';
import { alphaSteps } from './alpha.ts';
import { type ScheduleId, schedules } from './index.ts';

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./index.ts'], {
  eager: true,
});
const ids = Object.keys(schedules) as ScheduleId[];

/** The reference calls power with its exponent: power-0.5. */
function named(schedule: string): { id: ScheduleId; p?: number } {
  const [id, p] = schedule.split('-') as [ScheduleId, string?];
  return p === undefined ? { id } : { id, p: Number(p) };
}

describe('the registry of schedules', () => {
  it('holds every schedule of the folder under its id', () => {
    const inFolder = Object.values(files)
      .flatMap((module) => Object.values(module))
      .filter((value) => typeof value === 'object' && value !== null && 'boundaries' in value);
    expect(new Set(inFolder)).toEqual(new Set(Object.values(schedules)));
    for (const id of ids) expect(schedules[id].id).toBe(id);
  });

  it('keeps the ids that addresses use', () => {
    const kept = 'uniform cosine sine power rule optimal tc dtc balanced custom'.split(' ');
    expect(kept.filter((id) => !ids.includes(id as ScheduleId))).toEqual([]);
  });
});

describe('schedules', () => {
  it.each(cases.profiles)('have the reference’s boundaries for $law $params', (reference) => {
    const profile = Float64Array.from(reference.f);
    const N = profile.length;
    for (const { schedule, K, boundaries, efact } of reference.schedules) {
      const { id, ...p } = named(schedule);
      const found = schedules[id].boundaries({ N, K, profile, ...p });
      expect([...found]).toEqual(boundaries);
      expect(agrees(factorizationError(profile, found), efact)).toBe(true);
    }
  });

  it.each(cases.profiles)(
    'beat neither the optimum nor 0, and keep their guarantees: $law $params',
    ({ f }) => {
      const profile = Float64Array.from(f);
      const N = profile.length;
      for (const K of [1, 2, 3, 5, 8, 12, N - 1, N].filter((K) => K >= 1 && K <= N)) {
        const least = factorizationError(profile, schedules.optimal.boundaries({ N, K, profile }));
        const cuts = Int32Array.from({ length: K - 1 }, (_, k) => k + 1);
        for (const id of ids) {
          const boundaries = schedules[id].boundaries({ N, K, profile, cuts });
          const error = factorizationError(profile, boundaries);
          const { bounds } = guarantees(functionals(profile), waitingFactors(boundaries));
          expect(error).toBeGreaterThanOrEqual(least * (1 - 1e-12));
          for (const functional of functionalIds) {
            expect(error).toBeLessThanOrEqual(bounds[functional] * (1 + 1e-12));
          }
        }
      }
    },
  );

  it('have exactly K steps, for every K up to N', () => {
    const steps = fc.integer({ min: 1, max: 60 }).chain((N) =>
      fc.record({
        N: fc.constant(N),
        K: fc.integer({ min: 1, max: N }),
        p: fc.double({ min: 0.05, max: 20, noNaN: true }),
        rises: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: N,
          maxLength: N,
        }),
      }),
    );
    fc.assert(
      fc.property(steps, ({ N, K, p, rises: all }) => {
        const rises = Float64Array.from([0, ...all.slice(1)]);
        for (const id of ids.filter((id) => id !== 'custom')) {
          const boundaries = schedules[id].boundaries({ N, K, p, rises });
          requireBoundaries(boundaries, N);
          expect(boundaries.length - 1).toBe(K);
        }
      }),
    );
  });

  it('are made for a million tokens', () => {
    const N = 1_000_000;
    const rises = Float64Array.from({ length: N }, (_, i) => (i === 0 ? 0 : 1 / i));
    for (const id of ids) {
      const boundaries = schedules[id].boundaries({ N, K: 1000, rises, cuts: [1, 2, 999_999] });
      requireBoundaries(boundaries, N);
      expect(errorOfRises(rises, boundaries)).toBeGreaterThan(0);
    }
  });

  it('refuse steps that do not fit, naming them', () => {
    for (const id of ids.filter((id) => id !== 'custom')) {
      const make = (N: number, K: number) => () =>
        schedules[id].boundaries({ N, K, rises: new Float64Array(4) });
      expect(make(4, 0)).toThrow(/K = 0/);
      expect(make(4, 5)).toThrow(/K = 5/);
      expect(make(4, 2.5)).toThrow(/K = 2\.5/);
    }
    expect(() => schedules.uniform.boundaries({ N: 0, K: 1 })).toThrow(
      /^N = 0; it must be a whole/,
    );
    expect(() => schedules.uniform.boundaries({ N: 2.5, K: 1 })).toThrow(/^N = 2\.5/);
    expect(() => schedules.power.boundaries({ N: 4, K: 2, p: 0 })).toThrow(/p = 0/);
    expect(() => schedules.power.boundaries({ N: 4, K: 2, p: NaN })).toThrow(/p = NaN/);
    expect(() => schedules.power.boundaries({ N: 4, K: 2, p: Infinity })).toThrow(/p = Infinity/);
    expect(() => alphaSteps('toString' as 'sine', 2)).toThrow(
      /^family = toString; it must be one of uniform, cosine, sine, power$/,
    );
  });

  it('that need a profile say so', () => {
    for (const id of ids.filter((id) => schedules[id].needsProfile)) {
      const { boundaries } = schedules[id];
      expect(() => boundaries({ N: 4, K: 2 })).toThrow(/profile: length unknown/);
      expect(() => boundaries({ N: 4, K: 2, profile: new Float64Array(3) })).toThrow(/length 3/);
      expect(() => boundaries({ N: 2, K: 1, profile: Float64Array.of(1, 0) })).toThrow(
        /f\(1\) = 0/,
      );
    }
  });
});

describe('your own schedule', () => {
  it('has the boundaries that were asked for', () => {
    expect(schedules.custom.boundaries({ N: 9, K: 1, cuts: [2, 3, 8] })).toEqual(
      Int32Array.of(0, 2, 3, 8, 9),
    );
    expect(schedules.custom.boundaries({ N: 1, K: 1 })).toEqual(Int32Array.of(0, 1));
  });

  it('refuses cuts that are not whole, rising and inside, naming the first such', () => {
    const make = (cuts: number[]) => () => schedules.custom.boundaries({ N: 9, K: 1, cuts });
    expect(make([0, 4])).toThrow(/^cuts: 0 after 0/);
    expect(make([4, 4])).toThrow(/^cuts: 4 after 4/);
    expect(make([4, 9])).toThrow(/^cuts: 9 after 4/);
    expect(make([1.5])).toThrow(/^cuts: 1\.5/);
    expect(make([NaN])).toThrow(RangeError);
  });
});

describe('the square-root rule', () => {
  it('ends each step where its share of the roots is first reached', () => {
    const rises = Float64Array.of(0, 9, 1, 1, 0, 4, 0, 16, 1, 1);
    // Roots 3, 1, 1, 0, 2, 0, 4, 1, 1 add up to 3, 4, 5, 5, 7, 7, 11, 12, 13 of S = 13.
    const byHand = { 2: [0, 5, 10], 3: [0, 3, 7, 10], 4: [0, 2, 5, 7, 10] };
    for (const K of [2, 3, 4] as const) {
      expect(Array.from(schedules.rule.boundaries({ N: 10, K, rises }))).toEqual(byHand[K]);
    }
    // Where a share is reached exactly, rounding may not ask for one more token.
    const flat = Float64Array.from({ length: 9 }, (_, i) => (i ? 0.01 : 0));
    expect(Array.from(schedules.rule.boundaries({ N: 9, K: 4, rises: flat }))).toEqual([
      0, 2, 4, 6, 9,
    ]);
  });

  it('is uniform where nothing or the same is added by every token', () => {
    const flat = new Float64Array(12);
    const even = Float64Array.from(flat, (_, i) => (i === 0 ? 0 : 1));
    expect(schedules.rule.boundaries({ N: 12, K: 3, rises: flat })).toEqual(
      Int32Array.of(0, 4, 8, 12),
    );
    expect(schedules.rule.boundaries({ N: 12, K: 3, rises: even })).toEqual(
      Int32Array.of(0, 4, 8, 12),
    );
  });

  it('sees the same in a profile as in its rises', () => {
    const rises = Float64Array.of(0, 4, 1, 1, 0, 9, 0, 0, 1);
    const context = { N: 9, K: 4 };
    expect(schedules.rule.boundaries({ ...context, profile: cumulative(rises, -3) })).toEqual(
      schedules.rule.boundaries({ ...context, rises }),
    );
  });
});
