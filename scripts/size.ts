import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What each page may weigh with all that it loads by itself, in kilobytes (1000 bytes) of Brotli. */
const budgets: Readonly<Record<string, number>> = {
  'index.html': 350,
  'embed.html': 150,
  'gallery.html': 350,
  'talk.html': 350,
};

const site = join(import.meta.dirname, '../dist');

/**
 * What a file asks for by itself: scripts, what they import, the faces that style sheets name. What
 * is imported when it is wanted, `import(…)`, is not among it, except by the script that the page
 * itself names: that one asks for the others when the words are painted. Pictures are none of the page.
 */
const loads =
  /(?:<script[^>]* src=|<link rel="(?:modulepreload|stylesheet)"[^>]* href=|url\(|\bfrom|\bimport)["'`]?((?:\.\/)?[\w./-]+\.(?:js|css|woff2))/g;

const named = /<script[^>]* src="([^"]+)"/g;
const wanted = /\bimport\(["'`]([^"'`]+)/g;

/** A file and all that it leads to, by their paths below the site. */
function loadedBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const follow = (from: string, addresses: RegExp) => {
    for (const [, address = ''] of read(from).toString().matchAll(addresses)) {
      const found = join(from, '..', address);
      if (existsSync(join(site, found))) loadedBy(found, known);
    }
  };
  if (/\.(html|js|css)$/.test(file)) follow(file, loads);
  if (file.endsWith('.html'))
    for (const [, script = ''] of read(file).toString().matchAll(named))
      follow(join(file, '..', script), wanted);
  return known;
}

const read = (file: string): Buffer => readFileSync(join(site, file));

for (const [page, budget] of Object.entries(budgets)) {
  const files = [...loadedBy(page)];
  const size = files.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0) / 1000;
  const verdict = size > budget ? 'TOO MUCH' : 'ok';
  console.log(
    `${page}: ${size.toFixed(1)} of ${budget} kB in ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${verdict}`,
  );
  if (size > budget) process.exitCode = 1;
}
