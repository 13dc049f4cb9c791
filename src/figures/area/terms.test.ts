import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../core/setup.ts';
import { study } from '../../core/study.ts';
import { decodeQuery } from '../../state/codec.ts';
import { columnsOf, stripsOf } from './terms.ts';

const total = (terms: readonly { value: number }[]) =>
  terms.reduce((sum, { value }) => sum + value, 0);

const queries = fc
  .record({
    law: fc.constantFrom('law=blocks&m=4&k=1', 'law=blocks&m=4&k=3', 'law=permutation'),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 15 }),
  })
  .map(({ law, cuts }) => `${law}&N=16&schedule=custom&cuts=${cuts.sort((a, b) => a - b)}`);

describe('the terms of the area', () => {
  it('add up to the error, as columns and as strips', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { setup } = decodeQuery(query);
        const shown = study(setup);
        for (const terms of [columnsOf(shown), stripsOf(shown)]) {
          expect(terms).toHaveLength(lengthOf(setup) - 1);
          expect(total(terms)).toBeCloseTo(shown.efact, 12);
        }
      }),
    );
  });

  it('at a boundary are 0 as columns and do not wait as strips', () => {
    const shown = study(decodeQuery('law=permutation&N=16&schedule=custom&cuts=3,8').setup);
    const at = (i: number) => [columnsOf(shown)[i - 1]?.value, stripsOf(shown)[i - 1]?.wait];
    expect([at(3), at(8)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(stripsOf(shown).map(({ wait }) => wait)).toEqual([
      ...[2, 1, 0, 4, 3, 2, 1, 0, 7, 6, 5, 4, 3, 2, 1],
    ]);
  });

  it('are none for a single token', () => {
    const shown = study(decodeQuery('law=permutation&N=1&K=1').setup);
    expect([columnsOf(shown), stripsOf(shown)]).toEqual([[], []]);
  });
});
