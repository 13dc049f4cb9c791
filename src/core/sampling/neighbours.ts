/** Some of the positions 0..N−1, as bits. */
export interface Neighbours {
  clear(): void;
  add(i: number): void;
  /** The nearest one below i; −1 if there is none. */
  before(i: number): number;
  /** The nearest one above i; N if there is none. */
  after(i: number): number;
}

/** Looks at 32 positions at once: one or two looks where N is at most 64. */
export function neighbours(N: number): Neighbours {
  const words = new Int32Array((N + 31) >> 5);
  return {
    clear: () => void words.fill(0),
    add(i) {
      words[i >> 5] |= 1 << (i & 31);
    },
    before(i) {
      let w = i >> 5;
      let bits = words[w] & ((1 << (i & 31)) - 1);
      while (bits === 0) {
        if (w === 0) return -1;
        bits = words[--w];
      }
      return 32 * w + 31 - Math.clz32(bits);
    },
    after(i) {
      let w = i >> 5;
      let bits = words[w] & ~((2 << (i & 31)) - 1);
      while (bits === 0) {
        if (++w === words.length) return N;
        bits = words[w];
      }
      return 32 * w + 31 - Math.clz32(bits & -bits);
    },
  };
}
