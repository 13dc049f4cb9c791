/** What helps while reading: cards for terms and references, and ideas that light each other. */

/** How long the pointer may be on its way to a card, in milliseconds. */
const LINGER = 250;

/** Between a card and its link, in pixels: less than between two lines, or the pointer met other links. */
const GAP = 2;

/** Shows what a term or a reference means, beside it: on hover, focus or tap. Escape puts it away. */
export function showCards(root: HTMLElement): void {
  const card = document.createElement('div');
  card.className = 'card-of-term';
  card.id = 'card-of-term';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let owner: HTMLElement | null = null;

  const linkOf = (target: EventTarget | null): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a.term, a.cite') : null;

  function hide() {
    clearTimeout(leaving);
    card.hidden = true;
    owner?.removeAttribute('aria-describedby');
    owner = null;
  }

  function show(link: HTMLAnchorElement) {
    clearTimeout(leaving);
    if (owner === link) return;
    hide();
    const meaning = document.getElementById(link.hash.slice(1));
    if (!meaning) return;
    card.replaceChildren(...[...meaning.childNodes].map((node) => node.cloneNode(true)));
    owner = link;
    link.setAttribute('aria-describedby', card.id);
    card.hidden = false;
    const at = (link.getClientRects()[0] ?? link.getBoundingClientRect()) as DOMRect;
    const room = document.documentElement.clientWidth - card.offsetWidth - 12;
    card.style.left = `${scrollX + Math.max(12, Math.min(at.left, room))}px`;
    const below = at.bottom + GAP + card.offsetHeight < innerHeight;
    card.style.top = `${scrollY + (below ? at.bottom + GAP : at.top - GAP - card.offsetHeight)}px`;
  }

  /** It goes when neither the pointer nor the focus is there any longer. */
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!card.matches(':hover') && !owner?.matches(':hover, :focus-visible')) hide();
    }, LINGER);
  };

  root.addEventListener('pointerover', (event) => {
    const link = linkOf(event.target);
    if (link && event.pointerType === 'mouse') show(link);
    else if (owner && !link) leave();
  });
  root.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link?.matches(':focus-visible')) show(link);
  });
  root.addEventListener('focusout', leave);
  // A finger cannot hover: its first tap shows the card, a second one follows the link.
  root.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (!link || (event as PointerEvent).pointerType !== 'touch' || owner === link) return;
    event.preventDefault();
    show(link);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (owner && linkOf(target) !== owner && !card.contains(target as Node)) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Which part of a drawing shows which idea, and back. */
const ideas: Record<string, string> = {
  profile: 'path.profile',
  schedule: '.staircase, .handle, .bar, .bar-handle',
  error: '.area-error, .price-label, .dot, .verdict-value',
  optimum: 'path.optimum, .diamond',
  bound: 'path.bound, line.bound',
};

function ideaOf(target: EventTarget | null): string {
  if (!(target instanceof Element)) return '';
  const word = target.closest('[class*="idea-"]');
  const named = word && /idea-(\w+)/.exec(word.getAttribute('class') ?? '')?.[1];
  if (named) return named;
  return Object.keys(ideas).find((idea) => target.closest(ideas[idea] as string)) ?? '';
}

/** While an idea is pointed at, or a word for it has the focus, all that shows it is lit. */
export function lightIdeas(root: HTMLElement): void {
  const light = ({ target }: Event) => {
    const idea = ideaOf(target);
    if (root.dataset.light !== idea) root.dataset.light = idea;
  };
  root.addEventListener('pointerover', light);
  root.addEventListener('focusin', light);
}
