/** The secret by which WordPress knows its frames: `#?secret=…`. */
const secretOf = (hash: string): string | null =>
  hash.startsWith('#?') ? new URLSearchParams(hash.slice(2)).get('secret') : null;

/** What one height is in the languages of those who embed. */
export function heightMessages(height: number, address: URL | Location): readonly unknown[] {
  const secret = secretOf(address.hash);
  return [
    { source: 'how-many-at-once', type: 'height', height },
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    // Medium, and what follows it.
    JSON.stringify({ src: address.href, context: 'iframe.resize', height }),
    { sentinel: 'amp', type: 'embed-size', height },
  ];
}

/** Tells the page around the frame how high the figure is, whenever that changes. */
export function tellHeight(place: HTMLElement): void {
  if (parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(place.getBoundingClientRect().height);
    // Before the first study there is nothing to make room for.
    if (height === told || !place.querySelector('[data-state]')) return;
    told = height;
    for (const message of heightMessages(height, location)) parent.postMessage(message, '*');
  }).observe(place);
}
