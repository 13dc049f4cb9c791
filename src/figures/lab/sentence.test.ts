import { describe, expect, it } from 'vitest';
import { study, studySchedule } from '../../core/study.ts';
import { sentence } from './sentence.ts';

const pairs = { law: 'blocks', N: 64, m: 2, k: 1, q: 2 } as const;

describe('the study in one sentence', () => {
  it('names the steps, the error and how far it is from the optimum', () => {
    const result = study({ ...pairs, m: 4, K: 8 });
    expect(sentence(result, 'nats')).toMatch(
      /^K 8, error [0-9.]+ nats, 1\.[0-9]+ times the optimum\.$/,
    );
  });

  it('speaks in the reader’s units', () => {
    // In one step E_fact is the total correlation: 32 pairs, one bit each.
    const result = study({ ...pairs, K: 1 });
    expect(sentence(result, 'bits')).toBe('K 1, error 32.0 bits, 1.00 times the optimum.');
    expect(sentence(result, 'nats')).toBe('K 1, error 22.2 nats, 1.00 times the optimum.');
  });

  it('says when nothing is lost, rather than dividing by nothing', () => {
    expect(sentence(study({ ...pairs, K: 64 }), 'nats')).toBe(
      'K 64, error 0 nats: nothing is lost.',
    );
  });

  it('says when something is lost that need not be', () => {
    // One threshold code: its whole rise is at i = 1, and a boundary there loses nothing.
    const result = study({ law: 'blocks', N: 8, m: 8, k: 1, q: 2, K: 2 });
    expect(sentence(result, 'bits')).toBe('K 2, error 3.00 bits; the optimum is 0.');
  });

  it('leaves the optimum out while it is not there yet', () => {
    expect(sentence(studySchedule({ ...pairs, K: 1 }), 'bits')).toBe('K 1, error 32.0 bits.');
  });
});
