import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShelf, createWorkerShelf } from './shelf.ts';

const long = (seed = 0) => Array.from({ length: 5000 }, (_, i) => i + seed);

/** Both sides, and how many numbers crossed in all. */
function connected() {
  const asker = createShelf();
  const worker = createWorkerShelf();
  let weight = 0;
  const cross = <T>(message: T): T => {
    weight += JSON.stringify(message).length;
    return structuredClone(message);
  };
  return {
    ask: <T>(message: T): T => worker.unpack(cross(asker.pack(message))),
    reply: <T>(message: T): T => asker.unpack(cross(worker.pack(message))),
    weight: () => weight,
  };
}

describe('a long list of a setup', () => {
  it('crosses once, and comes back as the very same', () => {
    const { ask, reply, weight } = connected();
    const f = long();
    const first = ask({ lane: 1, input: { setup: { law: 'profile', f }, K: 3 } });
    expect(first).toEqual({ lane: 1, input: { setup: { law: 'profile', f }, K: 3 } });
    const once = weight();
    for (let K = 0; K < 20; K++) {
      const asked = ask({ input: { f, K } });
      expect(asked.input.f).toBe(first.input.setup.f);
      expect(
        reply({ output: { study: { setup: asked.input, N: 5000 } } }).output.study.setup.f,
      ).toBe(f);
    }
    expect(weight() - once).toBeLessThan(once / 5);
  });

  it('crosses as bytes where it is numbers, whatever they are', () => {
    const packed = (f: unknown[]) =>
      createShelf().pack<{ f: unknown }>({ f }).f as { list: unknown };
    expect(packed(long()).list).toBeInstanceOf(Float64Array);
    expect(packed([...long(), null]).list).toBeInstanceOf(Array);
    const { ask } = connected();
    const odd = [...long(), Number.NaN, -0, Number.NEGATIVE_INFINITY, 0.1];
    expect(ask({ f: odd }).f).toEqual(odd);
    expect(Array.isArray(ask({ f: odd }).f)).toBe(true);
  });

  it('crosses again when many others have come between, or the worker is another', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 40, maxLength: 40 });
    const all = Array.from({ length: 10 }, (_, seed) => long(seed));
    fc.assert(
      fc.property(lists, (order) => {
        const { ask, reply } = connected();
        const asked = order.map((n) => ask({ f: all[n] }));
        const own = order.map((n) => all[n]);
        expect(asked.map(({ f }) => f)).toEqual(own);
        // Late answers too bring back the asker's own lists.
        const back = asked.map((input) => reply({ input }).input.f);
        expect(back.every((f, j) => f === own[j])).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves everything else as it is', () => {
    const { ask, reply } = connected();
    const message = {
      a: [1, 2],
      b: Float64Array.of(1),
      c: null,
      d: { e: 'x', g: long().map(String) },
    };
    expect(ask(message)).toEqual(message);
    expect(reply({ g: long() })).toEqual({ g: long() });
    const shared = { a: 1 };
    expect(createShelf().pack(shared)).toBe(shared);
  });
});
