import { describe, expect, it } from 'vitest';
import { study } from '../core/study.ts';
import { decodeQuery } from './codec.ts';
import { levelOf } from './level.ts';

const levelFor = (query: string): number | null => {
  const { setup } = decodeQuery(query);
  return levelOf(setup, study(setup));
};

describe('the error to get down to', () => {
  it('is the reader’s', () => {
    expect(levelFor('eps=0.37')).toBe(0.37);
  });

  it('is else a round tenth of what everything at once costs, in any units', () => {
    // TC = 33.27 nats.
    expect(levelFor('law=blocks&N=64&m=4&k=1&q=2')).toBe(2);
    expect(levelFor('law=blocks&N=64&m=4&k=1&q=2&units=bits')).toBe(2);
  });

  it('does not depend on the schedule', () => {
    expect(levelFor('K=3&schedule=cosine')).toBe(levelFor('K=20'));
  });

  it('is none where nothing can be lost', () => {
    expect(levelFor('law=blocks&N=64&m=4&k=4')).toBeNull();
    expect(levelFor('law=permutation&N=1&K=1')).toBeNull();
  });
});
