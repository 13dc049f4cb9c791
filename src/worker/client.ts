import { answer } from './handlers.ts';
import type { Outcome, Request, Response, Task, Tasks } from './protocol.ts';
import { createShelf } from './shelf.ts';
import { createWatchdog } from './watchdog.ts';

/** What the client needs of a Worker; a test can write one in ten lines. */
export interface Port {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: { data: Response }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
}

/** How the computing is done at present. */
export type Mode = 'worker' | 'restarted' | 'main';

/**
 * A lane carries the requests of one asker for one task, latest wins: while one is under way, of
 * all that follow only the newest is kept. Those in between are never answered.
 */
export interface Lane<T extends Task> {
  request(input: Tasks[T]['input'], answer: (outcome: Outcome<T>) => void): void;
  /** No answer will be delivered any more. */
  close(): void;
}

interface Waiting {
  readonly request: Request;
  readonly answer: (outcome: Outcome<Task>) => void;
}

export interface Client {
  lane<T extends Task>(task: T): Lane<T>;
  mode(): Mode;
  onMode(listener: (mode: Mode) => void): () => void;
  /**
   * While nobody looks, an idle worker is let go: a page may hold many figures. The next request
   * starts another.
   */
  setWatched(watched: boolean): void;
}

const GIVEN_UP =
  'The computing in the background did not come to an end with this, twice, and was stopped.';

/**
 * Shares one worker among all figures. A worker that dies is replaced once and what it was doing
 * is asked again; one that dies twice or cannot start gives way to the main thread. A blocked
 * worker throws in one engine and sends an error event without a message in others: both end here.
 * One that hangs is replaced as well. What it hangs at a second time is given up: on the main thread
 * it would stop the page.
 */
export function createClient(spawn: () => Port): Client {
  const underWay = new Map<number, Waiting>();
  const pending = new Map<number, Waiting>();
  const listeners = new Set<(mode: Mode) => void>();
  let mode: Mode = 'worker';
  let port: Port | null = null;
  let shelf = createShelf();
  let lanes = 0;
  let tickets = 0;
  let watched = true;
  /** The request that a worker hung at, by its ticket. */
  let suspect = -1;
  const watchdog = createWatchdog(endHang);

  function become(next: Mode): void {
    mode = next;
    for (const listener of listeners) listener(mode);
  }

  function start(): Port | null {
    if (port || mode === 'main') return port;
    try {
      const fresh = spawn();
      fresh.onmessage = ({ data }) => {
        if (fresh === port) deliver(data.lane, data.ticket, shelf.unpack(data));
      };
      fresh.onerror = (event) => {
        (event as Partial<Event> | null)?.preventDefault?.();
        if (fresh === port) replace();
      };
      fresh.onmessageerror = fresh.onerror;
      port = fresh;
      shelf = createShelf();
    } catch {
      become('main');
    }
    return port;
  }

  function replace(): void {
    stop();
    become(mode === 'worker' ? 'restarted' : 'main');
    for (const waiting of [...underWay.values()]) send(waiting);
  }

  function stop(): void {
    watchdog.rest();
    port?.terminate();
    port = null;
  }

  /** A worker takes its requests in turn, so it hangs at the first of those under way. */
  function endHang(): void {
    stop();
    if (mode === 'worker') become('restarted');
    const [first, ...others] = [...underWay.values()];
    const again = first && first.request.ticket !== suspect;
    suspect = first?.request.ticket ?? -1;
    for (const waiting of again ? [first, ...others] : others) send(waiting);
    if (first && !again) deliver(first.request.lane, suspect, { error: GIVEN_UP, ms: 0 });
  }

  function releaseIfIdle(): void {
    if (watched || underWay.size > 0) return;
    stop();
  }

  function send(waiting: Waiting): void {
    const { request } = waiting;
    underWay.set(request.lane, waiting);
    const worker = start();
    if (worker) {
      worker.postMessage(shelf.pack(request));
      watchdog.stir();
      return;
    }
    // Not at once: the asker may still be in the middle of an update.
    setTimeout(() => {
      if (underWay.get(request.lane) !== waiting) return;
      deliver(request.lane, request.ticket, answer(request.task, request.input as never));
    });
  }

  function deliver(lane: number, ticket: number, outcome: Outcome<Task>): void {
    const waiting = underWay.get(lane);
    if (waiting?.request.ticket !== ticket) return;
    underWay.delete(lane);
    if (underWay.size === 0) watchdog.rest();
    else if (port) watchdog.stir();
    const next = pending.get(lane);
    pending.delete(lane);
    if (next) send(next);
    waiting.answer(outcome);
    releaseIfIdle();
  }

  return {
    lane<T extends Task>(task: T): Lane<T> {
      const lane = lanes++;
      return {
        request(input, answer) {
          const request = { lane, ticket: tickets++, task, input };
          const waiting = { request, answer: answer as Waiting['answer'] };
          if (underWay.has(lane)) pending.set(lane, waiting);
          else send(waiting);
        },
        close() {
          pending.delete(lane);
          underWay.delete(lane);
          if (underWay.size === 0) watchdog.rest();
        },
      };
    },
    mode: () => mode,
    onMode(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setWatched(now) {
      watched = now;
      releaseIfIdle();
    },
  };
}
