import { execFileSync, spawnSync } from 'node:child_process';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { errorCurve, stepGrid } from '../../core/curves/curves.ts';
import { optimally, uniformly } from '../../core/curves/family.ts';
import { factorizationError } from '../../core/error.ts';
import { laws } from '../../core/laws/index.ts';
import { study } from '../../core/study.ts';
import { bibliography } from '../../state/citation.ts';
import { decodeQuery, encodeQuery, named } from '../../state/codec.ts';
import { results } from '../../state/results.ts';
import { csv, curvesColumns, profileColumns, sizesColumns } from './csv.ts';
import { elementCode, frameCode, markdownCode } from './embedCode.ts';
import { json } from './json.ts';
import { numpy } from './numpy.ts';
import { addressOf, addressOfFigure } from './origin.ts';
import { withWords } from './pngText.ts';
import { torch } from './torch.ts';
import { element, serialize } from './xml.ts';

const QUERY = 'law=blocks&N=64&m=4&k=1&q=3&K=7&schedule=cosine';
const { setup } = decodeQuery(QUERY);
const example = study(setup);
const origin = { address: 'https://a.example/b/embed.html?law=blocks&q=3', version: '9.8.7' };

/** A CSV file read again: the names, and the numbers by name. */
function read(text: string) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [names, ...rows] = lines.map((line) => line.split(','));
  const column = (name: string) =>
    rows.map((row) => {
      const cell = row[names.indexOf(name)];
      return cell === '' ? null : Number(cell);
    });
  return { names, column };
}

describe('CSV', () => {
  const file = (columns: Parameters<typeof csv>[0]) => csv(columns, 'A title', origin);

  it('says where it is from, and ends with a line', () => {
    const text = file(sizesColumns(example));
    expect(text.split('\n').slice(0, 2)).toEqual([
      '# A title. How Many at Once? 9.8.7',
      `# ${origin.address}`,
    ]);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('holds the profile in full precision, and waits that make up the error', () => {
    const { column } = read(file(profileColumns(example)));
    const f = laws.blocks.profile(setup as object);
    const rise = column('profile rise in nats') as number[];
    expect(rise).toEqual(Array.from(f, (value) => value - f[0]));
    // E_fact = Σ (r(i) − i) Δf(i).
    const waits = column('wait') as number[];
    const area = waits.reduce((sum, wait, i) => sum + wait * (rise[i] - (rise[i - 1] ?? 0)), 0);
    expect(area).toBeCloseTo(example.efact, 10);
    const stairs = column('staircase in nats') as number[];
    const between = rise.reduce((sum, value, i) => sum + value - stairs[i], 0);
    expect(between).toBeCloseTo(example.efact, 10);
    expect(new Set(column('step'))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it('holds sizes that sum to N', () => {
    const { column } = read(file(sizesColumns(example)));
    const total = (name: string) => (column(name) as number[]).reduce((sum, size) => sum + size, 0);
    expect([total('size'), total('best size')]).toEqual([64, 64]);
  });

  it('leaves empty what is not known where steps or curves are thinned', () => {
    const long = study({ ...setup, law: 'gaussian', N: 10_000, K: 5000, schedule: 'uniform' });
    const { column } = read(file(profileColumns(long)));
    expect(column('wait').filter((wait) => wait !== null && (wait < 0 || wait > 2))).toEqual([]);
    expect(column('wait')).toContain(null);
  });

  it('puts curves side by side by K, also where one of them ends early', () => {
    const grid = stepGrid(64);
    const optimal = errorCurve(setup, optimally, grid);
    const uniform = errorCurve(setup, uniformly, grid.slice(0, 10));
    const columns = curvesColumns(example, { optimal, uniform, chosen: null });
    const { column, names } = read(file(columns));
    expect(column('K')).toEqual(Array.from(grid));
    expect(column('optimum in nats')).toEqual(Array.from(optimal.error));
    expect(column('uniform in nats').slice(0, 10)).toEqual(Array.from(uniform.error));
    expect(column('uniform in nats')[10]).toBeNull();
    expect(names).toContain('bound TC of uniform in nats');
  });
});

describe('JSON', () => {
  const { setup: again, results: all, ...rest } = JSON.parse(json(example, setup, origin));

  it('holds the setup so that it can be opened again', () => {
    expect(again).toEqual(setup);
    expect(rest).toMatchObject(origin);
  });

  it('holds every number in full precision', () => {
    expect(all).toEqual(results(example));
    expect(all).toMatchObject({ efact: example.efact, optimum: example.best?.error });
    expect(all.boundaries).toEqual(Array.from(example.boundaries ?? []));
    const profile = laws.blocks.profile(setup as object);
    expect(factorizationError(profile, Int32Array.from(all.optimalBoundaries))).toBeCloseTo(
      all.optimum,
      12,
    );
  });
});

describe('the NumPy script', () => {
  const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
  if (!hasNumpy) console.warn('python3 with numpy is not there: the script is not run.');
  const run = (script: string) => execFileSync('python3', ['-'], { input: script }).toString();

  it
    .skipIf(!hasNumpy)
    .each([
      QUERY,
      'law=blocks&N=64&K=64&schedule=optimal',
      'law=gaussian&N=100&rho=0.9&K=1',
      'law=gaussian&N=1&K=1',
      'law=words&K=2&order=bisect&seed=7',
      'law=gaussian&N=4000&K=1000&schedule=sine&randomness=binomial',
    ])('runs as it is for %s', (query) => {
    const made = study(decodeQuery(query).setup);
    const [sizes, sample] = run(numpy(made, origin) as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf('['))) as number[]);
    expect(sizes).toEqual(Array.from(made.stairs.size));
    expect(sample).toHaveLength(made.N);
    expect(sample.every((token) => token === 0 || token === 1)).toBe(true);
  });

  it.skipIf(!hasNumpy)('stops where the sizes do not sum to N', () => {
    const broken = (numpy(example, origin) as string).replace('N = 64', 'N = 63');
    expect(spawnSync('python3', ['-'], { input: broken }).stderr.toString()).toContain(
      'AssertionError',
    );
  });

  it.skipIf(!hasNumpy)(
    'asks for what a step reveals; what rounding leaves goes to the last letter',
    () => {
      const script = (numpy(example, origin) as string)
        .replace(
          'return np.full((len(places), 2), 0.5)',
          'print("asked", len(places), int((x >= 0).sum()))\n    return np.tile([0, 0, 0.5], (len(places), 1))',
        )
        .replace('print("sizes"', 'assert (sample == 2).all()\n    print("sizes"');
      const asked = run(script)
        .split('\n')
        .filter((line) => line.startsWith('asked'));
      const { start, size } = example.stairs;
      expect(asked).toEqual(Array.from(size, (count, j) => `asked ${count} ${start[j]}`));
    },
  );

  it('names the address and the version, and fits a page', () => {
    const script = numpy(example, origin) as string;
    expect(script).toContain(`# ${origin.address}\n`);
    expect(script).toContain('9.8.7');
    const long = numpy(study({ ...setup, K: 60 }), origin) as string;
    expect(Math.max(...long.split('\n').map((line) => line.length))).toBeLessThanOrEqual(92);
  });

  it('is not made where there are too many steps to list', () => {
    expect(numpy(study({ law: 'gaussian', N: 10_000, K: 5000 } as object), origin)).toBeNull();
  });
});

describe('the PyTorch lines', () => {
  it('have sizes that sum to N, the address and the version, and fit a page', () => {
    const lines = torch(example, origin) as string;
    const sizes = JSON.parse(/SIZES = (\[[^\]]*\])/.exec(lines)?.[1] as string) as number[];
    expect(sizes).toEqual(Array.from(example.stairs.size));
    expect(lines).toContain(`# ${origin.address}\n`);
    expect(lines).toContain('9.8.7');
    expect(Math.max(...lines.split('\n').map((line) => line.length))).toBeLessThanOrEqual(92);
    expect(torch(study({ law: 'gaussian', N: 10_000, K: 5000 } as object), origin)).toBeNull();
  });

  const hasTorch = spawnSync('python3', ['-c', 'import torch']).status === 0;

  it.skipIf(!hasTorch)('reveal in their sizes, and never a mask', () => {
    const input = `${torch(example, origin)}
seen = []
def model(x):
    seen.append(int((x[0] != 9).sum()))
    assert ((x != 9).sum(1) == seen[-1]).all()
    return torch.randn(*x.shape, 10)
x = unmask(model, mask_id=9, batch=3)
assert x.shape == (3, 64) and (x != 9).all() and (x >= 0).all()
print(seen)
`;
    const seen = JSON.parse(execFileSync('python3', ['-'], { input }).toString());
    expect(seen).toEqual(Array.from(example.stairs.start));
  });
});

describe('addresses and embed codes', () => {
  const page = 'https://a.example/sub/path/?law=text&text=old&figure=lab&utm_source=x#there';

  it('is the page’s own address with the setup, wherever the page lies', () => {
    const query = encodeQuery(setup, [['figure', 'lab']]);
    expect(addressOf(setup, page)).toBe(`https://a.example/sub/path/?${query}`);
    expect(addressOf(setup, 'file:///home/me/embed.html?figure=lab')).toBe(
      `file:///home/me/embed.html?${query}`,
    );
    expect(decodeQuery(new URL(addressOf(setup, page)).search).setup).toEqual(setup);
  });

  it.each([
    ['the article', 'https://a.example/b/', 'lab', `https://a.example/b/?${encodeQuery(setup)}`],
    ['the gallery', 'https://a.example/b/gallery.html', 'lab', 'https://a.example/b/embed.html?'],
    ['the talk', 'https://a.example/b/talk?step=3', 'area', 'https://a.example/b/embed.html?'],
    ['the article', 'https://a.example/b/?K=3', 'area', 'https://a.example/b/embed.html?'],
    [
      'itself',
      'https://a.example/b/embed.html?figure=area&K=3',
      'area',
      'https://a.example/b/embed',
    ],
    ['a page that was renamed', 'file:///c/lab.html', 'lab', 'file:///c/lab.html?'],
  ])('asked for in %s, at %s, the address of %s opens it again', (_, page, figure, begins) => {
    const address = addressOfFigure(setup, figure, page);
    expect(address.startsWith(begins)).toBe(true);
    const { setup: again, rest } = decodeQuery(new URL(address).search);
    expect(again).toEqual(setup);
    expect(rest).toEqual(begins.includes('embed') ? [['figure', figure]] : []);
  });

  it('names even the usual law where a figure starts with another', () => {
    const usual = decodeQuery('law=blocks&K=3').setup;
    const address = addressOfFigure(usual, 'model', 'https://a.example/');
    expect(new URL(address).searchParams.get('law')).toBe('blocks');
    expect(named('', usual)).toBe('law=blocks');
    expect(named('#text=a', usual)).toBe('law=blocks#text=a');
    expect(named('K=3&law=text', usual)).toBe('K=3&law=text');
  });

  const place = {
    page: 'https://a.example/sub/index.html?K=3',
    figure: 'lab',
    query: encodeQuery(setup),
    title: 'Two "words" & more',
    height: 800.4,
  };

  it('frames the embed that lies beside the page', () => {
    const code = frameCode(place);
    const source = /src="([^"]+)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '';
    expect(source).toBe(`https://a.example/sub/embed.html?figure=lab&${place.query}`);
    expect(decodeQuery(new URL(source).search).setup).toEqual(setup);
    expect(code).toContain('title="Two &quot;words&quot; &amp; more"');
    expect(code).toContain('height="800"');
  });

  it('tells K from k in the element', () => {
    const code = elementCode(place);
    expect(code).toContain('src="https://a.example/sub/embed.js"');
    const said = /setup="([^"]*)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '';
    expect(decodeQuery(said).setup).toEqual(setup);
  });

  it('keeps brackets out of the way of Markdown', () => {
    expect(markdownCode('a [b]', 'c.png', 'https://d.example/?e=(f)')).toBe(
      '[![a \\[b\\]](c.png)](https://d.example/?e=%28f%29)',
    );
  });
});

describe('BibTeX', () => {
  it('cites the page with its setup, and the papers', () => {
    const text = bibliography(origin.address, origin.version);
    expect(text.match(/^@\w+\{(\w+),$/gm)).toHaveLength(4);
    expect(text).toContain(`{${origin.address}}`);
    expect(text).toContain('Version 9.8.7');
    for (const eprint of ['2510.25544', '2511.04647']) expect(text).toContain(`{${eprint}}`);
    for (const entry of text.split('\n\n')) {
      expect(entry.split('{').length).toBe(entry.split('}').length);
    }
  });
});

describe('SVG as text', () => {
  it('escapes what XML would misread and leaves out what it cannot hold', () => {
    const xml = element('a', { b: '"<&>', c: null, d: 0 }, 'x < y\u0001 & z', element('e', {}));
    expect(serialize(xml)).toBe('<a b="&quot;&lt;&amp;&gt;" d="0">x &lt; y &amp; z<e/></a>');
  });
});

describe('words in a PNG file', () => {
  it('come as iTXt chunks after the header, with their checksums', async () => {
    // The smallest PNG: one pixel.
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
        'base64',
      ),
    );
    const bytes = Buffer.from(
      await withWords(png, { Title: 'Profil — ε', Source: origin.address }).arrayBuffer(),
    );
    const found: Record<string, string> = {};
    const types: string[] = [];
    for (let at = 8; at < bytes.length; ) {
      const length = bytes.readUInt32BE(at);
      const type = bytes.toString('latin1', at + 4, at + 8);
      const data = bytes.subarray(at + 8, at + 8 + length);
      types.push(type);
      if (type === 'iTXt') {
        const zero = data.indexOf(0);
        found[data.toString('utf8', 0, zero)] = data.toString('utf8', zero + 5);
        const checked = bytes.subarray(at + 4, at + 8 + length);
        expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(checked));
      }
      at += length + 12;
    }
    expect(types).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(found).toEqual({ Title: 'Profil — ε', Source: origin.address });
  });
});
