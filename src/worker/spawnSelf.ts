import type { Port } from './client.ts';

let url: string | undefined;

/** The longest inline script of the page: its own. */
function ownScript(): string {
  const texts = [...document.scripts].filter(({ src }) => src === '').map(({ text }) => text);
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '');
}

/**
 * Starts a worker from the page's own inline script, which must `serve` where there is no document:
 * so a page in a single file carries the core once. Throws where the page has no such script.
 */
export function spawnSelf(): Port {
  const script = ownScript();
  if (script === '') throw new Error('The page has no inline script to start a worker from.');
  // Only a classic worker starts in a sandboxed frame.
  url ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Worker(url) as unknown as Port;
}
