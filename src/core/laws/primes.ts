/** Whether n is prime; trial division, O(√n). */
export function isPrime(n: number): boolean {
  if (!Number.isInteger(n) || n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

/** The prime nearest to x among those from `min` to `max`, the smaller of two; there must be one. */
export function nearestPrime(x: number, min: number, max: number): number {
  const start = Number.isNaN(x) ? min : Math.round(Math.min(Math.max(x, min), max));
  for (let distance = 0; distance <= max - min; distance++) {
    if (start - distance >= min && isPrime(start - distance)) return start - distance;
    if (start + distance <= max && isPrime(start + distance)) return start + distance;
  }
  throw new RangeError(`max = ${max}; there is no prime from ${min} to ${max}`);
}

/** The divisors of n ≥ 1, rising; O(√n). */
export function divisors(n: number): number[] {
  const small: number[] = [];
  const large: number[] = [];
  for (let d = 1; d * d <= n; d++) {
    if (n % d !== 0) continue;
    small.push(d);
    if (d * d < n) large.push(n / d);
  }
  return [...small, ...large.reverse()];
}

/** The prime powers up to `max`, rising: the sizes of the finite fields. */
export function primePowers(max: number): number[] {
  const powers: number[] = [];
  for (let p = 2; p <= max; p++) {
    if (isPrime(p)) for (let power = p; power <= max; power *= p) powers.push(power);
  }
  return powers.sort((a, b) => a - b);
}
