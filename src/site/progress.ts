/** Says what is being read, marks it and what was read in the contents, and shows how far it is. */
export function followReading(): void {
  const bar = document.querySelector<HTMLElement>('.whereabouts');
  const place = bar?.querySelector('span');
  if (!bar || !place) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const sections = links.map(({ hash }) => document.getElementById(hash.slice(1)));

  function look() {
    const line = innerHeight / 3;
    const passed = sections.map((section) => (section?.getBoundingClientRect().top ?? 0) < line);
    const present = passed.lastIndexOf(true);
    links.forEach((link, j) => {
      if (j === present) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      // What was once reached stays marked.
      if (j < present) link.dataset.read = '';
    });
    const heading = sections[present]?.querySelector('h2')?.textContent ?? '';
    if (place && place.textContent !== heading) place.textContent = heading;
    const length = document.documentElement.scrollHeight - innerHeight;
    bar?.style.setProperty('--read', String(length > 0 ? Math.min(1, scrollY / length) : 1));
  }

  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  // Not at once: the page would be laid out twice before it is first painted.
  later();
}
