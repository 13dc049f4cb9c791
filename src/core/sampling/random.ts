/** A seeded source of randomness; the only one the core knows. */
export interface Random {
  /** Uniform on [0, 1), 53 random bits. */
  uniform(): number;
  /** Uniform on {0, …, n−1}. */
  below(n: number): number;
  /** Standard normal. */
  normal(): number;
}

/**
 * sfc32 (Chris Doty-Humphrey's "small fast counter" generator, public domain): 128 bits of state,
 * passes PractRand. The seed is any number; equal seeds give equal streams on every engine.
 */
export function random(seed: number): Random {
  const source = streams();
  source.begin(seed);
  return source;
}

/** One source for many streams, one after the other: begin(seed) makes it the one of random(seed). */
export function streams(): Random & { begin(seed: number): void } {
  let [a, b, c, counter] = [0, 0, 0, 1];
  const bits = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };

  const uniform = (): number => ((bits() >>> 5) * 0x400_0000 + (bits() >>> 6)) / 2 ** 53;
  let spare: number | null = null;
  return {
    begin(seed) {
      a = 0x9e3779b9 ^ seed;
      b = 0x243f6a88 ^ Math.floor(seed / 0x1_0000_0000);
      c = 0xb7e15162;
      counter = 1;
      spare = null;
      for (let i = 0; i < 15; i++) bits();
    },
    uniform,
    below: (n) => Math.floor(uniform() * n),
    normal() {
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      // Box–Muller; 1 − u lies in (0, 1].
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}

/** Brings the items into a uniformly random order, in place (Fisher–Yates). */
export function shuffle<T extends { [i: number]: number; readonly length: number }>(
  items: T,
  random: Random,
): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    // Not as a pair, which some engines make an array of.
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
  return items;
}
