import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const minute = 60_000;

/** A Chromium that runs: the reader's choice, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, name)),
  );
  return [chosen, ...installed, chromium.executablePath()].find(
    (path) => path && existsSync(path) && succeeds(path, ['--version'], minute / 4),
  );
}

/** As `findChromium`, but gets one where there is none. */
function ensureChromium(): string | undefined {
  return findChromium() ?? (download() ? findChromium() : undefined) ?? installDebians();
}

function download(): boolean {
  console.log('No Chromium here: trying Playwright’s download …');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')));
  return succeeds(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 3 * minute);
}

function installDebians(): string | undefined {
  if (process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'], minute)) return;
  console.log('Installing Debian’s chromium …');
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  succeeds('apt-get', ['update'], 3 * minute);
  succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10 * minute);
  return findChromium();
}

function succeeds(command: string, args: string[], timeout: number): boolean {
  return spawnSync(command, args, { timeout, stdio: 'ignore', killSignal: 'SIGKILL' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !ensureChromium()) {
  console.error(
    'The end-to-end tests need Chromium: install it, or set CHROMIUM_PATH to its executable.',
  );
  process.exit(1);
}
