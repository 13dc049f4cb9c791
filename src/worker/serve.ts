import { answer } from './handlers.ts';
import type { Request } from './protocol.ts';

declare const self: {
  onmessage: ((event: { data: Request }) => void) | null;
  postMessage(message: unknown): void;
};

/** Makes the present thread a worker: it answers every request. */
export function serve(): void {
  self.onmessage = ({ data: { lane, ticket, task, input } }) => {
    self.postMessage({ lane, ticket, ...answer(task, input as never) });
  };
}
