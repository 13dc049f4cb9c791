import { dress } from '../dress.ts';
import { reachWideFormulas } from '../formulas.ts';
import { keepForOffline } from '../offline/keep.ts';
import { askedBy, queryOf, replaceAddress } from './address.ts';
import { openChannel } from './channel.ts';
import { addControls, turnBySwipe } from './controls.ts';
import { createDeck, type Place } from './deck.ts';
import { element } from './element.ts';
import { stageFigures } from './figures.ts';
import { type Action, actionOf, focusOf } from './keys.ts';
import { presenterScreen } from './presenter.ts';
import { announcer, createStage } from './stage.ts';
import { stepList } from './steps.ts';

/** Narrower or lower than this, slides are read like a page: the style sheet says the same. */
const PAGE = '(max-width: 56rem), (max-height: 30rem)';
/** Changes of a figure go to the other window at most so often, in milliseconds. */
const PAUSE = 60;

const root = document.documentElement;
const stage = document.querySelector<HTMLElement>('.talk-stage') as HTMLElement;
const slides = [...stage.querySelectorAll<HTMLElement>('.slide')];
const asked = askedBy(location.search, location.hash, slides.length);
const presenter = new URLSearchParams(location.search).get('presenter');
const id = presenter || ownId();

dress(asked.rest);
root.dataset.staged = '';
if (presenter) root.dataset.presenter = '';

const deck = createDeck(
  slides.map((slide) => slide.querySelector('.slide-answer') !== null),
  asked.step,
);
const show = createStage(stage, slides);
const notice = element('p', { class: 'talk-notice', role: 'status' });
stage.append(notice);

/** The setups that were changed here and not told yet. */
const pending = new Map<number, string>();
const figures = stageFigures({
  slides,
  start: { step: asked.step, setup: asked.setup },
  onChange(step, query) {
    pending.set(step, query);
    tellSetups();
    addressSoon();
  },
});

const tellSetups = atMostEvery(PAUSE, () => {
  for (const [step, query] of pending) channel.post({ type: 'setup', step, query });
  pending.clear();
});

const channel = openChannel(id, (message) => {
  screen?.heard();
  if (message.type === 'hello') tellAll();
  else if (message.type === 'at') {
    following = true;
    deck.follow(message);
    following = false;
  } else {
    figures.follow(message.step, message.query);
    addressSoon();
  }
});

/** Whether the present change comes from the other window, and is not to be told back. */
let following = false;
const tellPlace = (place: Place) => channel.post({ type: 'at', ...place });

function tellAll() {
  tellPlace(deck.place());
  for (const [step, query] of figures.changed()) channel.post({ type: 'setup', step, query });
}

const queryAt = (step: number) => queryOf(step, figures.setupOf(step), asked.rest);
const permalink = (step: number) => new URL(`?${queryAt(step)}`, location.href).href;

function writeAddress() {
  const [plain, long] = queryAt(deck.place().step).split('#');
  replaceAddress(`${plain}${presenter ? `&presenter=${presenter}` : ''}${long ? `#${long}` : ''}`);
}

/** Of a drag the end is enough. */
const addressSoon = atMostEvery(400, writeAddress);

deck.subscribe((now, before) => {
  show(now);
  if (!following) tellPlace(now);
  if (now.step === before.step) return;
  tell('');
  figures.show(now.step);
  writeAddress();
  if (matchMedia(PAGE).matches) scrollTo(0, 0);
});

const steps = stepList(deck, slides, permalink);

const actions: Record<Action, () => void> = {
  next: deck.next,
  previous: deck.previous,
  first: () => deck.go(1),
  last: () => deck.go(deck.length),
  blank: deck.blank,
  steps: steps.toggle,
  full: toggleFullscreen,
  async code() {
    const { showCode } = await import('./code.ts');
    if (!document.querySelector('dialog.talk-code')) showCode(permalink(deck.place().step));
  },
  presenter: openPresenter,
};

function act(action: Action) {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  actions[action]();
}

function toggleFullscreen() {
  const refused = () =>
    tell('The browser has refused full screen. Its own menu or key may allow it.');
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else if (root.requestFullscreen) root.requestFullscreen().catch(refused);
  else refused();
}

function openPresenter() {
  if (presenter) return tell('This is the presenter’s window already.');
  const url = new URL(permalink(deck.place().step));
  url.searchParams.set('presenter', id);
  const opened = window.open(url, `presenter-${id}`, 'width=1280,height=800');
  if (opened) return opened.focus();
  tell('The browser has blocked the presenter’s window. Allow it for this page, or ', url.href);
}

/** A sentence over the slide, until the next step; with a link to what was asked for. */
function tell(text: string, href = '') {
  notice.replaceChildren(
    text,
    ...(href ? [element('a', { href, target: '_blank' }, 'open it by hand'), '.'] : []),
  );
}

/** One talk, one line between its windows, also after a reload. */
function ownId(): string {
  const key = 'how-many-at-once-talk';
  const fresh = Math.random().toString(36).slice(2, 10);
  try {
    const kept = sessionStorage.getItem(key) ?? fresh;
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return fresh;
  }
}

/** Calls in so many milliseconds, unless it is about to anyway. */
function atMostEvery(pause: number, call: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      call();
    }, pause);
  };
}

function onKey(event: KeyboardEvent, wanted: (key: string) => boolean) {
  if (event.defaultPrevented || event.isComposing || !wanted(event.key)) return;
  const scrolls = matchMedia(PAGE).matches;
  const action = actionOf(event, focusOf(event.target), scrolls);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  // A key held down shall not run through the talk.
  if (!event.repeat) act(action);
}

const isPageKey = (key: string) => key === 'PageUp' || key === 'PageDown';
// A clicker's keys come before the handle that has the focus; all others after it.
addEventListener('keydown', (event) => onKey(event, isPageKey), { capture: true });
addEventListener('keydown', (event) => onKey(event, (key) => !isPageKey(key)));

const screen = presenter ? presenterScreen(deck, slides) : null;
addControls(deck, act);
turnBySwipe(stage, act);
announcer(deck, slides);
reachWideFormulas();
show(deck.place());
figures.show(deck.place().step);
tell(asked.told);
channel.post({ type: 'hello' });
// A newer version waits until the talk is opened again: nobody wants to hear of it on a stage.
keepForOffline(() => {});
