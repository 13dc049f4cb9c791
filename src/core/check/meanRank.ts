/**
 * The rank of a k × n matrix over the field of a prime number q of elements, averaged over all
 * q^{kn} of them, by looking at each. Columns join one by one; a basis is kept in echelon form.
 */
export function meanRank(n: number, k: number, q: number): number {
  const columns = Array.from({ length: q ** k }, (_, code) =>
    Int32Array.from({ length: k }, (_, row) => Math.floor(code / q ** row) % q),
  );

  const total = (left: number, basis: readonly Int32Array[]): number => {
    if (left === 0) return basis.length;
    let ranks = 0;
    for (const column of columns) {
      const rest = reduced(column, basis, q);
      ranks += total(left - 1, rest.some(Boolean) ? [...basis, rest] : basis);
    }
    return ranks;
  };
  return total(n, []) / q ** (k * n);
}

/** What is left of a vector when the leading entries of every vector of a basis are taken away. */
function reduced(vector: Int32Array, basis: readonly Int32Array[], q: number): Int32Array {
  const rest = vector.slice();
  for (const member of basis) {
    const lead = member.findIndex(Boolean);
    // Multiples are added until the entry is 0: no inverse is needed.
    while (rest[lead] !== 0) {
      for (let row = 0; row < rest.length; row++) rest[row] = (rest[row] + member[row]) % q;
    }
  }
  return rest;
}
