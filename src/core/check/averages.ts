// The numbers of a law from the entropies H(x_S) of all sets S of positions, indexed by bit masks.

/** How many positions each bit mask has. */
function sizesOfSets(N: number): Uint8Array {
  const size = new Uint8Array(2 ** N);
  for (let S = 1; S < size.length; S++) size[S] = size[S >> 1] + (S & 1);
  return size;
}

/**
 * The average of TC(z | x_S) over all disjoint sets S and z of the given sizes, price[a][b] with
 * |S| = a and |S ∪ z| = b: what a step from a to b known tokens costs in random order, by
 * definition. O(3^N).
 */
export function averagePrices(entropies: Float64Array): { price: number[][]; pairs: number } {
  const sets = entropies.length;
  const N = Math.log2(sets);
  const size = sizesOfSets(N);
  const total = Array.from({ length: N + 1 }, () => new Array<number>(N + 1).fill(0));
  const count = Array.from({ length: N + 1 }, () => new Array<number>(N + 1).fill(0));
  // Σ_{i∈z} H(x_i | x_S)
  const alone = new Float64Array(sets);
  let pairs = 0;
  for (let S = 0; S < sets; S++) {
    const others = sets - 1 - S;
    for (let z = others & -others; z > 0; z = (z - others) & others) {
      const one = z & -z;
      alone[z] = alone[z ^ one] + (entropies[S | one] - entropies[S]);
      total[size[S]][size[S | z]] += alone[z] - (entropies[S | z] - entropies[S]);
      count[size[S]][size[S | z]]++;
      pairs++;
    }
  }
  return { price: total.map((row, a) => row.map((sum, b) => sum / (count[a][b] || 1))), pairs };
}

/** f(i), the mean of −H(x_j | x_S) over all sets S of i positions and j outside. */
export function averageProfile(entropies: Float64Array): Float64Array {
  const N = Math.log2(entropies.length);
  const sizes = sizesOfSets(N);
  const total = new Float64Array(N);
  const count = new Float64Array(N);
  for (let S = 0; S < entropies.length; S++) {
    const size = sizes[S];
    for (let bit = 1; bit < entropies.length; bit <<= 1) {
      if (S & bit) continue;
      total[size] += entropies[S] - entropies[S | bit];
      count[size]++;
    }
  }
  return total.map((sum, i) => sum / count[i]);
}

/** Σ TC(z_k | x_{z<k}) for an ordered partition. */
export function orderPrice(entropies: Float64Array, parts: readonly ArrayLike<number>[]): number {
  let S = 0;
  let total = 0;
  for (const part of parts) {
    let z = 0;
    for (let j = 0; j < part.length; j++) {
      z |= 1 << part[j];
      total += entropies[S | (1 << part[j])] - entropies[S];
    }
    total -= entropies[S | z] - entropies[S];
    S |= z;
  }
  return total;
}
