import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clock, elapsed, paused, planOf, standing, started, stopped } from './timer.ts';

const MINUTE = 60_000;

describe('the stopwatch', () => {
  it('counts while it runs, rests while it is paused, and goes on', () => {
    const running = started(stopped, 1000);
    expect(elapsed(running, 4000)).toBe(3000);
    const resting = paused(running, 5000);
    expect(elapsed(resting, 99_000)).toBe(4000);
    expect(elapsed(started(resting, 100_000), 101_000)).toBe(5000);
  });

  it('is not started twice, and does not run back with the clock of the machine', () => {
    const running = started(stopped, 1000);
    expect(started(running, 3000)).toBe(running);
    expect(elapsed(running, 500)).toBe(0);
  });

  it('is read in minutes and seconds', () => {
    expect([0, 7000, 65_900, 45 * MINUTE, 61 * MINUTE].map(clock)).toEqual([
      '0:00',
      '0:07',
      '1:05',
      '45:00',
      '61:00',
    ]);
  });
});

describe('the plan', () => {
  const minutes = [1, 2, 3];

  it('gives each step its time', () => {
    expect(planOf(minutes, 1)).toEqual({ from: 0, to: MINUTE });
    expect(planOf(minutes, 3)).toEqual({ from: 3 * MINUTE, to: 6 * MINUTE });
  });

  it('is kept anywhere inside that time', () => {
    expect(standing(minutes, 2, 1 * MINUTE)).toBe('on time');
    expect(standing(minutes, 2, 3 * MINUTE + 29_000)).toBe('on time');
  });

  it('says in words how far behind or ahead one is', () => {
    expect(standing(minutes, 2, 8 * MINUTE)).toBe('5 min behind');
    expect(standing(minutes, 3, 1 * MINUTE)).toBe('2 min ahead');
  });
});

describe('the slides', () => {
  const folder = join(import.meta.dirname, '../../article/talk/slides');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('take 45 minutes together', () => {
    const minutes = files.map((file) => Number(/minutes = ([\d.]+);/.exec(file)?.[1]));
    expect(minutes.reduce((sum, m) => sum + m, 0)).toBe(45);
  });

  it('have notes, each of them', () => {
    for (const file of files) expect(file).toMatch(/<Notes>\n[^<]{80,}<\/Notes>/);
  });
});
