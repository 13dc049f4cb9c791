import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Driven, Key } from './driven.ts';
import { onPath } from './installed.ts';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64'];

/** The keys by their code points in WebDriver. */
const keys: Readonly<Record<Key, string>> = {
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Delete: '\uE017',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  '.': '.',
};

/** WebKit, the engine of Safari, in the little browser that comes with its GTK port. */
export const webkit: Browser = {
  name: 'WebKit',
  install: 'webkit2gtk-driver and xvfb, as Debian names them',
  async start() {
    const [driver, xvfb] = [onPath('WebKitWebDriver'), onPath('xvfb-run')];
    const binary = miniBrowser();
    if (!driver || !xvfb || !binary) return null;
    const port = await freePort();
    // A group of its own, so that Xvfb goes with it.
    const process_ = spawn(xvfb, ['-a', driver, `--port=${port}`], {
      detached: true,
      stdio: 'ignore',
    });
    const stop = () => {
      if (process_.pid) process.kill(-process_.pid, 'SIGTERM');
    };
    try {
      return await drive(`http://127.0.0.1:${port}`, binary, stop);
    } catch (error) {
      stop();
      throw error;
    }
  },
};

async function drive(address: string, binary: string, stop: () => void): Promise<Driven> {
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value as never;
  };
  const browserOptions = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  await answering(address);
  const { sessionId } = await send('POST', '/session', { capabilities });
  const session = `/session/${sessionId}`;
  const post = (path: string, body: object) => send('POST', `${session}/${path}`, body);
  await post('window/rect', { width: 1300, height: 1000 });
  const look = <T>(expression: string): Promise<T> =>
    post('execute/sync', { script: `return (${expression})`, args: [] });
  return {
    async open(url) {
      await post('frame', { id: null });
      await post('url', { url });
    },
    look,
    async drag(from, to) {
      const move = (t: number) => ({
        type: 'pointerMove',
        origin: 'viewport',
        duration: 20,
        x: Math.round(from.x + (to.x - from.x) * t),
        y: Math.round(from.y + (to.y - from.y) * t),
      });
      const actions = [
        move(0),
        { type: 'pointerDown', button: 0 },
        ...[1, 2, 3, 4, 5, 6].map((step) => move(step / 6)),
        { type: 'pointerUp', button: 0 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await post('actions', { actions: [mouse] });
    },
    async press(key) {
      const actions = [
        { type: 'keyDown', value: keys[key] },
        { type: 'keyUp', value: keys[key] },
      ];
      await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    enterFrame: () => post('frame', { id: 0 }),
    async close() {
      await send('DELETE', session);
      stop();
    },
  };
}

const miniBrowser = (): string | undefined =>
  LIBRARIES.filter(existsSync)
    .flatMap((library) =>
      readdirSync(library)
        .filter((name) => name.startsWith('webkit2gtk-4'))
        .map((name) => join(library, name, 'MiniBrowser')),
    )
    .find(existsSync);

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(`${address}/status`).catch(() => null)) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
