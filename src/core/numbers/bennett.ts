/**
 * scale · b(delta/scale), where b(y) = (1+y) log(1+y) − y, y ≥ −1, is Bennett's function:
 * non-negative, 0 at 0, about y²/2 near it.
 *
 * A relative entropy is a sum of such terms, Σ p log(p/r) = Σ bennett(p − r, r), none of them
 * negative: small information keeps its relative accuracy, where Σ p log(p/r) would cancel.
 */
export function bennett(delta: number, scale = 1): number {
  if (delta > 0.2 * scale || delta < -0.2 * scale) {
    return delta > -scale ? (scale + delta) * Math.log(1 + delta / scale) - delta : scale;
  }
  // log(1+y) = 2 artanh(s), and the terms of order y cancel by hand.
  const s = delta / (2 * scale + delta);
  const t = s * s;
  const far = t * (1 / 11 + t * (1 / 13 + t * (1 / 15 + t * (1 / 17))));
  const tail = 1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + far)));
  return delta * s * (1 + (1 + s) * s * tail);
}
