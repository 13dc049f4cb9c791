import type { Deck } from './deck.ts';
import { dialogOf, element } from './element.ts';

const keys = [
  ['→ space PageDown', 'next'],
  ['← PageUp', 'back'],
  ['Home End', 'first, last'],
  ['. b', 'dark'],
  ['o', 'steps'],
  ['p', 'presenter'],
  ['q', 'code'],
  ['F5 f', 'full screen'],
] as const;

/** The list of all steps, each a link of its own, and the keys of the talk. */
export function stepList(
  deck: Deck,
  slides: readonly HTMLElement[],
  addressOf: (step: number) => string,
): { toggle(): void } {
  const links = slides.map(({ dataset }, j) => {
    const link = element('a', {}, dataset.title ?? '');
    link.addEventListener('click', (event) => {
      // With a modifier it is a link like any other.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog.close();
      deck.go(j + 1);
    });
    return link;
  });
  const list = element('ol', {}, ...links.map((link) => element('li', {}, link)));
  const help = element(
    'p',
    { class: 'keys' },
    ...keys.map(([key, does]) =>
      element('span', {}, ...key.split(' ').map((one) => element('kbd', {}, one)), ` ${does}`),
    ),
  );
  const dialog = dialogOf('talk-steps', 'Steps', list, help);
  document.body.append(dialog);

  return {
    toggle() {
      if (dialog.open) return dialog.close();
      const { step } = deck.place();
      links.forEach((link, j) => {
        link.href = addressOf(j + 1);
        if (j === step - 1) link.setAttribute('aria-current', 'step');
        else link.removeAttribute('aria-current');
      });
      dialog.showModal();
      links[step - 1]?.focus();
    },
  };
}
