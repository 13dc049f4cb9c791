import type { Deck } from './deck.ts';
import { button, element } from './element.ts';
import type { Action } from './keys.ts';

/** Milliseconds without a movement until the controls fade. */
const REST = 3000;
/** Pixels that a finger moves at least to turn the page. */
const SWIPE = 60;

/** What a finger may drag, or scroll, or choose by itself. */
const HELD = 'button, a, input, select, dialog, .track, .bar-field, .level-track, [role="slider"]';

/** Buttons for all that keys do; they fade while the mouse rests, and come back with the focus. */
export function addControls(deck: Deck, act: (action: Action) => void): void {
  const turn = (action: Action, label: string, sign: string) =>
    button(sign, () => act(action), { 'aria-label': label, class: 'turn' });
  const previous = turn('previous', 'Previous slide', '←');
  const next = turn('next', 'Next slide', '→');
  const bar = element(
    'nav',
    { class: 'talk-controls', 'aria-label': 'The talk' },
    button('Steps', () => act('steps')),
    button('Presenter', () => act('presenter')),
    button('Code', () => act('code')),
    button('Full screen', () => act('full')),
    previous,
    next,
  );
  document.querySelector('.talk-stage')?.append(bar);

  const look = () => {
    const { step } = deck.place();
    // A button that is disabled would lose the focus.
    previous.setAttribute('aria-disabled', String(step === 1));
    next.setAttribute('aria-disabled', String(step === deck.length));
  };
  deck.subscribe(look);
  look();

  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    bar.classList.remove('resting');
    clearTimeout(timer);
    timer = setTimeout(() => bar.classList.add('resting'), REST);
  };
  for (const kind of ['pointermove', 'pointerdown', 'focusin']) {
    addEventListener(kind, wake, { passive: true });
  }
  wake();
}

/** Whether something between the target and the slide can be scrolled sideways by a finger. */
function scrollsSideways(target: Element): boolean {
  for (let at: Element | null = target; at && !at.matches('.slide'); at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX === 'auto')
      return true;
  }
  return false;
}

/** A swipe to the left turns to the next slide, one to the right back. */
export function turnBySwipe(stage: HTMLElement, act: (action: Action) => void): void {
  let from: { id: number; x: number; y: number } | null = null;
  stage.addEventListener('pointerdown', ({ pointerType, pointerId, clientX, clientY, target }) => {
    from = null;
    if (pointerType !== 'touch' || !(target instanceof Element)) return;
    if (target.closest(HELD) || scrollsSideways(target)) return;
    from = { id: pointerId, x: clientX, y: clientY };
  });
  stage.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
    if (from?.id !== pointerId) return;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    from = null;
    if (Math.abs(dx) < SWIPE || Math.abs(dy) * 2 > Math.abs(dx)) return;
    act(dx < 0 ? 'next' : 'previous');
  });
  stage.addEventListener('pointercancel', () => {
    from = null;
  });
}
