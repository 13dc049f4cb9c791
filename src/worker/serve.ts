import { answer } from './handlers.ts';
import type { Request } from './protocol.ts';
import { createWorkerShelf } from './shelf.ts';

declare const self: {
  onmessage: ((event: { data: Request }) => void) | null;
  postMessage(message: unknown): void;
};

/** Makes the present thread a worker: it answers every request. */
export function serve(): void {
  const shelf = createWorkerShelf();
  self.onmessage = ({ data }) => {
    const { lane, ticket, task, input } = shelf.unpack(data);
    self.postMessage(shelf.pack({ lane, ticket, ...answer(task, input as never) }));
  };
}
