import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { findChromium } from './chromium.ts';

/**
 * `npm run lighthouse`: the article and an embed as Lighthouse's slow phone sees them, the median of
 * three. With `--steady` one run, and only what does not depend on how busy the machine is.
 */
const steady = process.argv.includes('--steady');
const RUNS = steady ? 1 : 3;

interface Page {
  readonly path: string;
  /** The least score of a category, in per cent. */
  readonly least: Readonly<Record<string, number>>;
}

const pages: readonly Page[] = [
  {
    path: '',
    least: { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 },
  },
  { path: 'embed.html?figure=area', least: { performance: 99 } },
];

/** What would make the first paint wait on any machine, and how far things may move. */
const structure: Readonly<Record<string, (audit: Result['audits'][string]) => boolean>> = {
  'render-blocking-resources': ({ score }) => score === null || score === 1,
  'uses-text-compression': ({ score }) => score === null || score === 1,
  'font-display': ({ score }) => score === null || score === 1,
  'cumulative-layout-shift': ({ numericValue = 1 }) => numericValue <= 0.01,
};

const chromePath = findChromium();
if (!chromePath) {
  console.error('Lighthouse needs Chromium: install it, or set CHROMIUM_PATH to its executable.');
  process.exit(1);
}

const server = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'serve.ts')], {
  env: { ...process.env, PORT: process.env.PORT ?? '4174' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const failures: string[] = [];
const expect = (holds: boolean, sentence: string) => {
  console.log(`  ${holds ? '✓' : '✘'} ${sentence}`);
  if (!holds) failures.push(sentence);
};

try {
  const site = await address();
  for (const page of pages) await judge(page, site);
} finally {
  server.kill();
}
if (failures.length > 0) console.error(`\n${failures.length} of these do not hold.`);
process.exit(failures.length === 0 ? 0 : 1);

/** Where the server says the site is. */
async function address(): Promise<string> {
  let said = '';
  for (;;) {
    const [part] = (await once(server.stdout, 'data')) as [Buffer];
    said += String(part);
    const found = /http:\/\/\S+/.exec(said);
    if (found) return found[0];
  }
}

async function judge({ path, least }: Page, site: string): Promise<void> {
  console.log(`${path || 'the article'}, ${RUNS === 1 ? 'one run' : `median of ${RUNS}`}`);
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) results.push(await measure(site + path));
  for (const [category, score] of Object.entries(least)) {
    if (steady && category === 'performance') continue;
    const scores = results.map(({ categories }) => 100 * (categories[category]?.score ?? 0));
    expect(median(scores) >= score, `${category} ${scores.map(Math.round)}, at least ${score}`);
    for (const sentence of complaints(results[0] as Result, category))
      console.log(`    ${sentence}`);
  }
  for (const [id, holds] of Object.entries(structure)) {
    const audit = results[0]?.audits[id];
    // An audit that Lighthouse no longer has guards nothing.
    expect(audit !== undefined && holds(audit), `${id} ${audit?.displayValue ?? ''}`);
  }
  const paints = results.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? 0);
  console.log(`    largest paint after ${paints.map(Math.round)} ms`);
}

/** What a category has against the page. */
function complaints({ categories, audits }: Result, category: string): string[] {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .filter(() => category !== 'performance')
    .map(({ id }) => `${id}: ${audits[id]?.title}`);
}

async function measure(url: string): Promise<Result> {
  // A browser of its own for each run: nothing is cached, nothing kept for offline.
  const chrome = await launch({
    chromePath: chromePath as string,
    chromeFlags: [
      '--headless=new',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const ran = await lighthouse(url, { port: chrome.port, logLevel: 'error' });
    if (!ran || ran.lhr.runtimeError)
      throw new Error(ran?.lhr.runtimeError?.message ?? 'no result');
    return ran.lhr;
  } finally {
    chrome.kill();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
