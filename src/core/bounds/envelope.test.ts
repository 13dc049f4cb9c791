import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireBoundaries } from '../boundaries.ts';
import { everySchedule } from '../check/everySchedule.ts';
import { factorizationError } from '../error.ts';
import { agrees, cases } from '../fixtures/cases.ts';
import { waitingFactors } from './bounds.ts';
import { type Envelope, envelopeBoundaries, safestBoundaries, safestFactor } from './envelope.ts';

const kinds = ['tc', 'dtc', 'balanced'] as const;
const factorOf = { tc: 'TC', dtc: 'DTC', balanced: 'M' } as const;
const kind = fc.constantFrom(...kinds);

const worst = (boundaries: ArrayLike<number>, kind: Envelope): number =>
  waitingFactors(boundaries)[factorOf[kind]];

describe('an envelope', () => {
  it.each(cases.profiles)('agrees with the reference for $law $params', ({ f, envelopes }) => {
    const profile = Float64Array.from(f);
    for (const { envelope, c, boundaries, efact } of envelopes) {
      const found = envelopeBoundaries(f.length, c, envelope);
      expect([...found]).toEqual(boundaries);
      expect(agrees(factorizationError(profile, found), efact)).toBe(true);
    }
  });

  it('keeps every wait within w(i)/c, for every c', () => {
    fc.assert(
      fc.property(
        kind,
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        (kind, N, c) => {
          const boundaries = envelopeBoundaries(N, c, kind);
          requireBoundaries(boundaries, N);
          expect(worst(boundaries, kind) * c).toBeLessThanOrEqual(1 + 1e-11);
        },
      ),
    );
  });

  it('has the fewest steps of all schedules that do', () => {
    for (const kind of kinds) {
      for (const c of [0.2, 0.5, 1, 1.5, 2, 3, 4.5, 7]) {
        const steps = envelopeBoundaries(10, c, kind).length - 1;
        for (let K = 1; K < steps; K++) {
          for (const boundaries of everySchedule(10, K)) {
            expect(worst(boundaries, kind)).toBeGreaterThan((1 + 1e-12) / c);
          }
        }
      }
    }
  });

  it('is one token at a time for huge c, and one step for tiny c', () => {
    for (const kind of kinds) {
      expect(envelopeBoundaries(4, Infinity, kind)).toEqual(Int32Array.of(0, 1, 2, 3, 4));
      expect(envelopeBoundaries(4, 1e-320, kind)).toEqual(Int32Array.of(0, 4));
      expect(envelopeBoundaries(1, 1, kind)).toEqual(Int32Array.of(0, 1));
    }
  });

  it('refuses what it cannot be', () => {
    expect(() => envelopeBoundaries(0, 1, 'tc')).toThrow(/N = 0/);
    expect(() => envelopeBoundaries(4, 0, 'tc')).toThrow(/c = 0/);
    expect(() => envelopeBoundaries(4, NaN, 'dtc')).toThrow(/c = NaN/);
    expect(() => envelopeBoundaries(4, 1, 'toString' as Envelope)).toThrow(
      /kind = toString; it must be one of tc, dtc, balanced$/,
    );
    expect(() => safestBoundaries(4, 5, 'balanced')).toThrow(/K = 5/);
  });
});

describe('the safest schedule with K steps', () => {
  it('has the smallest κ of all of them', () => {
    for (const kind of kinds) {
      for (let N = 1; N <= 12; N++) {
        for (let K = 1; K <= N; K++) {
          let least = Infinity;
          for (const boundaries of everySchedule(N, K)) {
            least = Math.min(least, worst(boundaries, kind));
          }
          const safest = safestBoundaries(N, K, kind);
          expect(safest.length - 1).toBe(K);
          expect(worst(safest, kind)).toBe(least);
          expect(1 / safestFactor(N, K, kind)).toBeCloseTo(least, 12);
        }
      }
    }
  });

  it('belongs to the largest c that needs no more steps', () => {
    fc.assert(
      fc.property(
        kind,
        fc.integer({ min: 2, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, N, part) => {
          const K = 1 + Math.round(part * (N - 2));
          const c = safestFactor(N, K, kind);
          expect(envelopeBoundaries(N, c, kind).length - 1).toBeLessThanOrEqual(K);
          expect(envelopeBoundaries(N, c * (1 + 1e-9), kind).length - 1).toBeGreaterThan(K);
        },
      ),
    );
  });

  it('is found for a million tokens, at every scale of K', () => {
    const N = 1_000_000;
    for (const kind of kinds) {
      for (const K of [1, 64, 50_000, N]) {
        const boundaries = safestBoundaries(N, K, kind);
        requireBoundaries(boundaries, N);
        expect(boundaries.length - 1).toBe(K);
      }
    }
  });
});
