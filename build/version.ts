import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The address that the site is told, `SITE_URL=https://example.org/path/ npm run build`; or null. */
export const siteUrl = (): string | null => process.env.SITE_URL?.replace(/\/?$/, '/') || null;

/**
 * Every file that a reader takes away names the version that made it, `__VERSION__`; and `__SITE__` is
 * where the site will be, as far as it is told.
 */
export function version(): Plugin {
  const file = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  const { version } = JSON.parse(file) as { version: string };
  const define = {
    __VERSION__: JSON.stringify(version),
    __SITE__: JSON.stringify(siteUrl() ?? ''),
  };
  return { name: 'version', config: () => ({ define }) };
}
