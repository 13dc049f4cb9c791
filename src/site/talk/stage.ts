import type { Deck, Place } from './deck.ts';

/** At the type of the stage, a pixel of a figure is so many of these wide. */
const UNIT = 4.643;

/** Shows one slide of a stage, and keeps the size of its figures that of the stage. */
export function createStage(stage: HTMLElement, slides: readonly HTMLElement[]) {
  new ResizeObserver(() => {
    const unit = Math.min(stage.clientWidth / 192, stage.clientHeight / 108);
    stage.style.setProperty('--stage-scale', String(unit / UNIT));
  }).observe(stage);

  return ({ step, revealed, blank }: Place) => {
    const held =
      stage.contains(document.activeElement) && document.activeElement?.closest('.slide');
    slides.forEach((slide, j) => {
      const isNext = j === step;
      slide.hidden = j !== step - 1 && !isNext;
      // The next one is laid out, so that its figure knows its size before it is seen.
      slide.inert = isNext;
      slide.toggleAttribute('data-next', isNext);
    });
    const slide = slides[step - 1];
    slide?.toggleAttribute('data-revealed', revealed);
    document.documentElement.toggleAttribute('data-blank', blank);
    // What had the focus is gone: go on from the slide, not from the top of the page.
    if (held && held !== slide) slide?.focus({ preventScroll: true });
  };
}

/** Says where the talk is, once it stays there. */
export function announcer(deck: Deck, slides: readonly HTMLElement[]): void {
  const line = document.createElement('p');
  line.className = 'visually-hidden';
  line.setAttribute('role', 'status');
  document.body.append(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  deck.subscribe(({ step, revealed, blank }, before) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const slide = slides[step - 1];
      const answer = slide?.querySelector('.slide-answer')?.textContent ?? '';
      if (blank) line.textContent = 'The screen is dark.';
      else if (revealed && step === before.step) line.textContent = answer;
      else line.textContent = `Slide ${slide?.getAttribute('aria-label') ?? step}`;
    }, 150);
  });
}
