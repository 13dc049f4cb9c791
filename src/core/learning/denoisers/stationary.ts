/**
 * The stationary law of a chain all of whose transitions are possible, by the elimination of
 * Grassmann, Taksar and Heyman: no subtractions, so nothing cancels. O(q³).
 *
 * @param P transition matrix, row after row; not changed
 */
export function stationaryOf(P: Float64Array, q: number): Float64Array {
  const A = P.slice();
  for (let n = q - 1; n > 0; n--) {
    let leaves = 0;
    for (let y = 0; y < n; y++) leaves += A[n * q + y];
    for (let x = 0; x < n; x++) A[x * q + n] /= leaves;
    for (let x = 0; x < n; x++) {
      for (let y = 0; y < n; y++) A[x * q + y] += A[x * q + n] * A[n * q + y];
    }
  }
  const law = new Float64Array(q);
  law[0] = 1;
  for (let n = 1; n < q; n++) for (let x = 0; x < n; x++) law[n] += law[x] * A[x * q + n];
  const total = law.reduce((a, b) => a + b);
  return law.map((p) => p / total);
}
