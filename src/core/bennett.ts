/**
 * Bennett's function (1+y) log(1+y) − y for y ≥ −1: non-negative, 0 at 0, about y²/2 near it.
 *
 * Every relative entropy is a sum of such terms, Σ p log(p/r) = Σ r·bennett(p/r − 1), none of
 * them negative: small information keeps its relative accuracy, where Σ p log(p/r) would cancel.
 */
export function bennett(y: number): number {
  if (y > 0.2 || y < -0.2) return y > -1 ? (1 + y) * Math.log(1 + y) - y : 1;
  // log(1+y) = 2 artanh(s), and the terms of order y cancel by hand.
  const s = y / (2 + y);
  const t = s * s;
  const far = t * (1 / 11 + t * (1 / 13 + t * (1 / 15 + t * (1 / 17))));
  const tail = 1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + far)));
  return (2 + y) * t * (1 + (1 + s) * s * tail);
}
