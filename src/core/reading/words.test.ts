import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { table } from '../laws/table.ts';
import { sameValue } from '../parameter.ts';
import { formatWords, parseWords } from './words.ts';

const valueIn = (text: string) => {
  const read = parseWords(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
};
const problemOf = (text: string): string => {
  const read = parseWords(text);
  return 'problem' in read ? read.problem : `no problem: ${read.value.words}`;
};

describe('words with weights', () => {
  for (const [name, text] of Object.entries({
    spaces: 'center 4\ncancer 2\n',
    tabs: 'center\t4\ncancer\t2',
    commas: 'center,4\r\ncancer, 2\r\n',
    semicolons: '\ufeffcenter;4\ncancer;2',
    'quotes and a name for each column': '"word","weight"\n"center","4"\n"cancer","2"',
    'a comment and empty lines': '# mine\n\ncenter 4\n\n\ncancer 2',
    JSON: '{"words": ["center", "cancer"], "weights": [4, 2]}',
    'JSON pairs': '{"center": 4, "cancer": 2}',
    'the JSON of the lab':
      '{"setup": {"law": "table", "words": ["center", "cancer"], "weights": [4, 2]}}',
  })) {
    it(`are read with ${name}`, () => {
      expect(valueIn(text)).toEqual({ words: ['center', 'cancer'], weights: [4, 2] });
    });
  }

  it('have no weights where none is given, and 1 where only some are', () => {
    expect(valueIn('ab\ncd')).toEqual({ words: ['ab', 'cd'], weights: [] });
    expect(valueIn('ab\ncd 3')).toEqual({ words: ['ab', 'cd'], weights: [1, 3] });
  });

  it('may stand in one line, with commas between', () => {
    expect(valueIn('center, cancer,canter')).toEqual({
      words: ['center', 'cancer', 'canter'],
      weights: [],
    });
  });

  it('may have spaces inside, and decimal commas', () => {
    expect(valueIn('a b 0.5\nc d 1e-3')).toEqual({ words: ['a b', 'c d'], weights: [0.5, 0.001] });
    expect(valueIn('ab;0,5\ncd 1,5')).toEqual({ words: ['ab', 'cd'], weights: [0.5, 1.5] });
  });

  it('may be numbers', () => {
    expect(valueIn('2024\n2025 3')).toEqual({ words: ['2024', '2025'], weights: [1, 3] });
  });

  it('are counted', () => {
    expect(parseWords('ab\nab\ncd')).toMatchObject({
      notes: ['3 words of 2 letters, 2 different.'],
    });
    expect(parseWords('ü🙂')).toMatchObject({ notes: ['1 word of 2 letters.'] });
  });

  for (const [text, problem] of [
    ['', 'there is no word yet; one a line, a weight after it if you like'],
    [
      'center\n\ncentre s',
      'line 3: “centre s” has 8 letters, but “center” in line 1 has 6; all words must be equally long',
    ],
    [
      'ab\ncd 3x',
      'line 2: weight “3x” is not a number; a weight is a number from 1e-9 to 1000000000',
    ],
    ['ab -3', 'line 1: weight “-3” is out of range; a weight is a number from 1e-9 to 1000000000'],
    ['ab;x', 'line 1: weight “x” is not a number; a weight is a number from 1e-9 to 1000000000'],
    ['a'.repeat(17), 'line 1: “aaaaaaaaaaaaaaaaa” has 17 letters; a word has at most 16'],
    ['ab,,cd', 'line 1: a word is missing'],
    ['{"words": "x"}', 'this JSON holds no words; ["center", "cancer"] or {"center": 4} would do'],
    ['["a,b"]', 'entry 1: “a,b” has a comma; words have none'],
    ['a\n'.repeat(4097), 'these are 4,097 words; at most 4,096 fit'],
  ] as const) {
    it(`say of ${JSON.stringify(text.slice(0, 30))} what is wrong with it`, () => {
      expect(problemOf(text)).toBe(problem);
    });
  }

  it('are read as they are written', () => {
    const word = fc.stringMatching(/^[a-z🙂ü]{3}$/u);
    const weight = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    const some = fc.array(fc.tuple(word, weight), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(some, fc.boolean(), (pairs, weighted) => {
        const words = pairs.map(([w]) => w);
        const weights = weighted ? pairs.map(([, x]) => x) : [];
        const kept = weights.every((x) => x === 1) ? [] : weights;
        expect(valueIn(formatWords({ words, weights }))).toEqual({ words, weights: kept });
      }),
    );
  });

  it('that are read are words that the law takes as they are; all else is a problem', () => {
    const pieces = fc.constantFrom(
      ...['ab', 'cd', 'a', '🙂ü', '1', '-2', '0,5', '1e99', ' ', '\t', ',', ';', '"', '\n', '\r\n'],
      ...['#', '[', ']', '{', '}', ':', '\ufeff', '\ud800', 'word,weight\n', '\u00a0'],
    );
    const garbage = fc.oneof(
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const read = parseWords(text);
        if ('problem' in read) {
          expect(read.problem).toMatch(/\S/);
          return;
        }
        const { words, weights } = read.value;
        const { parameters } = table;
        expect(sameValue(parameters.words.nearest(words, {} as never), words)).toBe(true);
        expect(sameValue(parameters.weights.nearest(weights, { words } as never), weights)).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
