import { decodeObject, textsOf } from '../state/codec.ts';
import { refusals } from '../state/lock.ts';
import { results } from '../state/results.ts';
import type { FigureStore } from '../state/store.ts';

/** The messages between a figure in a frame and the page around it. */
const SOURCE = 'how-many-at-once';
/** A change has settled when nothing followed it for so long, in milliseconds. */
const SETTLED = 150;
/** More than any setup needs. */
const MOST_KEYS = 100;
const LONGEST = 2_000_000;

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** How many letters a value has at least as text; a number counts for two, one digit and a comma. */
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length + 1 : 2);

/** Whether a value is a text, a number or a list of these, and not longer than any setup needs. */
function isSound(value: unknown): boolean {
  if (!Array.isArray(value)) return isPlain(value) && lengthOf(value) <= LONGEST;
  // What is longer is not even looked through; a list in a list may be nested without end.
  if (value.length > LONGEST) return false;
  let length = 0;
  for (const one of value) {
    length += lengthOf(one);
    if (!isPlain(one) || length > 2 * LONGEST) return false;
  }
  return true;
}

/** The keys to set that a message brings, or null if it is none of ours or is not sound. */
export function setupIn(message: unknown): Record<string, unknown> | null {
  try {
    return soundSetup(message);
  } catch {
    // A copied message has no getters; whoever calls this with another may meet one that throws.
    return null;
  }
}

function soundSetup(message: unknown): Record<string, unknown> | null {
  if (typeof message !== 'object' || message === null) return null;
  const { source, type, setup } = message as Record<string, unknown>;
  if (source !== SOURCE || type !== 'set') return null;
  if (typeof setup !== 'object' || setup === null || Array.isArray(setup)) return null;
  const pairs = Object.entries(setup);
  if (pairs.length > MOST_KEYS) return null;
  return pairs.every(([, value]) => isSound(value)) ? Object.fromEntries(pairs) : null;
}

/**
 * Tells the page around the frame each settled study and why one failed, and sets what that page
 * asks for. Whoever embeds the figure may listen and ask, nobody else: messages are matched by the
 * window they come from, because in a sandbox every origin is "null".
 */
export function talkToHost(store: FigureStore, host: Window = parent, own: Window = window): void {
  if (host === own) return;
  const post = (type: string, content: object) =>
    host.postMessage({ source: SOURCE, type, ...content }, '*');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  function tell() {
    const { setup, study, state, message } = store.getState();
    if (state === 'error' && message) post('error', { message });
    if (state !== 'ready' || !study) return;
    const content = { setup: textsOf(setup), results: results(study) };
    const said = JSON.stringify(content);
    if (said === told) return;
    told = said;
    post('study', content);
  }

  store.subscribe((now, before) => {
    if (now.setup === before.setup && now.study === before.study && now.state === before.state) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  });
  own.addEventListener('message', ({ source, data }) => {
    const asked = source === host ? setupIn(data) : null;
    if (!asked) return;
    const { setup, locked } = store.getState();
    const { setup: next, changes } = decodeObject({ ...textsOf(setup), ...asked });
    store.getState().gesture();
    store.getState().open(next, [...refusals(locked, setup, next), ...changes]);
  });
  timer = setTimeout(tell, SETTLED);
}
