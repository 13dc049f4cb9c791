import { describe, expect, it } from 'vitest';
import { clustered } from '../estimation/clustered.ts';
import { random } from '../sampling/random.ts';
import { parseProfile } from './profile.ts';
import { MOST_TOKENS } from './tokens.ts';

const problemOf = (text: string): string => {
  const read = parseProfile(text);
  return 'problem' in read ? read.problem : `no problem: ${read.value.f}`;
};
const measuredIn = (text: string) => {
  const read = parseProfile(text);
  if ('problem' in read) throw new Error(read.problem);
  return { ...read.value, said: read.notes.join(' ') };
};

/** Samples of 2 to 5 tokens at three i, with a part in common. */
function drawn() {
  const stream = random(5);
  const rows: { i: number; sample: string; x: number }[] = [];
  for (let s = 0; s < 12; s++) {
    for (const i of [0, 3, 7]) {
      const common = stream.normal();
      for (let t = 0; t < 2 + ((s + i) % 4); t++) {
        rows.push({ i, sample: `s${s}`, x: -3 + i / 4 + 0.2 * common + 0.05 * stream.normal() });
      }
    }
  }
  return rows;
}

describe('the mean of tokens', () => {
  it('has a standard error over samples: that of totals less what the mean says', () => {
    const rows = drawn();
    const { at, mean, se } = clustered(
      rows.map(({ i }) => i),
      rows.map(({ x }) => x),
      rows.map(({ sample }) => Number(sample.slice(1))),
    );
    expect(Array.from(at)).toEqual([0, 3, 7]);
    at.forEach((i, j) => {
      const own = rows.filter((row) => row.i === i);
      const m = own.reduce((sum, { x }) => sum + x, 0) / own.length;
      const residuals = Array.from({ length: 12 }, (_, s) =>
        own.filter(({ sample }) => sample === `s${s}`).reduce((sum, { x }) => sum + x - m, 0),
      );
      const squares = residuals.reduce((sum, r) => sum + r * r, 0);
      expect(mean[j]).toBeCloseTo(m, 12);
      expect(se[j]).toBeCloseTo(Math.sqrt((12 / 11) * squares) / own.length, 12);
    });
  });

  it('of independent tokens has the usual one, also far from 0', () => {
    const x = [1, 2, 4, 9].map((value) => value + 1e9);
    const { mean, se } = clustered([5, 5, 5, 5], x, null);
    expect(mean[0]).toBe(1e9 + 4);
    expect(se[0]).toBeCloseTo(Math.sqrt(38 / 3 / 4), 6);
  });

  it('holds the truth within two errors as often as it should, if tokens of a sample go together', () => {
    const stream = random(8);
    let [within, naive] = [0, 0];
    for (let r = 0; r < 400; r++) {
      const [i, x, sample]: [number[], number[], number[]] = [[], [], []];
      for (let s = 0; s < 30; s++) {
        const common = stream.normal();
        for (let t = 0; t < 8; t++) {
          i.push(0);
          sample.push(s);
          x.push(common + stream.normal() / 2);
        }
      }
      const honest = clustered(i, x, sample);
      const blind = clustered(i, x, null);
      if (Math.abs(honest.mean[0]) < 2 * honest.se[0]) within++;
      if (Math.abs(blind.mean[0]) < 2 * blind.se[0]) naive++;
    }
    // 94.5 % of 30 samples; below 90 % of 400 for less than 1 of 5000 seeds.
    expect(within).toBeGreaterThan(360);
    expect(naive).toBeLessThan(300);
  });

  it('of a single sample is as uncertain as the others are', () => {
    const { se, alone } = clustered([0, 0, 1], [1, 3, 7], null);
    expect(alone).toBe(1);
    expect(se[0]).toBeCloseTo(1, 12);
    expect(se[1]).toBeCloseTo(Math.SQRT2, 12);
    expect(clustered([0, 1], [1, 2], null).se).toHaveLength(0);
  });
});

describe('a table of tokens', () => {
  const rows = drawn();
  const csv = `# N = 9\ni,logprob,sample\n${rows.map(({ i, x, sample }) => `${i},${x},${sample}`).join('\n')}\n`;
  const expected = measuredIn(csv);

  it('is a profile with standard errors, whatever its rows are called and however they are written', () => {
    expect(expected.at).toEqual([0, 3, 7]);
    expect(expected.f).toHaveLength(9);
    expect(expected.se).toHaveLength(3);
    expect(expected.said).toContain(`${rows.length} tokens of 12 samples at 3 i`);
    const others = [
      `# N = 9\nseq_id;masked;log_prob\n${rows.map(({ i, x, sample }) => `${sample};${9 - i};${String(x).replace('.', ',')}`).join('\r\n')}`,
      `# N = 9\nt\tnll (bits)\tsequence\n${rows.map(({ i, x, sample }) => `${(9 - i) / 9}\t${-x / Math.LN2}\t${sample}`).join('\n')}`,
      JSON.stringify({
        N: 9,
        known: rows.map(({ i }) => i),
        token_logprob: rows.map(({ x }) => x),
        id: rows.map(({ sample }) => sample),
      }),
      JSON.stringify({ N: 9, rows: rows.map(({ i, x, sample }) => ({ i, logp: x, doc: sample })) }),
    ];
    for (const text of others) {
      const { f, at, se } = measuredIn(text);
      expect(at).toEqual(expected.at);
      f.forEach((value, i) => {
        expect(value).toBeCloseTo(expected.f[i], 7);
      });
      expect(se).toEqual(expected.se);
    }
  });

  it('needs no samples, and says what its errors are then', () => {
    const { se, said } = measuredIn('masked,logprob\n4,-2\n4,-3\n2,-1\n2,-2\n');
    expect(se).toEqual([0.5, 0.5]);
    expect(said).toContain('as if each were of a sample of its own');
    expect(said).toContain('N = 4, the largest count.');
    expect(measuredIn('masked,logprob\n2,-2\n1,-1\n').said).toContain('No standard errors');
  });

  it('is told apart from means, which may have a loss and an error as well', () => {
    expect(measuredIn('# N = 4\nmasked,loss,se\n4,2,0.1\n1,1,0.1\n').se).toEqual([0.1, 0.1]);
  });

  it.each([
    [
      '# N = 4\ni,logprob\n0,-2\n4,-1',
      'line 4: “4” is no i; it must be a whole number from 0 to 3',
    ],
    ['# N = 4\ni,logprob\n0,-2\n\n1,-inf', 'line 5: “-inf” is not a number'],
    ['# N = 4\ni,logprob\n0,', 'line 3 has 1 column, the first has 2'],
    ['masked,logprob,sample\n4,-2,a\n3,-1,', 'line 3 has 2 columns, the first has 3'],
    ['masked,sample,logprob\n4,a,-2\n3,,-1', 'line 3: it does not say which sample it is of'],
    ['masked,logprob,sample\n4,-2,a\n0,-1,b', 'line 3: “0” is no number of masks'],
    ['i,logprob\n0,-2', 'the length of a sequence is missing'],
    ['# N = 0\ni,logprob\n0,-2', 'N = 0 is not possible'],
    ['# N = 4\nt,logprob\n1.5,-2', 'line 3: “1.5” is no share of 4 masked tokens'],
    ['# N = 4\ni,logprob\n0,-1e300', 'line 3: “-1e300” is too large'],
    ['# N = 4\ni,logprob\n', 'there is no token yet'],
    ['{"N": 4, "rows": [{"i": 0, "logprob": -1}, {"i": 1}]}', 'entry 2: a number is missing'],
  ])('%j is refused with its line and value', (text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });

  it('has at most a million rows, and so many are read', () => {
    const stream = random(1);
    const lines = Array.from(
      { length: MOST_TOKENS },
      (_, row) => `${row % 1000},${(-stream.uniform()).toFixed(5)},${row >> 12}`,
    );
    const text = `# N = 1000\ni,logprob,sample\n${lines.join('\n')}`;
    const { f, se, at } = measuredIn(text);
    expect([f.length, at.length, se.length]).toEqual([1000, 0, 1000]);
    // Means of 1000 uniform numbers.
    expect(Math.abs((f[500] as number) + 0.5)).toBeLessThan(0.02);
    expect(problemOf(`${text}\n0,-1,0`)).toBe(
      'line 1000003: more than 1,000,000 tokens; take fewer',
    );
  }, 30_000);
});
