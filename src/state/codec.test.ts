import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNumber, anyRequest, oddNumbers } from '../core/fixtures/setups.ts';
import { type Parameter, sameValue } from '../core/parameter.ts';
import { lawIds, lengthOf, scheduleIds } from '../core/setup.ts';
import { study } from '../core/study.ts';
import {
  decode,
  decodeObject,
  decodeQuery,
  encodeQuery,
  initialSetup,
  leftOut,
  settleSetup,
  tell,
  textsOf,
} from './codec.ts';
import { type Setup, schema } from './schema.ts';

type Pair = readonly [string, string];

const keys = [...new Set(lawIds.flatMap((law) => Object.keys(schema(law))))];

/** Setups as the lab makes them: requests of every law, settled, with either unit. */
const anySetup = fc
  .tuple(anyRequest(300), fc.constantFrom<Setup['units']>('nats', 'bits'))
  .map(([request, units]) => settleSetup({ ...request, units } as Partial<Setup>).setup)
  // Words come from a list with commas between.
  .filter(({ words = [] }) => !(words as string[]).some((word) => word.includes(',')));

const nasty = [
  ...['', ' ', '0', '-0', '-1', '1.5', '8', '1e9', '1e308', '1e999', '-1e308', '5e-324', '0x1f'],
  ...['NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true', '[object Object]', '٣', '½'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>', '%', '%00', '\u0000'],
  ...[',', ',,', '1,2,3', '3,2,1', '1,,2', '1,NaN', '-1e308,1e308', '1e308,-1e308', '0,0,0', '1e9'],
  ...[
    '1e9,1e9,1e9',
    '0.1,0.2',
    'a,b',
    'ab,c',
    'ü🙂,ab',
    '\ud800',
    'a\ud800,b\udc00',
    '🙂'.repeat(20),
  ],
  ...['abcdefghijklmno pq', 'a'.repeat(5000), '1,'.repeat(3000), '7'.repeat(400)],
];

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty, ...scheduleIds, ...lawIds) },
  { weight: 2, arbitrary: anyNumber.map(String) },
  { weight: 1, arbitrary: fc.array(anyNumber, { maxLength: 9 }).map((list) => list.join(',')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

// Long sequences have a test of their own; here they would only take long.
const short = ([, text]: Pair): boolean => !/^[17]e?[0-9]{3}|^1e9/.test(text);

const NOT_LONG: Pair = ['N', '48'];

/** An address of some law, with some of its keys, some of other laws and some of none. */
const anyPairs: fc.Arbitrary<Pair[]> = fc.constantFrom(...lawIds, null).chain((law) => {
  const own = fc.constantFrom(...Object.keys(schema(law)).filter((key) => key !== 'law'));
  const key = fc.oneof(
    { weight: 9, arbitrary: own },
    { weight: 2, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: anyText },
  );
  const first: Pair[] = law === null ? [] : [['law', law]];
  return fc
    .array(fc.tuple(key, anyText), { maxLength: 12 })
    .map((pairs) => [...first, ...pairs.filter(short), NOT_LONG]);
});

/** The keys whose values are not what the texts say, parameters that do not apply left out. */
function altered(pairs: readonly Pair[], setup: Setup): string[] {
  const first = new Map([...pairs].reverse());
  return Object.entries(schema(setup.law, setup.game))
    .filter(([key, p]) => first.has(key) && ((p as Parameter<unknown>).applies?.(setup) ?? true))
    .filter(([key, p]) => {
      const value = (p as Parameter<unknown>).parse(first.get(key) as string);
      return value === null || !sameValue(value, setup[key]);
    })
    .map(([key]) => key);
}

describe('the address of a setup', () => {
  it('is read back as that setup', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(decodeQuery(encodeQuery(setup))).toEqual({ setup, changes: [], rest: [] });
      }),
      { numRuns: 200 },
    );
  }, 20_000);

  it('is empty for what one begins with', () => {
    expect(encodeQuery(initialSetup())).toBe('');
    expect(decodeQuery('')).toEqual({ setup: initialSetup(), changes: [], rest: [] });
  });

  it.each(lawIds)('leaves out all defaults of %s', (law) => {
    const { setup } = settleSetup({ law } as Partial<Setup>);
    expect(encodeQuery(setup)).toBe(law === initialSetup().law ? '' : `law=${law}`);
  });

  it('names only what differs from the default, in the order of declaration', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const named = [...new URLSearchParams(encodeQuery(setup)).keys()];
        const order = Object.keys(schema(setup.law));
        expect(named).toEqual(order.filter((key) => named.includes(key)));
        for (const key of named.filter((key) => key !== 'law')) {
          const { [key]: _, ...others } = setup;
          expect(settleSetup(others as Partial<Setup>).setup[key]).not.toEqual(setup[key]);
        }
      }),
      { numRuns: 100 },
    );
  }, 20_000);

  it('keeps commas, and escapes what would end a value', () => {
    const query = 'law=table&words=a%26b,c+d,%C3%A9%3D%2B&weights=1,2,3';
    const { setup, changes } = decodeQuery(query);
    expect(changes).toEqual([]);
    expect(setup).toMatchObject({ words: ['a&b', 'c d', 'é=+'], weights: [1, 2, 3] });
    expect(encodeQuery(setup)).toBe(query);
  });

  it('is that of the example that blogs use', () => {
    const query = 'figure=lab&law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform';
    const { setup, changes, rest } = decodeQuery(query);
    expect(setup).toMatchObject({ law: 'blocks', N: 64, m: 4, k: 1, q: 2, K: 8 });
    expect(setup.schedule).toBe('uniform');
    expect(changes).toEqual([]);
    expect(rest).toEqual([['figure', 'lab']]);
    expect(encodeQuery(setup, rest)).toBe('figure=lab');
  });

  it('has words as long as they may be, without spaces at their ends', () => {
    const { setup } = decodeQuery('law=table&words=abcdefghijklmno+pq,abcdefghijklmno');
    expect(setup.words).toEqual(['abcdefghijklmno', 'abcdefghijklmno']);
    expect(decodeQuery(encodeQuery(setup)).setup).toEqual(setup);
  });

  it('can be written whatever a text contains', () => {
    const { setup } = decodeObject({ law: 'table', words: 'a\ud800,b\udc00' });
    expect(decodeQuery(encodeQuery(setup)).changes).toEqual([]);
    expect(encodeQuery(initialSetup(), [['\udc00', '\ud800']])).toBe('%EF%BF%BD=%EF%BF%BD');
  });
});

describe('keys that are not of a setup', () => {
  it('are kept, last, as they were', () => {
    const { setup, rest } = decodeQuery('theme=dark&K=4&hide=a,b&utm=x+y%26z&__proto__=1');
    expect(setup.K).toBe(4);
    expect(encodeQuery(setup, rest)).toBe('K=4&theme=dark&hide=a,b&utm=x+y%26z&__proto__=1');
  });

  it('survive any number of readings and writings', () => {
    const foreign = fc.tuple(
      fc.string({ unit: 'grapheme' }).map((s) => `_${s}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.uniqueArray(foreign, { selector: ([key]) => key }), (rest) => {
        expect(decodeQuery(encodeQuery(initialSetup(), rest)).rest).toEqual(rest);
      }),
    );
  });

  it('do not speak for a law that comes later and has them', () => {
    const { setup, rest } = decodeQuery('law=table&N=100&rho=0.25');
    expect(rest).toEqual([
      ['N', '100'],
      ['rho', '0.25'],
    ]);
    const gaussian = settleSetup({ ...setup, law: 'gaussian' } as Partial<Setup>).setup;
    expect(decodeQuery(encodeQuery(gaussian, rest)).setup).toEqual(gaussian);
  });
});

describe('any address', () => {
  it('gives a valid setup, which can be studied, and in which every number is one', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { setup } = decode(pairs);
        expect(settleSetup(setup)).toEqual({ setup, changes: [] });
        expect(oddNumbers(setup)).toEqual([]);
        const { setup: _, ...numbers } = study(setup);
        expect(oddNumbers(numbers)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('is told of every value that was not taken as it is, and of no other', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { setup, changes } = decode(pairs);
        const told = new Set(changes.map(({ key }) => key));
        for (const key of altered(pairs, setup)) expect(told).toContain(key);
        for (const key of told) expect(pairs.map(([given]) => given)).toContain(key);
        for (const change of changes)
          expect(tell(change)).toMatch(/ is not possible here; it must/);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('leads to an address that leads to the same', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '?');
        const { setup, rest } = decode(pairs.map(([k, v]) => [wellFormed(k), wellFormed(v)]));
        expect(decodeQuery(encodeQuery(setup, rest))).toEqual({ setup, changes: [], rest });
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it.each(lawIds)(
    'may ask for the longest and largest of %s',
    (law) => {
      // A round of the game would give another law.
      const numbers = keys
        .filter((key) => key !== 'game')
        .filter((key) => typeof schema(law)[key]?.initial === 'number');
      for (const text of ['1e9', '1e308', '-1e308']) {
        const asked = numbers.filter((key) => text === '1e9' || key !== 'N');
        const { setup } = decode([['law', law], ...asked.map((key) => [key, text] as const)]);
        const { setup: _, ...numbersOf } = study(setup);
        expect(oddNumbers(numbersOf)).toEqual([]);
      }
    },
    20_000,
  );

  it('may hold a profile of the largest doubles', () => {
    const { setup, changes } = decodeQuery('law=profile&f=-1.7e308,1.7e308,1.7e308&K=2');
    expect(changes).toHaveLength(1);
    expect(oddNumbers(study(setup).functionals)).toEqual([]);
  });

  it('counts the first of a key that comes twice', () => {
    expect(decodeQuery('K=4&K=5&x=1&x=2')).toMatchObject({ setup: { K: 4 }, rest: [['x', '1']] });
  });

  it('of an unknown law is one of the first law, and says so', () => {
    const { setup, changes, rest } = decodeQuery('law=nonsense&N=12&rho=0.5');
    expect(setup).toMatchObject({ law: 'blocks', N: 12 });
    expect(changes).toMatchObject([{ key: 'law', from: 'nonsense', to: 'blocks' }]);
    expect(rest).toEqual([['rho', '0.5']]);
  });
});

/** A profile of N tokens with many digits. */
const profileOf = (N: number): Setup =>
  settleSetup({ law: 'profile', f: Array.from({ length: N }, (_, i) => Math.sqrt(i / 7)), K: 5 })
    .setup;

describe('data of the reader’s own in an address', () => {
  it('stands behind the # where servers would refuse it, and is read back from there', () => {
    const setup = profileOf(2000);
    const query = encodeQuery(setup, [['theme', 'dark']]);
    const [plain, behind] = query.split('#');
    expect(plain).toBe('law=profile&K=5&theme=dark');
    expect(behind).toMatch(/^f=0,0.377/);
    expect(decodeQuery(query)).toEqual({ setup, changes: [], rest: [['theme', 'dark']] });
    expect(leftOut(setup)).toEqual([]);
  });

  it('stands with the rest where it is short', () => {
    expect(encodeQuery(profileOf(3))).not.toContain('#');
  });

  it('is left out where it is too long for any address, which is told to whoever opens it', () => {
    const setup = profileOf(100_000);
    const query = encodeQuery(setup);
    expect(query).toBe('law=profile&K=5&left-out=f');
    expect(leftOut(setup)).toEqual(['f']);
    const opened = decodeQuery(query);
    expect(opened.setup).toMatchObject({ law: 'profile', K: 5 });
    expect(opened.changes.map(tell)).toEqual([
      expect.stringMatching(/^f was too long for this address and is not in it. Using -2.36,/),
    ]);
    expect(opened.rest).toEqual([]);
    // From then on the example is what there is.
    expect(encodeQuery(opened.setup, opened.rest)).toBe('law=profile&K=5');
  });

  it('may be a text of any length and any letters', () => {
    for (const length of [10, 5000, 100_000]) {
      for (const letters of ['ab', '#&=+% ,\u0000', 'ü🙂']) {
        const text = [...letters.repeat(length)].slice(0, length).join('');
        const { setup } = settleSetup({ law: 'text', text });
        const opened = decodeQuery(encodeQuery(setup));
        if (leftOut(setup).length > 0) expect(opened.changes).toHaveLength(1);
        else expect(opened).toEqual({ setup, changes: [], rest: [] });
      }
    }
  });

  it('is not looked for in a fragment that names a place, or carries another’s words', () => {
    expect(decodeQuery('N=12#now').rest).toEqual([]);
    expect(decodeQuery('N=12#?secret=x').rest).toEqual([]);
    expect(decodeQuery('#f=1,2').setup).toEqual(initialSetup());
  });

  it('that is left out is not missed when the address has it all the same', () => {
    const { setup, changes } = decodeQuery('law=profile&f=1,2&left-out=f,nothing');
    expect(setup.f).toEqual([1, 2]);
    expect(changes).toEqual([]);
  });
});

describe('a message', () => {
  it('says with numbers and lists what an address says in text', () => {
    const { setup, changes } = decodeObject({ N: 12, m: 3, schedule: 'custom', cuts: [3, 7] });
    expect(changes).toEqual([]);
    expect(setup).toEqual(decodeQuery('N=12&m=3&schedule=custom&cuts=3,7').setup);
    expect(decodeObject(setup).setup).toEqual(setup);
  });

  it('of any other shape chooses nothing', () => {
    for (const other of [null, undefined, 3, 'K=4', true, () => 4]) {
      expect(decodeObject(other).setup).toEqual(initialSetup());
    }
  });

  it('may hold anything without harm', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...keys), maxDepth: 2 }), (message) => {
        const { setup } = decodeObject({ ...message, N: 12 });
        expect(settleSetup(setup).changes).toEqual([]);
        expect(lengthOf(setup)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('telling a change', () => {
  it('names the key, the value, what would be valid and what is used', () => {
    const [change] = decodeQuery('N=64&m=5').changes;
    expect(tell(change)).toBe(
      'm = 5 is not possible here; it must be a divisor of N = 64. Using 4.',
    );
  });

  it('of nothing says so, and of much its beginning', () => {
    const valid = 'a number';
    expect(tell({ key: 'K', from: '', to: '8', valid })).toMatch(/^K = empty is/);
    expect(tell({ key: 'K', from: 'x'.repeat(99), to: '8', valid })).toContain(
      `${'x'.repeat(40)}…`,
    );
  });
});

describe('the texts of a setup', () => {
  it('have every key, and give the setup back', () => {
    const { setup } = decodeQuery('law=blocks&N=64&m=4&K=8');
    expect(textsOf(setup)).toMatchObject({ law: 'blocks', N: '64', m: '4', K: '8', units: 'nats' });
    fc.assert(
      fc.property(anySetup, (any) => {
        expect(decodeObject(textsOf(any)).setup).toEqual(any);
      }),
    );
  });

  it('leave out what is too long for an address', () => {
    const f = Array.from({ length: 100_000 }, (_, i) => i / 1e5);
    const { setup } = settleSetup({ law: 'profile', f } as Partial<Setup>);
    expect(leftOut(setup)).toEqual(['f']);
    expect(textsOf(setup)).not.toHaveProperty('f');
  });
});
