import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The rules whose verdict depends on the theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** How a page comes to a look: the attribute that its address asks for, and what a browser prefers. */
const ASKED = {
  light: { theme: '', colorScheme: 'light', forcedColors: 'none' },
  dark: { theme: '', colorScheme: 'dark', forcedColors: 'none' },
  projector: { theme: 'projector', colorScheme: 'light', forcedColors: 'none' },
  'forced colours': { theme: '', colorScheme: 'dark', forcedColors: 'active' },
} as const;

type Look = keyof typeof ASKED;

export const LOOKS = Object.keys(ASKED) as readonly Look[];

/** Gives a page one of its looks, without loading it again. */
async function dress(page: Page, look: Look): Promise<void> {
  const { theme, ...media } = ASKED[look];
  await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
}

/**
 * What axe finds against the levels A and AA of WCAG 2.2 and against its own best practices, in each
 * of the looks; one line for each element. All rules in light, and in the others those of colours.
 */
export async function violations(page: Page, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  // Far sections are not laid out: axe, like a reader who gets there, is to see them.
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('section')) {
      section.style.contentVisibility = 'visible';
    }
  });
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axe.source);
  for (const look of looks) {
    await dress(page, look);
    const runOnly = look === 'light' ? ALL : OF_COLOURS;
    const lines = await page.evaluate(async (runOnly) => {
      const options = { runOnly, resultTypes: ['violations' as const] };
      const { violations } = (await window.axe?.run(document, options)) ?? { violations: [] };
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    }, runOnly);
    found.push(...lines.map((line) => `${look}, ${line}`));
  }
  await dress(page, 'light');
  return found;
}
