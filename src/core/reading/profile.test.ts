import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile } from '../laws/profile.ts';
import { sameValue } from '../parameter.ts';
import { formatProfile, parseProfile } from './profile.ts';
import type { Read } from './read.ts';

const valueIn = <T>(read: Read<T>): T => {
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
};
const notesOf = (read: Read<unknown>): string => ('notes' in read ? read.notes.join(' ') : '');
const problemOf = (text: string): string => {
  const read = parseProfile(text);
  return 'problem' in read ? read.problem : `no problem: ${read.value.f}`;
};

const rising = fc
  .array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => values.map((x) => x + 0).sort((a, b) => a - b));

/** The same profile as people and programs write it. */
const spellings: Record<string, (f: readonly number[]) => string> = {
  'as the field writes it': (f) => formatProfile({ f, at: [], se: [] }),
  'commas and spaces': (f) => f.join(' , '),
  spaces: (f) => f.join('  '),
  'one a line': (f) => `${f.join('\n')}\n`,
  'one a line, from Windows, with a mark': (f) => `\ufeff${f.join('\r\n')}\r\n`,
  'semicolons and decimal commas': (f) => f.map((x) => String(x).replace('.', ',')).join('; '),
  'comments and empty lines': (f) => `# mine\n\n${f.join('\n\n# and\n')}`,
  'a trailing comma': (f) => `${f.join(',\n')},`,
  'real minus signs': (f) => f.join('\n').replaceAll('-', '−'),
  'CSV with names': (f) => `i,mean\n${f.map((x, i) => `${i},${x}`).join('\n')}`,
  'CSV with quoted names and errors': (f) =>
    `"i","f(i)","se"\r\n${f.map((x, i) => `"${i}","${x}",0.1`).join('\r\n')}`,
  'CSV whose rows are in another order': (f) =>
    `mean,k\n${f
      .map((x, i) => `${x},${i + 1}`)
      .toReversed()
      .join('\n')}`,
  'a table with semicolons and decimal commas': (f) =>
    `i;mean\n${f.map((x, i) => `${i};${String(x).replace('.', ',')}`).join('\n')}`,
  'a table with tabs': (f) => f.map((x, i) => `${i}\t${x}\t1`).join('\n'),
  'a single column with a name': (f) => `whatever\n${f.join('\n')}`,
  JSON: (f) => JSON.stringify(f),
  'JSON on many lines': (f) => JSON.stringify({ f }, null, 2),
  'JSON of the lab': (f) =>
    JSON.stringify({ made: 'x', setup: { law: 'profile', f }, results: {} }),
  'JSON rows': (f) => JSON.stringify(f.map((mean, i) => ({ i, mean, se: 1 }))),
  'JSON pairs': (f) => JSON.stringify({ profile: f.map((x, i) => [i, x]) }),
};

describe('a profile', () => {
  for (const [name, write] of Object.entries(spellings)) {
    // A single number is no table, and one line of two columns could be two numbers.
    it(`is read from ${name}`, () => {
      fc.assert(
        fc.property(
          rising.filter((f) => f.length > 1),
          (f) => {
            expect(valueIn(parseProfile(write(f))).f).toEqual(f);
          },
        ),
        { numRuns: 40 },
      );
    });
  }

  it('may be a single number', () => expect(valueIn(parseProfile(' -1.5 ')).f).toEqual([-1.5]));

  it('is read from the CSV that the lab writes', () => {
    const csv =
      '# Information profile. How Many at Once? 0.1\n# https://x.org/?law=blocks&K=8\n' +
      'i,profile rise in nats,staircase in nats,step,wait\n0,0,0,1,0\n1,0.5,0,1,7\n2,0.75,0,1,6\n';
    expect(valueIn(parseProfile(csv)).f).toEqual([0, 0.5, 0.75]);
  });

  it('in bits is turned into nats', () => {
    expect(valueIn(parseProfile('i,mean (bits)\n0,0\n1,2')).f).toEqual([0, 2 * Math.LN2]);
  });

  it('with decimal commas and no other mark is told from a table', () => {
    expect(valueIn(parseProfile('-0,3\n-0,25\n-0,1')).f).toEqual([-0.3, -0.25, -0.1]);
    expect(valueIn(parseProfile('−1,5 −0,5')).f).toEqual([-1.5, -0.5]);
    expect(valueIn(parseProfile('0\n0,3\n1,5')).f).toEqual([0, 0.3, 1.5]);
    expect(notesOf(parseProfile('f\n0\n0,3'))).toBe(
      '2 values in nats. Commas were read as decimal points.',
    );
    expect(valueIn(parseProfile('0,3\n1,4\n2,5')).f).toEqual([3, 4, 5]);
    expect(valueIn(parseProfile('0,3,4')).f).toEqual([0, 3, 4]);
  });

  it('that falls is made non-decreasing, and says where and by how much', () => {
    const read = parseProfile('0\n1\n0.9\n2\n');
    expect(valueIn(read).f).toEqual([0, 0.95, 0.95, 2]);
    expect(notesOf(read)).toBe('Made non-decreasing: 2 of 4 values changed, by at most 0.05.');
    expect(notesOf(parseProfile('0 1'))).toBe('2 values in nats.');
  });

  it('that falls is trusted where its standard errors are small', () => {
    const read = parseProfile('i,mean,se\n0,1,0.1\n1,0,0.3');
    expect(valueIn(read).f).toEqual([0.9, 0.9]);
    expect(notesOf(read)).toMatch(/by their standard errors\.$/);
    // An error of 0 counts as the smallest of the others.
    expect(valueIn(parseProfile('i,mean,se\n0,1,0\n1,0,0')).f).toEqual([0.5, 0.5]);
    expect(valueIn(parseProfile('i,mean,se\n0,1,0\n1,0,2')).f).toEqual([0.5, 0.5]);
  });

  for (const [text, problem] of [
    [
      '-3\n-2\n\n# note\n-1\n0\n0,3x\n',
      'line 7: “0,3x” is not a number; valid would be one like −0.3 or 2e-3',
    ],
    ['1;2\n0,3x', 'line 2: “0,3x” is not a number; valid would be one like −0.3 or 2e-3'],
    ['1\r\n2\r\nthree', 'line 3: “three” is not a number; valid would be one like −0.3 or 2e-3'],
    ['1 2 x', 'line 1, value 3: “x” is not a number; valid would be one like −0.3 or 2e-3'],
    ['NaN\n1', 'line 1: “NaN” is not a number; valid would be one like −0.3 or 2e-3'],
    ['1\nInfinity', 'line 2: “Infinity” is not a number; valid would be one like −0.3 or 2e-3'],
    ['i,mean\n0,1\n1,', 'line 3 has 1 column, the others have 2'],
    ['i,mean,se\n0,1,1\n1,,1', 'line 3: a number is missing; valid would be one like −0.3 or 2e-3'],
    ['i,mean\n0,1\n0,2', 'line 3: i = 0 was there before'],
    [
      'i,mean\n0,1\n5,2\n3,1',
      'line 4: after i = 0 comes i = 3; a profile needs every i, or a line “# N = …” with its length',
    ],
    ['i,mean\n0.5,1', 'line 2: “0.5” is no i; it must be a whole number from 0'],
    ['i,mean\n7,1', 'line 2: the first i is 7; it must be 0 or 1'],
    ['i,mean,se\n0,1,-1', 'line 2: “-1” is no standard error; it must be 0 or more'],
    ['i,a,b\n0,1,2', 'no column is called f, mean or loss; the columns are “i”, “a”, “b”'],
    ['1\n2e10', 'line 2: “2e10” is too large; it must be from −10⁹ to 10⁹'],
    ['', 'there is no number yet; valid would be −2, −1, 0'],
    ['# only a comment', 'there is no number yet; valid would be −2, −1, 0'],
    [
      '{"law": "blocks"}',
      'this JSON holds no profile; a list of numbers, or {"f": [ … ]}, would do',
    ],
    ['[1, null]', 'entry 2: “null” is not a number; valid would be one like −0.3 or 2e-3'],
    ['[1,\n2,\n,3]', /^(line 3|somewhere): this begins like JSON but cannot be read as such/],
    ['\u0000\u0001PNG', 'This is not a text file: it holds bytes that no text has.'],
  ] as const) {
    it(`says of ${JSON.stringify(text)} what is wrong with it`, () => {
      if (typeof problem === 'string') expect(problemOf(text)).toBe(problem);
      else expect(problemOf(text)).toMatch(problem);
    });
  }

  const loss = 'masked,loss,se\n8,2,0.1\n4,1.5,0.2\n1,0.5,0.3\n';

  it('is minus the loss with N − i masked tokens', () => {
    const read = parseProfile(loss);
    expect(valueIn(read)).toEqual({
      f: [-2, -1.875, -1.75, -1.625, -1.5, -1.1666667, -0.83333333, -0.5],
      at: [0, 4, 7],
      se: [0.1, 0.2, 0.3],
    });
    expect(notesOf(read)).toBe(
      '3 values in nats. Straight lines between the 3 measured i of 8. N = 8, the largest count.',
    );
    const ratios = '# N = 8\nmask_ratio;loss;se\n1;2;0,1\n0,5;1,5;0,2\n0,125;0,5;0,3';
    expect(valueIn(parseProfile(ratios))).toEqual(valueIn(read));
    const columns = { N: 8, masked: [8, 4, 1], loss: [2, 1.5, 0.5], se: [0.1, 0.2, 0.3] };
    expect(valueIn(parseProfile(JSON.stringify(columns)))).toEqual(valueIn(read));
    const rows = [8, 4, 1].map((masked, j) => ({
      masked,
      loss: columns.loss[j],
      se: columns.se[j],
    }));
    expect(valueIn(parseProfile(JSON.stringify({ N: 8, values: rows })))).toEqual(valueIn(read));
    const bits = loss.replace('loss', 'loss (bits)');
    expect(valueIn(parseProfile(bits)).f[0]).toBeCloseTo(-2 * Math.LN2, 7);
    expect(valueIn(parseProfile(bits)).se[2]).toBe(0.3 * Math.LN2);
  });

  it('that was measured at a few i is level outside of them, and says so', () => {
    const read = parseProfile('# N = 6\ni,mean\n4,-1\n2,-2');
    expect(valueIn(read)).toEqual({ f: [-2, -2, -2, -1.5, -1, -1], at: [2, 4], se: [] });
    expect(notesOf(read)).toMatch(/level below i = 2 and above i = 4\.$/);
    const falling = parseProfile('# N = 3\ni,mean,se\n0,-1,0.1\n2,-2,0.3');
    expect(valueIn(falling).f).toEqual([-1.1, -1.1, -1.1]);
    expect(notesOf(falling)).toMatch(/^Made non-decreasing: 2 of 2 values changed/);
  });

  it('is written so that it is read again, with its places and standard errors', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(numbers, fc.boolean(), fc.nat(99), (places, withErrors, scale) => {
        const rows = places.map((i) => [i, Math.sin(i) * scale, ...(withErrors ? [0.1 * i] : [])]);
        const text = `# N = 40\n${withErrors ? 'i,mean,se' : 'i,mean'}\n${rows.map((row) => row.join()).join('\n')}`;
        const value = valueIn(parseProfile(text));
        expect(value.se).toHaveLength(withErrors ? places.length : 0);
        expect(valueIn(parseProfile(formatProfile(value)))).toEqual(value);
      }),
    );
  });

  for (const [text, problem] of [
    ['ratio,loss\n1,2', 'a share of masked tokens needs their number: put “# N = 1024” above it'],
    [
      '# N = 8\nratio,loss\n0,2',
      'line 3: “0” is no share of 8 masked tokens; it must be above 0 and at most 1',
    ],
    ['# N = 8\nratio,loss\n1,2\n0.99,1', 'line 4: it is for i = 0 again, as line 3 is'],
    [
      'masked,loss\n0,2',
      'line 2: “0” is no number of masks; it must be a whole number from 1 to 1000000',
    ],
    [
      '# N = 8\nmasked,loss\n9,2',
      'line 3: “9” is no number of masks; it must be a whole number from 1 to 8',
    ],
    ['# N = 8\ni,mean\n8,2', 'line 3: “8” is no i; it must be a whole number from 0 to 7'],
    ['# N = 0\n1', 'N = 0 is not possible; it must be from 1 to 1,000,000'],
    ['# N = 3\n1 2', 'N = 3, but these are 2 values without i'],
  ] as const) {
    it(`says of ${JSON.stringify(text)} what is wrong with it`, () => {
      expect(problemOf(text)).toBe(problem);
    });
  }

  it('names the line of the first number that cannot be read', () => {
    const numbers = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.nat(29), fc.constantFrom('\n', '\r\n', '\n\n'), (list, at, end) => {
        const lines = list.map(String);
        const bad = at % lines.length;
        lines[bad] = '1.2.3';
        const where = end === '\n\n' ? 2 * bad + 1 : bad + 1;
        expect(problemOf(lines.join(end))).toContain(`line ${where}: “1.2.3” is not a number`);
      }),
    );
  });

  it('has no more than a million values', () => {
    expect(problemOf('0 '.repeat(1_000_001))).toBe(
      'these are 1,000,001 values; at most 1,000,000 fit',
    );
  });

  it('that is read is one that the law takes as it is; anything else is a problem, never an error', () => {
    const pieces = fc.constantFrom(
      ...['1', '-2.5', '0,3', '1e9', '1e-400', '9e99', ',', ';', '\t', '\n', '\r\n', ' ', '#', '"'],
      ...[
        'i',
        'mean',
        'se',
        'NaN',
        '[',
        ']',
        '# N = 3\n',
        'loss',
        'ratio',
        'masked',
        '{',
        '}',
        '"f":',
        ':',
        '−',
        '\ufeff',
        '🙂',
        '-0',
        'null',
      ],
    );
    const garbage = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const read = parseProfile(text);
        if ('problem' in read) {
          expect(read.problem).toMatch(/\S/);
          return;
        }
        const valid = profile.parameters.f.nearest(read.value.f, {} as never);
        expect(sameValue(valid, read.value.f)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
