/**
 * The profile as it looks when masks are independent: E f(B_i), B_i ~ Bin(N−1, i/(N−1)) tokens known
 * instead of i. It keeps both ends, straight lines and never falling, takes noise away, and rounds
 * off what is steep within some √N/2 tokens. O(N²).
 */
export function smoothed(profile: Float64Array): Float64Array {
  const n = profile.length - 1;
  return profile.map((end, i) => {
    if (i === 0 || i === n) return end;
    const odds = i / (n - i);
    // Weights relative to that of B = i, the mode: none is above 1, and what underflows is nothing.
    let total = 1;
    let weighted = end;
    for (let j = i, w = 1; j < n; j++) {
      w *= ((n - j) / (j + 1)) * odds;
      total += w;
      weighted += w * profile[j + 1];
    }
    for (let j = i, w = 1; j > 0; j--) {
      w *= j / (n - j + 1) / odds;
      total += w;
      weighted += w * profile[j - 1];
    }
    return weighted / total;
  });
}
