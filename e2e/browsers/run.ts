import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { host } from '../hosting.ts';
import { checks, hostPage, type Places, talkChecks } from './checks.ts';
import type { Browser } from './driven.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** `npm run browsers`: the core of the end-to-end tests in the other engines, where there are any. */
const count = { passed: 0, failed: 0 };
const site = await host();
const other = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(hostPage(site.url)),
);
await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
const places: Places = {
  site: site.url,
  host: `http://127.0.0.1:${(other.address() as AddressInfo).port}/`,
};

for (const browser of [firefox, webkit]) await tryIn(browser);
other.close();
other.closeAllConnections();
await site.remove();
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/browsers.json', JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed in other browsers`);
process.exit(count.failed === 0 ? 0 : 1);

async function tryIn({ name, install, start }: Browser): Promise<void> {
  const begun = Date.now();
  const driven = await start().catch((error: Error) => error);
  if (driven === null) {
    const words = `!! SKIPPED: ${name} is not installed here, so NOTHING WAS TRIED IN IT. It needs ${install}.`;
    console.warn(`\n${'!'.repeat(words.length)}\n${words}\n${'!'.repeat(words.length)}\n`);
    return;
  }
  if (driven instanceof Error) {
    count.failed++;
    console.error(`  ✘ ${name} does not start: ${driven.message}`);
    return;
  }
  for (const { name: sentence, run } of [...checks, ...talkChecks]) {
    try {
      await run(driven, places);
      count.passed++;
      console.log(`  ✓ ${name}: ${sentence}`);
    } catch (error) {
      count.failed++;
      console.error(
        `  ✘ ${name}: ${sentence}\n    ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  await driven.close();
  console.log(`  ${name} took ${Math.round((Date.now() - begun) / 1000)} s`);
}
