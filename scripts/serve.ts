import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

const site = join(import.meta.dirname, '../dist');
const preferred = Number(process.env.PORT ?? 4173);

if (!existsSync(join(site, 'index.html'))) {
  console.error('There is no built site yet: run "npm run build" first, or "npm start" for both.');
  process.exit(1);
}

const compress = compression();
const files = sirv(site);
const server = createServer((request, response) => {
  // Both are written for Express, whose requests and responses extend Node's.
  compress(request as never, response as never, () => files(request, response));
});

const port = await listen(server, preferred);
if (port !== preferred) console.log(`Port ${preferred} is taken, so this is port ${port}.`);
console.log(`How Many at Once? is at http://localhost:${port}/`);

/** The first free port from `port` on; 0 lets the system choose. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      server.listen(tried);
      // It takes its listeners away again, also where the port is taken.
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || tried === 65535) throw error;
    }
  }
}
