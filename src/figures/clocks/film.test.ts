import { describe, expect, it } from 'vitest';
import { alphas } from '../../core/schedules/alpha.ts';
import { decodeQuery } from '../../state/codec.ts';
import { filmOf, lettersOf, maskedAt, SEEN, stepAt } from './film.ts';

const setupOf = (query: string) => decodeQuery(`randomness=binomial&${query}`).setup;
const shown = (query: string) => filmOf(setupOf(query));
const orderOf = (rings: Float64Array) =>
  Array.from(rings.keys()).sort((i, j) => rings[i]! - rings[j]!);

describe('a film', () => {
  it('masks in the same order at every pace', () => {
    const order = orderOf(shown('law=text&N=32&schedule=uniform').rings);
    for (const schedule of ['cosine', 'sine', 'power']) {
      expect(orderOf(shown(`law=text&N=32&schedule=${schedule}`).rings)).toEqual(order);
    }
    expect(orderOf(shown('law=text&N=32&seed=2').rings)).not.toEqual(order);
  });

  it('has as many visible at a time as its pace says, on average', () => {
    const films = Array.from({ length: 400 }, (_, seed) =>
      shown(`law=text&N=64&schedule=cosine&seed=${seed}`),
    );
    const masked =
      films.reduce((total, film) => total + maskedAt(film, 0.3), 0) / films.length / 64;
    const visible = alphas.cosine(0.7);
    const error = Math.sqrt((visible * (1 - visible)) / 64 / films.length);
    expect(Math.abs(1 - masked - visible)).toBeLessThan(5 * error);
  });

  it.each(['uniform', 'cosine', 'sine'])('is cut at equal times into its steps: %s', (schedule) => {
    const { rings, step, sizes, K } = shown(`law=text&N=32&K=8&schedule=${schedule}`);
    expect(Array.from(rings, (ring) => stepAt(K, ring))).toEqual(Array.from(step));
    expect(sizes.reduce((a, b) => a + b)).toBe(32);
    expect(sizes[3]).toBe(step.filter((k) => k === 4).length);
  });

  it('begins with all visible and ends with all masked', () => {
    const film = shown('law=text&N=32&K=8&schedule=sine');
    expect([maskedAt(film, 0), maskedAt(film, 1)]).toEqual([0, 32]);
    expect([stepAt(8, 1), stepAt(8, 0.9), stepAt(8, 0.05), stepAt(8, 0)]).toEqual([1, 1, 8, 8]);
  });

  it('shows the first tokens of many, and equal steps where there is no α', () => {
    const film = shown('law=permutation&N=1000&schedule=optimal&K=4');
    expect(film.rings).toHaveLength(SEEN);
    expect(Array.from(film.rings, (ring) => stepAt(4, ring))).toEqual(Array.from(film.step));
  });
});

describe('the letters of a film', () => {
  it('are the beginning of a text', () => {
    expect(lettersOf(setupOf('law=text&N=32')).join('')).toBe('when every letter is covered, th');
    expect(lettersOf(setupOf('law=text&N=5&text=ab')).join('')).toBe('ababa');
  });

  it('are a word of a code', () => {
    const copies = lettersOf(setupOf('law=blocks&N=32&m=4&k=1&q=2')).join('');
    expect(copies).toMatch(/^((0000|1111)){8}$/);
    expect(lettersOf(setupOf('law=blocks&N=32&m=32&k=17&q=37'))).toHaveLength(32);
  });

  it('are none where a sign cannot show them', () => {
    for (const law of ['law=gaussian&N=32', 'law=blocks&N=8&m=8&k=3&q=97', 'law=profile&f=0,1,2']) {
      expect(lettersOf(setupOf(law))).toEqual([]);
    }
    expect(lettersOf(setupOf('law=blocks&N=1024&m=2&k=1&q=2'))).toEqual([]);
  });
});
