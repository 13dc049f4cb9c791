import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';

const SITE = join(import.meta.dirname, '../dist');

/** The pages of the built site. */
export const pages = async (): Promise<string[]> =>
  (await readdir(SITE)).filter((file) => file.endsWith('.html')).sort();

export interface Host {
  /** The address of the site, with a slash at its end. */
  readonly url: string;
  /** Where the files lie that it serves: a copy of the built site. */
  readonly directory: string;
  /** From now on nothing answers. */
  vanish(): Promise<void>;
  /** Vanishes, and its files too. */
  remove(): Promise<void>;
}

/** Serves a copy of the built site below `path`, as a static host does, and nothing beside it. */
export async function host(path = '/'): Promise<Host> {
  const directory = await mkdtemp(join(tmpdir(), 'how-many-at-once-'));
  await cp(SITE, directory, { recursive: true });
  const files = sirv(directory, { dev: true });
  const server = createServer((request, response) => {
    const refuse = () => void response.writeHead(404).end();
    if (request.url?.startsWith(path)) {
      request.url = request.url.slice(path.length - 1);
      files(request, response, refuse);
    } else refuse();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const vanish = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    directory,
    vanish,
    remove: async () => {
      if (server.listening) await vanish();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
