import type { Port } from './client.ts';
import ComputeWorker from './worker.ts?worker&inline';

/** Starts a worker. Inline and classic, because nothing else starts in a sandboxed frame. */
export const spawn = (): Port => new ComputeWorker() as unknown as Port;
