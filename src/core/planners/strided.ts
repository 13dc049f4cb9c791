import { requireSizes } from '../boundaries.ts';
import type { Planner } from './planner.ts';

/**
 * Each step takes the masked positions of rank ⌈jm/s⌉, j = 0..s−1, where m are masked and s are
 * wanted: any two are at least ⌊m/s⌋ apart. With K equal sizes step k reveals k, k+K, k+2K, ….
 * O(NK).
 */
export const strided: Planner = {
  id: 'strided',
  name: 'Strided',
  sentence: 'Each step reveals tokens evenly spaced among those still masked.',
  parts({ N, sizes }) {
    requireSizes(sizes, N);
    const masked = Int32Array.from({ length: N }, (_, i) => i);
    let m = N;
    return Array.from(sizes, (size) => {
      const part = new Int32Array(size);
      let taken = 0;
      for (let rank = 0; rank < m; rank++) {
        if (rank === Math.ceil((taken * m) / size)) part[taken++] = masked[rank];
        else masked[rank - taken] = masked[rank];
      }
      m -= size;
      return part;
    });
  },
};
