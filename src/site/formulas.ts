/** Lets the keyboard scroll the formulas that are wider than their column. */
export function reachWideFormulas(): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute('tabindex', '0');
        target.setAttribute('role', 'group');
        target.setAttribute('aria-label', 'A wide formula');
      } else for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
    }
  });
  for (const formula of document.querySelectorAll('.katex-display')) watch.observe(formula);
}
