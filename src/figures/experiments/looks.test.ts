import { describe, expect, it } from 'vitest';
import { experimentIds, experimentOf } from '../../core/experiments/index.ts';
import { lookOf } from './looks.ts';

describe('the lines of an experiment', () => {
  it.each(experimentIds)('of %s all look different', (id) => {
    const { series } = experimentOf(id);
    const looks = series.map((name) => JSON.stringify(lookOf(name)));
    expect(new Set(looks).size).toBe(series.length);
  });
});
