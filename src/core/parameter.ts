/**
 * A parameter is declared once: what it is called, which values it may take given the parameters
 * before it, and how it reads in an address. Sliders, number fields, the address codec and the
 * RangeErrors of the core all derive from that declaration.
 */
export interface Parameter<T, P = Record<string, unknown>> {
  readonly label: string;
  /** The symbol of the papers, if it has one ("ρ"). */
  readonly symbol?: string;
  readonly help: string;
  readonly initial: T;
  /** The value written in an address, or null when `text` is not one at all. */
  parse(text: string): T | null;
  format(value: T): string;
  /** The nearest valid value given the earlier parameters; the value itself exactly when valid. */
  nearest(value: T, earlier: Readonly<P>): T;
  /** What would be valid, to complete the sentence "it must be …". */
  describe(earlier: Readonly<P>): string;
  /** False where the earlier parameters make it meaningless; then it keeps its initial value. */
  applies?(earlier: Readonly<P>): boolean;
  /** Present when a slider can show it. */
  range?(earlier: Readonly<P>): Range;
}

export interface Range {
  readonly min: number;
  readonly max: number;
  /** Distance between neighbouring values; absent for a continuum. */
  readonly step?: number;
  /** The valid values where they are not evenly spaced (divisors, primes). */
  readonly values?: readonly number[];
  /** A slider over it should be logarithmic. */
  readonly log?: boolean;
}

export type Parameters<P> = { readonly [K in keyof P]-?: Parameter<P[K], P> };

type Limit<P> = number | ((earlier: Readonly<P>) => number);

interface Words<T, P> {
  label: string;
  symbol?: string;
  help: string;
  initial: T;
  applies?: (earlier: Readonly<P>) => boolean;
}

const at = <P>(limit: Limit<P>, earlier: Readonly<P>): number =>
  typeof limit === 'function' ? limit(earlier) : limit;

/** Adding 0 makes 0 of −0. */
const clamp = (x: number, min: number, max: number): number => Math.min(Math.max(x, min), max) + 0;

/** `Number('')` is 0, `Number('0x1f')` is 31 and `Number('-0')` is −0; an address means none. */
export function parseNumber(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return null;
  const x = Number(text);
  return Number.isFinite(x) ? x + 0 : null;
}

/** A whole number from `min` to `max`. */
export function integer<P>(
  words: Words<number, P> & { min: Limit<P>; max: Limit<P>; log?: boolean },
): Parameter<number, P> {
  const range = (earlier: Readonly<P>): Range => ({
    min: at(words.min, earlier),
    max: at(words.max, earlier),
    step: 1,
    ...(words.log ? { log: true } : {}),
  });
  return {
    ...words,
    parse: parseNumber,
    format: String,
    nearest(value, earlier) {
      const { min, max } = range(earlier);
      return Number.isNaN(value) ? min : Math.round(clamp(value, min, max));
    },
    describe(earlier) {
      const { min, max } = range(earlier);
      return min === max ? `${min}` : `a whole number from ${min} to ${max}`;
    },
    range,
  };
}

/** A whole number among finitely many; `unit` names them in the plural ("divisors of N = 64"). */
export function oneOf<P>(
  words: Words<number, P> & {
    values: (earlier: Readonly<P>) => readonly number[];
    describe: (earlier: Readonly<P>) => string;
  },
): Parameter<number, P> {
  return {
    ...words,
    parse: parseNumber,
    format: String,
    nearest(value, earlier) {
      const values = words.values(earlier);
      // Far outside, all distances would round to the same.
      const x = clamp(value, values[0], values[values.length - 1]);
      return values.reduce((best, v) => (Math.abs(v - x) < Math.abs(best - x) ? v : best));
    },
    describe: words.describe,
    range(earlier) {
      const values = words.values(earlier);
      return { min: values[0] as number, max: values[values.length - 1] as number, values };
    },
  };
}

/**
 * A real number. Open ends are written by the smallest and largest value that are still allowed
 * (`min`, `max`), and described by `describe`.
 */
export function real<P>(
  words: Words<number, P> & {
    min: Limit<P>;
    max: Limit<P>;
    describe: (earlier: Readonly<P>) => string;
    /** Granularity of a slider; typed values may be finer. */
    step?: number;
    log?: boolean;
  },
): Parameter<number, P> {
  const { step, ...rest } = words;
  return {
    ...rest,
    parse: parseNumber,
    format: String,
    nearest(value, earlier) {
      const [min, max] = [at(words.min, earlier), at(words.max, earlier)];
      return Number.isNaN(value) ? clamp(words.initial, min, max) : clamp(value, min, max);
    },
    range: (earlier) => ({
      min: at(words.min, earlier),
      max: at(words.max, earlier),
      ...(step ? { step } : {}),
      ...(words.log ? { log: true } : {}),
    }),
  };
}

/** One word of a fixed vocabulary. */
export function choice<T extends string, P>(
  words: Words<T, P> & { options: readonly T[] },
): Parameter<T, P> {
  const { options, ...rest } = words;
  return {
    ...rest,
    parse: (value) => value as T,
    format: (value) => value,
    nearest: (value) => (options.includes(value) ? value : words.initial),
    describe: () => `one of ${options.join(', ')}`,
  };
}

/** A comma list of numbers. */
export function list<P>(
  words: Words<readonly number[], P> & {
    nearest: (value: readonly number[], earlier: Readonly<P>) => readonly number[];
    describe: (earlier: Readonly<P>) => string;
  },
): Parameter<readonly number[], P> {
  return {
    ...words,
    parse(text) {
      if (text.trim() === '') return [];
      const numbers = text.split(',').map(parseNumber);
      return numbers.includes(null) ? null : (numbers as number[]);
    },
    format: (value) => value.join(','),
  };
}

/** A comma list of words; spaces around a word do not belong to it. */
export function wordList<P>(
  words: Words<readonly string[], P> & {
    nearest: (value: readonly string[], earlier: Readonly<P>) => readonly string[];
    describe: (earlier: Readonly<P>) => string;
  },
): Parameter<readonly string[], P> {
  return {
    ...words,
    parse: (text) => (text.trim() === '' ? [] : text.split(',').map((word) => word.trim())),
    format: (value) => value.join(','),
  };
}

/** Free text. */
export function text<P>(
  words: Words<string, P> & {
    nearest: (value: string, earlier: Readonly<P>) => string;
    describe: (earlier: Readonly<P>) => string;
  },
): Parameter<string, P> {
  return { ...words, parse: (value) => value, format: (value) => value };
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => x === b[i]));

/**
 * A `nearest` that looks at each list once: one that was found valid, or made so, is known by its
 * identity from then on, so that setups with a million values can be checked in every frame of a
 * drag. The lists of a setup are never changed in place.
 */
export function lookingOnce<T extends readonly unknown[]>(nearest: (list: T) => T): (list: T) => T {
  const valid = new WeakSet<T>();
  return (list) => {
    if (valid.has(list)) return list;
    const found = nearest(list);
    // Object.is, because 0 takes the place of −0.
    const itself =
      list === found ||
      (list.length === found.length && list.every((x, i) => Object.is(x, found[i])));
    const kept = itself ? list : found;
    valid.add(kept);
    return kept;
  };
}

/** One value that was not valid, what is used instead, and what would be valid. */
export interface Change {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly valid: string;
}

/**
 * The nearest valid values, key by key in the order of declaration, and what had to be changed.
 * Keys that are missing in `values` get their initial value, brought into the domain silently.
 */
export function settle<P extends object>(
  parameters: Parameters<P>,
  values: Partial<P>,
): { values: P; changes: Change[] } {
  const settled: Partial<P> = {};
  const changes: Change[] = [];
  for (const key of Object.keys(parameters) as (keyof P & string)[]) {
    const parameter = parameters[key] as Parameter<P[typeof key], P>;
    const earlier = settled as Readonly<P>;
    const applies = parameter.applies?.(earlier) ?? true;
    const given = applies ? values[key] : undefined;
    const value = parameter.nearest(given ?? parameter.initial, earlier);
    settled[key] = value;
    if (given !== undefined && !sameValue(given, value)) {
      changes.push({
        key,
        from: parameter.format(given),
        to: parameter.format(value),
        valid: parameter.describe(earlier),
      });
    }
  }
  return { values: settled as P, changes };
}

/** A value in a message: a pasted text may be long. */
const shown = (value: string): string =>
  value.length > 60 ? `${value.slice(0, 60)}…` : value || '(empty)';

/**
 * The values themselves, completed by initial values.
 * @throws RangeError naming the first argument that is not valid, its value and what would be.
 */
export function requireValid<P extends object>(
  owner: string,
  parameters: Parameters<P>,
  values: Partial<P>,
): P {
  const { values: settled, changes } = settle(parameters, values);
  const [change] = changes;
  if (change) {
    throw new RangeError(
      `${owner}: ${change.key} = ${shown(change.from)} is not valid; it must be ${change.valid}`,
    );
  }
  return settled;
}
