import { type CDPSession, devices } from '@playwright/test';
import { figures } from '../src/figures/index.ts';
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

test('a finger drags the size of a step, and the others make room', async ({ lab, page }) => {
  const finger = await page.context().newCDPSession(page);
  const bars = lab.root.getByRole('group', { name: 'Sizes of the steps', exact: true });
  // Where bars stand close the one that was touched last has the handle.
  const from = await center(bars.getByRole('slider').first());
  await swipe(finger, from, { x: from.x, y: from.y - 40 });
  await expect(lab.output('boundaries')).not.toHaveAttribute('data-value', /^0,8,16/);
  await lab.ready();
  const boundaries = await lab.boundaries();
  expect(boundaries).toHaveLength(9);
  expectCore(await lab.numbers(), byHand(EXAMPLE, boundaries));
});

test('a finger drags the error that is allowed', async ({ lab, page }) => {
  const finger = await page.context().newCDPSession(page);
  const level = lab.root.getByRole('slider', { name: 'Error at most' });
  const before = await level.getAttribute('aria-valuenow');
  const from = await center(level);
  await swipe(finger, from, { x: from.x, y: from.y + 50 });
  await expect(level).not.toHaveAttribute('aria-valuenow', before as string);
  await lab.ready();
  expect(await lab.readout('stepsOptimum')).toBeGreaterThan(8);
});

test('a tap beside a handle that is dragged brings it there', async ({ lab, page }) => {
  const tapAt = (x: number, y: number) => page.touchscreen.tap(x, y);
  const level = lab.root.getByRole('slider', { name: 'Error at most' });
  const before = Number(await level.getAttribute('aria-valuenow'));
  const handle = await center(level);
  await tapAt(handle.x - 25, handle.y + 60);
  await expect(level).not.toHaveAttribute('aria-valuenow', String(before));
  expect(Number(await level.getAttribute('aria-valuenow'))).toBeLessThan(before);
  expect(Math.abs((await center(level)).y - handle.y - 60)).toBeLessThan(2);

  await page.goto('embed.html?figure=length&law=blocks&N=64&m=4&k=1&q=2&K=16');
  const length = page.getByRole('slider', { name: 'Length N' });
  const from = await center(length);
  await tapAt(from.x + 50, from.y - 100);
  await expect.poll(async () => Math.abs((await center(length)).x - from.x - 50)).toBeLessThan(15);

  await page.goto('embed.html?figure=adversary&K=4');
  const first = page.getByRole('slider', { name: 'Size of step 1' });
  const size = Number(await first.getAttribute('aria-valuenow'));
  const top = await center(first);
  await tapAt(top.x, top.y + 40);
  await expect
    .poll(async () => Number(await first.getAttribute('aria-valuenow')))
    .toBeLessThan(size);
});

test('two taps on the axis add a boundary, two on a boundary take it away', async ({
  lab,
  page,
}) => {
  await lab.open(byHand(EXAMPLE, [0, 16, 48, 64]));
  const { x, y } = await lab.place(32);
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await expect.poll(async () => (await lab.boundaries()).length).toBe(5);
  // Not a third tap of the first two.
  await page.waitForTimeout(700);
  const added = await center(lab.boundary(2));
  await page.touchscreen.tap(added.x, added.y);
  await page.touchscreen.tap(added.x, added.y);
  await expect.poll(async () => (await lab.boundaries()).join()).toBe('0,16,48,64');
});

test('taps choose a law, a schedule, an order, a preset, and undo them', async ({ lab, page }) => {
  const radio = (name: string) => lab.root.getByRole('radio', { name, exact: true });
  const tap = (name: string) =>
    lab.root.locator('label', { has: page.getByRole('radio', { name, exact: true }) }).tap();
  await tap('Permutations');
  await tap('Cosine');
  await tap('Left to right');
  for (const name of ['Permutations', 'Cosine', 'Left to right']) {
    await expect(radio(name)).toBeChecked();
  }
  await lab.button('Small TC').tap();
  await expect(radio('Permutations')).not.toBeChecked();
  for (let entry = 0; entry < 4; entry++) await lab.button('Undo').tap();
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
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

test('a swipe that starts on any drawing of any figure scrolls the page', async ({ page }) => {
  // One figure after the other.
  test.slow();
  const finger = await page.context().newCDPSession(page);
  for (const id of Object.keys(figures)) {
    await page.goto(`embed.html?figure=${id}`);
    await expect(page.locator('[data-state="ready"]').first()).toBeAttached();
    // Room to scroll, also above and below a small figure.
    await page.addStyleTag({ content: 'body { padding-block: 100vh }' });
    const address = page.url();
    for (const drawing of await page.locator('.frame').all()) {
      // Beside what is dragged: boundaries below, the tops of bars in the middle, the jump above.
      const { x, y } = await center(drawing);
      const { width, height } = (await drawing.boundingBox()) ?? { width: 0, height: 0 };
      const from = { x: x + 0.3 * width, y: y - 0.3 * height };
      const before = await page.evaluate(() => scrollY);
      await swipe(finger, from, { x: from.x, y: from.y - 150 });
      await expect
        .poll(() => page.evaluate(() => scrollY), { message: `${id} ${JSON.stringify(from)}` })
        .toBeGreaterThan(before + 50);
    }
    expect(page.url()).toBe(address);
  }
});

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
