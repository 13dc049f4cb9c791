/**
 * Long lists of a setup (a profile of the reader's own may have a million values) would be copied
 * with every request and every study. So each crosses to a worker once: both sides keep it on a
 * shelf under a number, and from then on only the number crosses, in both directions.
 *
 * Both shelves hold the same last few lists without a word about it, because requests arrive in the
 * order in which they are sent. A list that has left them just crosses again.
 */

/** Shorter lists cross as they are. */
const LONG = 1024;
const KEPT = 4;

/** Stands for a list in a message; with the list itself where the other side has not got it yet. */
interface Shelved {
  readonly shelved: number;
  readonly list?: readonly unknown[] | Float64Array;
}

/** The same numbers as bytes, which cross ten times as fast as a list; null where not all are numbers. */
function bytesOf(list: readonly unknown[]): Float64Array | null {
  const bytes = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (typeof value !== 'number') return null;
    bytes[i] = value;
  }
  return bytes;
}

/** Faster than Array.from, which asks for one value after the other. */
function listOf(bytes: Float64Array): number[] {
  const list = new Array<number>(bytes.length);
  for (let i = 0; i < bytes.length; i++) list[i] = bytes[i] as number;
  return list;
}

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length >= LONG;

const isShelved = (value: object): value is Shelved => 'shelved' in value;

/** A message with some values replaced; only plain objects are looked into, and copied if need be. */
function replaced(value: unknown, swap: (value: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const swapped = swap(value);
  if (swapped !== value || ArrayBuffer.isView(value) || Array.isArray(value)) return swapped;
  let copy: Record<string, unknown> | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const other = replaced(inner, swap);
    if (other === inner) continue;
    copy ??= { ...(value as Record<string, unknown>) };
    copy[key] = other;
  }
  return copy ?? value;
}

/** Puts a list in front; the one that was asked for longest ago gives way. */
function putInFront<V>(shelf: Map<number, V>, number: number, list: V): void {
  shelf.delete(number);
  shelf.set(number, list);
  for (const oldest of shelf.keys()) {
    if (shelf.size <= KEPT) break;
    shelf.delete(oldest);
  }
}

export interface Shelf {
  pack<T>(message: T): T;
  unpack<T>(message: T): T;
}

/** The asker's side. It gives the numbers. */
export function createShelf(): Shelf {
  const numbers = new WeakMap<object, number>();
  // A request under way keeps its own lists alive until it is answered.
  const lists = new Map<number, WeakRef<readonly unknown[]>>();
  const there = new Map<number, true>();

  function numberOf(list: readonly unknown[]): number {
    const number = numbers.get(list) ?? lists.size;
    numbers.set(list, number);
    lists.set(number, new WeakRef(list));
    return number;
  }

  return {
    pack: (message) =>
      replaced(message, (value) => {
        if (!isLong(value)) return value;
        const number = numberOf(value);
        const call: Shelved = there.has(number)
          ? { shelved: number }
          : { shelved: number, list: bytesOf(value) ?? value };
        putInFront(there, number, true);
        return call;
      }) as typeof message,
    unpack: (message) =>
      replaced(message, (value) =>
        isShelved(value) ? lists.get(value.shelved)?.deref() : value,
      ) as typeof message,
  };
}

/** The worker's side. */
export function createWorkerShelf(): Shelf {
  const numbers = new WeakMap<object, number>();
  const shelf = new Map<number, readonly unknown[]>();
  return {
    unpack: (message) =>
      replaced(message, (value) => {
        if (!isShelved(value)) return value;
        const { list: sent } = value;
        const list =
          sent instanceof Float64Array ? listOf(sent) : (sent ?? shelf.get(value.shelved));
        if (!list) return list;
        numbers.set(list, value.shelved);
        putInFront(shelf, value.shelved, list);
        return list;
      }) as typeof message,
    pack: (message) =>
      replaced(message, (value) => {
        const number = numbers.get(value);
        return number === undefined ? value : { shelved: number };
      }) as typeof message,
  };
}
