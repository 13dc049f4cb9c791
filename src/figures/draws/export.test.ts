import { describe, expect, it } from 'vitest';
import { costOf, drawMore } from '../../core/sampling/draws.ts';
import { csv } from '../share/csv.ts';
import { countsColumns, courseColumns, drawsObject } from './export.ts';

const origin = { address: 'https://a.example/embed.html?figure=draws', version: '9.8.7' };
const list = { law: 'table', words: ['a,b', 'c"d'], K: 1, noise: 0.1 } as const;

describe('what was drawn, as a file', () => {
  const draws = drawMore(list, null, 500);

  it('has the course up to the last sample', () => {
    const { samples, 'mean in nats': mean } = courseColumns(draws);
    expect(Array.from(samples as number[]).at(-1)).toBe(500);
    expect(Array.from(mean as number[]).at(-1)).toBe(costOf(draws).mean);
  });

  it('has every word with its count, in quotes where it has commas of its own', () => {
    const columns = countsColumns(draws);
    const total = Array.from(columns.drawn as number[]).reduce((a, b) => a + b);
    expect(total).toBe(500);
    const lines = csv(columns, 'Counts', origin).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '# Counts. How Many at Once? 9.8.7',
      `# ${origin.address}`,
      'word,drawn,share,probability under the law,probability under the sampler',
    ]);
    const [first, second] = [draws.counts[0], draws.counts[1]] as [number, number];
    const sampler = draws.cells?.sampler as Float64Array;
    expect(lines[3]).toBe(`"a,b",${first},${first / 500},0.5,${sampler[0]}`);
    expect(lines[4]).toBe(`"c""d",${second},${second / 500},0.5,${sampler[1]}`);
    // Of the impossible ones nothing is known of the sampler.
    expect(lines[5]).toMatch(/,0,$/);
    expect(lines).toHaveLength(3 + 2 + draws.others.size + 1);
  });

  it('has no counts of numbers, and nothing in JSON that is no number', () => {
    const numbers = drawMore({ law: 'gaussian', N: 8, K: 2 }, null, 1);
    expect(countsColumns(numbers)).toEqual({});
    const text = JSON.stringify([drawsObject(numbers), drawsObject(draws)]);
    expect(JSON.parse(text)[0].sum.standardError).toBe(null);
    expect(JSON.parse(text)[1].learning.exactly).toBe(draws.learning);
    expect(text).not.toContain('{"0"');
  });
});
