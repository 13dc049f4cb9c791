import { sum } from '../numbers/numerics.ts';

/** The largest of many terms, in their order, and what the others add up to. */
export interface Terms<T> {
  readonly shown: readonly T[];
  /** How many others are not 0, and their sum in nats. */
  readonly others: number;
  readonly rest: number;
}

/** So many terms can be read. */
const SHOWN = 12;

/** The places of the largest positive terms, rising; the first of equals. */
function largest(terms: Float64Array): number[] {
  const places: number[] = [];
  for (let j = 0; j < terms.length; j++) {
    const full = places.length === SHOWN;
    if (!(terms[j] > 0) || (full && terms[j] <= terms[places[SHOWN - 1]])) continue;
    const smaller = places.findIndex((place) => terms[place] < terms[j]);
    places.splice(smaller < 0 ? places.length : smaller, 0, j);
    if (full) places.pop();
  }
  return places.sort((a, b) => a - b);
}

/** The 12 largest of terms ≥ 0 and the sum of the others; all, if there are at most `listed`. */
export function termsOf<T>(terms: Float64Array, at: (j: number) => T, listed = 0): Terms<T> {
  const places = terms.length <= listed ? [...terms.keys()] : largest(terms);
  const others = terms.slice();
  for (const j of places) others[j] = 0;
  return {
    shown: places.map(at),
    others: others.filter((term) => term > 0).length,
    rest: sum(others),
  };
}
