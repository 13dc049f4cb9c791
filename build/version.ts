import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Every file that a reader takes away names the version that made it: `__VERSION__`. */
export function version(): Plugin {
  const file = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  const { version } = JSON.parse(file) as { version: string };
  return { name: 'version', config: () => ({ define: { __VERSION__: JSON.stringify(version) } }) };
}
