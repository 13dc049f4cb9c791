/** What a control is called, as far as its twin has the same name. */
const nameOf = (control: Element): string =>
  control.getAttribute('aria-label') ??
  (control as HTMLInputElement).labels?.[0]?.textContent ??
  control.textContent ??
  '';

/**
 * Remembers which control in a place has the focus. What it returns gives the focus to that control's
 * twin, once other elements have taken the place of those that were there.
 */
export function keepFocus(place: HTMLElement): () => void {
  const held = document.activeElement;
  if (!held || !place.contains(held)) return () => {};
  const name = nameOf(held);
  const alike = () =>
    [...place.querySelectorAll<HTMLElement>(held.localName)].filter((one) => nameOf(one) === name);
  // Sizes and orders, for one, may both be random.
  const nth = alike().indexOf(held as HTMLElement);
  return () => {
    // Who went on meanwhile is not called back.
    if (document.activeElement === document.body) alike()[nth]?.focus({ preventScroll: true });
  };
}
