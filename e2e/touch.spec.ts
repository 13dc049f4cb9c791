import { type CDPSession, devices } from '@playwright/test';
import { byHand, center, EXAMPLE, expect, expectCore, type Lab, test } from './lab.ts';

// A phone: touch, a coarse pointer, 360 px; the browser itself stays the one that runs all tests.
const { defaultBrowserType: _, ...phone } = devices['Galaxy S8'];
test.use(phone);

type Point = { x: number; y: number };

/** A finger, through the browser's own recognition of gestures. */
async function swipe(finger: CDPSession, from: Point, to: Point, steps = 10): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step++) {
    const along = (a: number, b: number) => a + ((b - a) * step) / steps;
    await touch('touchMove', [{ x: along(from.x, to.x), y: along(from.y, to.y) }]);
  }
  await touch('touchEnd', []);
}

test.beforeEach(async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  expect(page.viewportSize()?.width).toBe(360);
});

test('a finger drags a boundary, and the page stays where it is', async ({ lab, page }) => {
  const finger = await page.context().newCDPSession(page);
  const from = await center(lab.boundary(5));
  const { x } = await lab.place(46);
  const before = await page.evaluate(() => scrollY);
  await swipe(finger, from, { x, y: from.y - 60 });
  const moved = [0, 8, 16, 24, 32, 46, 48, 56, 64];
  await expect(lab.output('boundaries')).toHaveAttribute('data-value', moved.join());
  await lab.ready();
  expectCore(await lab.numbers(), byHand(EXAMPLE, moved));
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a finger drags K', async ({ lab, page }) => {
  const finger = await page.context().newCDPSession(page);
  const from = await center(lab.steps);
  await swipe(finger, from, { x: from.x - 60, y: from.y });
  await expect(lab.steps).not.toHaveAttribute('aria-valuenow', '8');
  await lab.ready();
  const K = await lab.steps.getAttribute('aria-valuenow');
  expectCore(await lab.numbers(), EXAMPLE.replace('K=8', `K=${K}`));
});

for (const { where, find, down } of [
  {
    where: 'the plot',
    find: (lab: Lab) => center(lab.root.locator('.plate-profile svg')),
    down: -150,
  },
  { where: 'the axis between two handles', find: (lab: Lab) => lab.place(32), down: -150 },
  {
    where: 'the plot of the error',
    find: (lab: Lab) => center(lab.root.locator('.plate-curves svg')),
    down: 150,
  },
]) {
  test(`a swipe that starts on ${where} scrolls the page`, async ({ lab, page }) => {
    // Then the middle of the axis is far from both boundaries.
    await lab.open(EXAMPLE.replace('K=8', 'K=3'));
    const finger = await page.context().newCDPSession(page);
    const from = await find(lab);
    const before = await page.evaluate(() => scrollY);
    await swipe(finger, from, { x: from.x, y: from.y + down });
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before))
      .toBeGreaterThan(50);
    expectCore(await lab.numbers(), EXAMPLE.replace('K=8', 'K=3'));
  });
}

test('a tap chooses nothing by accident', async ({ lab, page }) => {
  const { x, y } = await lab.place(12);
  await page.touchscreen.tap(x, y - 80);
  await page.touchscreen.tap(x, y);
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
});

test('nothing is wider than the phone', async ({ page }) => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the chosen law is in sight among the cards, and the error is named in the plot', async ({
  lab,
}) => {
  for (const query of ['law=text', 'law=random-code&N=256&k=100&q=2&K=8', 'law=blocks&K=1']) {
    await lab.open(query);
    const shown = await lab.root.evaluate((root) => {
      const box = (selector: string) => {
        const { left, right, bottom } = (
          root.querySelector(selector) as Element
        ).getBoundingClientRect();
        return { left, right, bottom };
      };
      return {
        strip: box('.law-list'),
        card: box('.card:has(:checked)'),
        plot: box('.plate-profile .frame'),
        label: box('.price-label text'),
        track: box('.plate-profile .track'),
      };
    });
    expect(shown.card.left, query).toBeGreaterThanOrEqual(shown.strip.left);
    expect(shown.card.right, query).toBeLessThanOrEqual(shown.strip.right);
    expect(shown.label.left, query).toBeGreaterThanOrEqual(shown.plot.left);
    expect(shown.label.right, query).toBeLessThanOrEqual(shown.plot.right);
    expect(shown.label.bottom, query).toBeLessThanOrEqual(shown.track.bottom - 10);
  }
});
