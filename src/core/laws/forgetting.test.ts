import { describe, expect, it } from 'vitest';
import { random } from '../sampling/random.ts';
import { type Bigrams, bigrams, powers } from './bigrams.ts';
import { information } from './forgetting.ts';

/** I(a) = Σ π_x P^a(x, y) log(P^a(x, y)/π_y), from all the powers. */
function twin(chain: Bigrams, N: number): Float64Array {
  const { stationary } = chain;
  const q = stationary.length;
  const source = powers(chain);
  return Float64Array.from({ length: N }, (_, a) => {
    if (a === 0) return 0;
    return source
      .next()
      .value.reduce(
        (I, p, k) =>
          p > 0 ? I + stationary[Math.floor(k / q)] * p * Math.log(p / stationary[k % q]) : I,
        0,
      );
  });
}

/** A text in runs of `run` letters of one alphabet, the alphabets taking turns. */
function text(alphabets: readonly string[], run: number, length: number, seed = 1): string {
  const source = random(seed);
  return Array.from({ length }, (_, i) => {
    const alphabet = alphabets[Math.floor(i / run) % alphabets.length];
    return alphabet[source.below(alphabet.length)];
  }).join('');
}

// Letters that often repeat: what is forgotten slowly, and what more slowly still.
const habits = text(['ab', 'cd', 'ef', 'gh'], 3, 6000);

describe('what a letter tells about a later one', () => {
  it.each([
    ['one alphabet', text(['abcdefghij'], 1, 500)],
    ['two alphabets that seldom meet', text(['abcdefgh', 'ijklmnop'], 400, 8000)],
    ['three alphabets in turn: period 3', text(['abcde', 'fghij', 'klmno'], 1, 900)],
    ['six alphabets in long runs', text(['abc', 'def', 'ghi', 'jkl', 'mno', 'pqr'], 70, 5000)],
    ['rare letters', `${text(['abcdefgh'], 1, 20_000)}xyz`],
    ['two alphabets with habits of their own', `${habits}${habits.toUpperCase()}`],
    ['one letter', 'aaaa'],
    ['a cycle', 'abcdefghijklmnop'],
  ])('is summed from all powers, to 13 digits: %s', (_, given) => {
    const chain = bigrams(given);
    const [fast, slow] = [information(chain, 300), twin(chain, 300)];
    fast.forEach((I, a) => {
      expect(Math.abs(I - slow[a])).toBeLessThan(2e-13);
    });
  });

  it('falls and is convex', () => {
    const I = information(bigrams(text(['abcdefgh', 'ijklmnop'], 40, 8000)), 500);
    for (let a = 2; a < 499; a++) {
      expect(I[a]).toBeLessThanOrEqual(I[a - 1] + 1e-15);
      expect(I[a - 1] - 2 * I[a] + I[a + 1]).toBeGreaterThan(-1e-15);
    }
  });

  it('keeps its relative accuracy down to the last bit that is told', () => {
    // Two letters, P = [[0, 1], [½, ½]] has λ = −½: I(a) ≈ λ^{2a}·const, a quarter of it each step.
    const I = information(bigrams('abb'), 40);
    for (let a = 20; a < 36; a++) expect(I[a] / I[a - 1]).toBeCloseTo(0.25, 6);
  });
});
