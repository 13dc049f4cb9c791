import type { Lane } from '../worker/client.ts';
import type { Task } from '../worker/protocol.ts';

/**
 * The same lane with a request at most every so many milliseconds: the first one at once, then the
 * latest. Leaves the rest of the processor to those who cannot wait.
 */
export function paced<T extends Task>(lane: Lane<T>, pause: number): Lane<T> {
  type Request = Parameters<Lane<T>['request']>;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let latest: Request | null = null;
  const send = (...request: Request) => {
    lane.request(...request);
    resting = setTimeout(() => {
      resting = undefined;
      const next = latest;
      latest = null;
      if (next) send(...next);
    }, pause);
  };
  return {
    request(...request) {
      if (resting === undefined) send(...request);
      else latest = request;
    },
    close() {
      clearTimeout(resting);
      latest = null;
      lane.close();
    },
  };
}
