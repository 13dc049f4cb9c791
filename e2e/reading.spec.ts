import type { Locator } from '@playwright/test';
import { center, expect, type Lab, test } from './lab.ts';
import { stop } from './stop.ts';

/** As long as 1.4.13 is watched here; a card that goes by itself goes sooner. */
const WHILE = 2000;

/** The first term of the article that has come to life, in the middle of the window, and the card of terms. */
async function openAtTerm(lab: Lab) {
  const { page } = lab;
  await page.goto('index.html');
  const term = page.locator('#profile a.term').first();
  const card = page.getByRole('tooltip');
  const toMiddle = () => term.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await toMiddle();
  // Figures that come to life are what moves the text last.
  await expect(page.locator('#profile [data-alive]')).toBeAttached({ timeout: 20_000 });
  await toMiddle();
  return { term, card };
}

test('a card stays while it or its term is pointed at, and Escape puts it away', async ({
  page,
  lab,
}) => {
  test.slow();
  const { term, card } = await openAtTerm(lab);
  await expect(card).toBeHidden();
  const at = await center(term);
  await page.mouse.move(at.x, at.y);
  await expect(card).toBeVisible();
  await page.waitForTimeout(WHILE);
  await expect(card).toBeVisible();
  // Over to the card at the pace of a hand, across all that lies between.
  const text = (await card.textContent()) ?? '';
  await page.mouse.move(at.x, (await center(card)).y, { steps: 40 });
  await page.waitForTimeout(WHILE);
  await expect(card).toHaveText(text);
  await expect(card).toBeVisible();
  // The focus leaves something else.
  const other = page.locator('#profile h2 a');
  await other.evaluate((link) => link.focus({ preventScroll: true }));
  await other.blur();
  await page.waitForTimeout(WHILE);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  // It comes back when asked for, and goes with the pointer.
  await page.mouse.move(at.x, at.y);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
});

test('a card stays while its term has the focus, and Escape puts it away', async ({
  page,
  lab,
}) => {
  test.slow();
  const { term, card } = await openAtTerm(lab);
  // The keys have been used: a focus that is set by a script is then one that is to be seen.
  await page.keyboard.press('Shift');
  await term.focus();
  await expect(card).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/^Information profile f /);
  // The pointer comes to the card, and leaves it again.
  const on = await center(card);
  await page.mouse.move(on.x, on.y);
  await page.waitForTimeout(WHILE);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(WHILE);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
  // With the focus it goes, too.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(term).toBeFocused();
  await expect(card).toBeVisible();
  await term.blur();
  await expect(card).toBeHidden();
});

for (const [way, width] of [
  ['Tab', 1280],
  ['Shift+Tab', 320],
] as const) {
  test(`all that ${way} comes to at ${width} px is in sight, and clear of the bar`, async ({
    page,
    lab,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.goto('index.html');
    // The first sign of the reader.
    await page.mouse.move(5, 5);
    await lab.ready();
    const ends = [
      lab.root.getByRole('button', { name: 'Start again' }),
      page.locator('.copy-citation button').last(),
    ];
    const end = ends[way === 'Tab' ? 1 : 0] as Locator;
    const names: string[] = [];
    const faults: object[] = [];
    do {
      await page.keyboard.press(way);
      const at = await stop(page);
      // A first frame that goes takes the focus with it; the next key goes on from its place.
      if (!at) continue;
      names.push(at.name);
      if (!at.ringed || !at.clear) faults.push({ after: names.at(-2), ...at });
    } while (!(await end.evaluate((element) => element === document.activeElement)));
    expect(faults).toEqual([]);
    expect(names.length).toBeGreaterThan(150);
  });
}

test('who has come into a first frame by keys stays there when it comes to life', async ({
  page,
}) => {
  await page.goto('index.html');
  // Quicker than the page: both controls get the focus before anything else happens.
  for (const [place, name, nth] of [
    ['[data-figure="lab"]', 'Random', 1],
    ['[data-figure="area"]', 'in columns', 0],
  ] as const) {
    const called = (state: string) =>
      page.locator(`${place}${state}`).getByLabel(name, { exact: true }).nth(nth);
    await called(':not([data-alive])').evaluate((control: HTMLElement) => control.focus());
    const live = called('[data-alive]');
    await expect(live).toBeFocused();
  }
});
