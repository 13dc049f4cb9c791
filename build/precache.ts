import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:precache';

/** One file of the site, and what tells its versions apart: null where its name does. */
interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/** Its name holds a digest of its content. */
const isNamedByContent = (file: string): boolean => /^assets\/.*-[\w-]{8}\.\w+$/.test(file);

/** Not to be kept: the worker itself, what is only ever saved, and what only other sites ask for. */
const isLeft = (file: string): boolean =>
  /^(sw\.js|how-many-at-once\.html|_headers|(core|cards|oembed)\/.*|.*\.(map|png|json))$/.test(
    file,
  );

/** The files of a built site that a reader needs without a network, in a fixed order. */
function filesToKeep(site: string): Kept[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isLeft(file))
    .sort()
    .map((url) => ({ url, revision: isNamedByContent(url) ? null : digest(join(site, url)) }));
}

const digest = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);

/** The module `virtual:precache`: the list above, of the site as it stands in `site`. */
export function precache(site: string): Plugin {
  return {
    name: 'precache',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}` ? `export default ${JSON.stringify(filesToKeep(site))}` : null,
  };
}
