import type { Place } from './deck.ts';

/** What the windows of one talk tell each other. */
export type Message =
  | { readonly type: 'hello' }
  | ({ readonly type: 'at' } & Place)
  | { readonly type: 'setup'; readonly step: number; readonly query: string };

const LONGEST = 200_000;

const isStep = (step: unknown) => typeof step === 'number' && Number.isInteger(step) && step > 0;

/** The message, or null if it is none of ours. */
export function messageIn(data: unknown): Message | null {
  try {
    return soundMessage(data);
  } catch {
    // A copied message has no getters that could throw.
    return null;
  }
}

function soundMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, step, revealed, blank, query } = data as Record<string, unknown>;
  if (type === 'hello') return { type };
  if (!isStep(step)) return null;
  if (type === 'at' && typeof revealed === 'boolean' && typeof blank === 'boolean') {
    return { type, step: step as number, revealed, blank };
  }
  if (type === 'setup' && typeof query === 'string' && query.length <= LONGEST) {
    return { type, step: step as number, query };
  }
  return null;
}

export interface Channel {
  post(message: Message): void;
}

/** The talk's own line to its presenter; without BroadcastChannel nobody is ever heard. */
export function openChannel(id: string, hear: (message: Message) => void): Channel {
  try {
    const line = new BroadcastChannel(`how-many-at-once-talk-${id}`);
    line.onmessage = ({ data }) => {
      const message = messageIn(data);
      if (message) hear(message);
    };
    return { post: (message) => line.postMessage(message) };
  } catch {
    return { post: () => {} };
  }
}
