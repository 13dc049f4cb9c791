/** Lists up to this length are written out in a key. */
const SHORT = 64;

const fingerprints = new WeakMap<object, string>();

/** The halves of each number's 64 bits; equal numbers have equal bits, as −0 is made 0. */
function bitsOf(values: readonly number[]): Uint32Array {
  const bits = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) bits[i] = values[i] + 0;
  return new Uint32Array(bits.buffer);
}

const codesOf = (values: readonly unknown[]): Uint16Array => {
  const text = JSON.stringify(values);
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
};

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Two lanes of 32 bits, each mixed like MurmurHash3 (Austin Appleby, public domain). */
function hash(words: Uint32Array | Uint16Array): string {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words[i], 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ words[i], 0x1b873593) + a;
    b = (b << 17) | (b >>> 15);
  }
  const finish = (h: number): string => {
    const mixed = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    return ((mixed ^ (mixed >>> 13)) >>> 0).toString(36);
  };
  return `${finish(a)}.${finish(b)}`;
}

/**
 * A short text for a list of numbers or words, equal for equal lists and, but for chance 2^−64,
 * different for different ones. Takes linear time the first time it sees a list, then none: it is
 * remembered by identity, as lists of a setup are never changed in place.
 */
export function fingerprint(values: readonly unknown[]): string {
  const before = fingerprints.get(values);
  if (before !== undefined) return before;
  const words = values.every(isNumber) ? bitsOf(values as readonly number[]) : codesOf(values);
  const found = `${values.length}.${hash(words)}`;
  fingerprints.set(values, found);
  return found;
}

/** Parameters as the text of a key: equal for equal parameters. Long lists by their fingerprint. */
export const keyText = (params: Record<string, unknown>): string =>
  JSON.stringify(params, (_, value) =>
    Array.isArray(value) && value.length > SHORT ? fingerprint(value) : value,
  );
