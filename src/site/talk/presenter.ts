import type { Deck } from './deck.ts';
import { button, element } from './element.ts';
import { createStage } from './stage.ts';
import { clock, elapsed, paused, planOf, standing, started, stopped, type Timer } from './timer.ts';

/** A reload must not lose the time. */
const KEY = 'how-many-at-once-timer';
const SECOND = 500;

/** The presenter's own screen: the slide, the next one, the notes, and the time. */
export function presenterScreen(deck: Deck, slides: readonly HTMLElement[]): { heard(): void } {
  const minutes = slides.map(({ dataset }) => Number(dataset.minutes));
  const whole = minutes.reduce((sum, m) => sum + m, 0);
  const line = element('p', { class: 'link-state', role: 'status' });
  const state = element('p', { class: 'pace' });
  const time = element('p', { class: 'elapsed', role: 'timer' });
  const plan = element('p', { class: 'plan' });
  const run = button('Start', () =>
    set(timer.since === null ? started(timer, now()) : paused(timer, now())),
  );
  const bar = element(
    'header',
    { class: 'presenter-bar' },
    time,
    state,
    plan,
    run,
    button('Reset', () => set(stopped)),
    line,
  );
  const notes = element('section', { class: 'notes-now', 'aria-label': 'Notes', tabindex: '0' });
  const ahead = element('div', { class: 'talk-stage preview', 'aria-hidden': 'true', inert: '' });
  const name = element('h2', {}, 'Next');
  const next = element('section', { class: 'ahead', 'aria-label': 'Next slide' }, name, ahead);
  document.querySelector('.talk-stage')?.before(bar);
  document.querySelector('.talk-stage')?.after(next, notes);

  let timer = remembered();
  function set(next: Timer) {
    timer = next;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(timer));
    } catch {
      // Then a reload begins anew.
    }
    tick();
  }

  function tick() {
    const ms = elapsed(timer, now());
    const { step } = deck.place();
    const { from, to } = planOf(minutes, step);
    time.textContent = clock(ms);
    state.textContent = ms === 0 ? `${whole} min in all` : standing(minutes, step, ms);
    plan.textContent = `this slide: ${clock(from)} to ${clock(to)}`;
    run.textContent = timer.since !== null ? 'Pause' : ms > 0 ? 'Go on' : 'Start';
  }

  function look() {
    const { step } = deck.place();
    const own = slides[step - 1]?.querySelector('.slide-notes');
    notes.replaceChildren(...[...(own?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    notes.scrollTop = 0;
    const following = slides[step];
    name.textContent = following ? `Next: ${following.dataset.title}` : 'This is the last slide.';
    const copy = following?.cloneNode(true) as HTMLElement | undefined;
    ahead.replaceChildren(...(copy ? [copy] : []));
    if (copy) {
      // Two elements of one name would be one too many.
      for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
      showAhead({ step: 1, revealed: true, blank: deck.place().blank }, [copy]);
    }
    tick();
  }

  const resize = createStage(ahead, []);
  function showAhead(place: Parameters<typeof resize>[0], [copy]: HTMLElement[]) {
    resize(place);
    if (!copy) return;
    copy.hidden = false;
    copy.removeAttribute('data-next');
    copy.setAttribute('data-revealed', '');
  }

  let heard = false;
  const answered = setTimeout(() => {
    if (heard) return;
    line.textContent =
      'The window of the talk does not answer: each window is turned by its own keys.';
  }, 2000);
  deck.subscribe(look);
  setInterval(tick, SECOND);
  look();
  return {
    heard() {
      if (heard) return;
      heard = true;
      clearTimeout(answered);
      line.textContent = 'In step with the window of the talk.';
    },
  };
}

const now = (): number => Date.now();

function remembered(): Timer {
  try {
    const { passed, since } = JSON.parse(sessionStorage.getItem(KEY) ?? '') as Timer;
    const sound = Number.isFinite(passed) && (since === null || Number.isFinite(since));
    return sound ? { passed, since } : stopped;
  } catch {
    return stopped;
  }
}
