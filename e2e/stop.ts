import type { Page } from '@playwright/test';

/** The next place that the keyboard comes to; null after the last one. */
export const stop = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return null;
    const label = element.closest('label');
    const rings = [
      getComputedStyle(element),
      getComputedStyle(element, '::before'),
      ...(label ? [getComputedStyle(label)] : []),
    ];
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const met = document.elementFromPoint(x, y);
    return {
      name:
        element.getAttribute('aria-label') ??
        (label ?? (element as HTMLInputElement).labels?.[0] ?? element).textContent.slice(0, 40),
      ringed: rings.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      ),
      // 2.4.11: at least in part.
      clear:
        Boolean(met && (element.contains(met) || met.contains(element) || label?.contains(met))) ||
        (bottom > 0 &&
          top < innerHeight &&
          element.getClientRects().length > 0 &&
          !met?.closest('.whereabouts')),
    };
  });
