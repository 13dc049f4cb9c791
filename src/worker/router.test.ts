import { describe, expect, it } from 'vitest';
import { createRouter } from './router.ts';

describe('the router', () => {
  it('takes nothing for brief that it has not seen', () => {
    expect(createRouter().isBrief('study', 1)).toBe(false);
  });

  it('goes by how long the same kind of task took last time', () => {
    const router = createRouter();
    router.took('study', 64, 0.5);
    expect(router.isBrief('study', 64)).toBe(true);
    expect(router.isBrief('curves', 64)).toBe(false);
    router.took('study', 64, 5);
    expect(router.isBrief('study', 64)).toBe(false);
    router.took('study', 64, 1.9);
    expect(router.isBrief('study', 64)).toBe(true);
  });

  it('expects a sequence twice as long to take four times as long', () => {
    const router = createRouter();
    router.took('study', 100, 0.5);
    expect(router.isBrief('study', 199)).toBe(true);
    expect(router.isBrief('study', 201)).toBe(false);
  });

  it('does not hope that a shorter sequence takes less', () => {
    const router = createRouter();
    router.took('study', 1000, 3);
    expect(router.isBrief('study', 10)).toBe(false);
  });

  it('does not take a task for free that was too short for the clock', () => {
    const router = createRouter();
    router.took('study', 64, 0);
    expect(router.isBrief('study', 64)).toBe(true);
    expect(router.isBrief('study', 1_000_000)).toBe(false);
  });
});
