export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'steps'
  | 'code'
  | 'presenter'
  | 'full';

/** What has the focus, as far as keys are concerned: the page itself, or what has keys of its own. */
export type Focus = 'page' | 'button' | 'value' | 'text' | 'dialog';

interface Pressed {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/** Clickers send these two, so that they turn the page whatever has the focus. */
const always: Readonly<Record<string, Action>> = { PageDown: 'next', PageUp: 'previous' };

/** A focused handle moves by them. */
const moving: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
};

/** Where a slide is longer than the screen, these scroll. */
const scrolling: Readonly<Record<string, Action>> = { ArrowDown: 'next', ArrowUp: 'previous' };

const letters: Readonly<Record<string, Action>> = {
  '.': 'blank',
  b: 'blank',
  o: 'steps',
  q: 'code',
  p: 'presenter',
  f: 'full',
  F5: 'full',
};

/** What a key does in the talk; null where it belongs to what has the focus, or to the browser. */
export function actionOf(pressed: Pressed, focus: Focus, scrolls = false): Action | null {
  const { key, shiftKey = false, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || altKey || metaKey) return null;
  const page = own(always, key);
  if (page) return page;
  if (focus === 'dialog') return null;
  if (key === 'F5') return 'full';
  if (focus === 'text') return null;
  const letter = own(letters, key.length === 1 ? key.toLowerCase() : key);
  if (letter) return letter;
  if (focus === 'value') return null;
  if (key === ' ') {
    if (focus === 'button' || scrolls) return null;
    return shiftKey ? 'previous' : 'next';
  }
  return own(moving, key) ?? (scrolls ? null : own(scrolling, key));
}

const own = (keys: Readonly<Record<string, Action>>, key: string): Action | null =>
  (Object.hasOwn(keys, key) && keys[key]) || null;

const TEXT =
  'input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"]), textarea';
const VALUE =
  'input, select, [role="slider"], [role="spinbutton"], [role="radio"], [contenteditable]';

/** What kind of thing has the focus. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog[open]')) return 'dialog';
  if (target.closest(TEXT)) return 'text';
  if (target.closest(VALUE)) return 'value';
  return target.closest('button, summary') ? 'button' : 'page';
}
