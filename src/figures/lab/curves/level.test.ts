import { describe, expect, it } from 'vitest';
import { roundLevel, stepLevel } from './level.ts';

describe('a level moved by keys', () => {
  it('goes by one unit of its second digit', () => {
    expect(stepLevel(0.5, 1)).toBe(0.51);
    expect(stepLevel(37, -2)).toBe(35);
    expect(stepLevel(0.0012, 10)).toBe(0.0022);
  });

  it('goes down from a power of ten as finely as below it', () => {
    expect(stepLevel(1, -1)).toBe(0.99);
    expect(stepLevel(1, 1)).toBe(1.1);
    expect(stepLevel(0.99, 1)).toBe(1);
  });

  it('stays above 0', () => {
    expect(stepLevel(0.5, -100)).toBeGreaterThan(0);
  });

  it('has as many digits as one would type', () => {
    expect(roundLevel(1.23456)).toBe(1.23);
    expect(roundLevel(123456)).toBe(123000);
  });
});
