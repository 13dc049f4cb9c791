import { analyse } from '../src/core/analysis.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { byHand, center, EXAMPLE, expect, expectCore, type Lab, test } from './lab.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the article, its formulas and the first frame of the lab are there', async ({
    page,
    lab,
    complained,
  }) => {
    await page.goto('index.html');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.katex-display').first()).toBeVisible();
    await expect(page.locator('main')).toContainText('Lavenant and Zanella');
    await expect(lab.output('efact')).toHaveText('2.602021');
    await expect(lab.output('optimum')).toHaveText('1.961011');
    await expect(lab.output('boundD')).toHaveText('4.852030');
    for (const path of ['profile', 'staircase', 'area-error', 'optimum']) {
      const drawn = lab.root.locator(`.frame path.${path}`).first();
      await expect(drawn).toHaveAttribute('d', /^M[\d.,LHVZ]+/);
    }
    await expect(lab.root.locator('.risers line')).toHaveCount(7);
    // What cannot be dragged is not offered.
    await expect(lab.root.getByRole('slider').and(page.locator('div'))).toHaveCount(0);
    // Nothing is typed into a picture, and no autofill looks for fields below the window.
    await expect(page.locator('[data-figure] input[type="text"]')).toHaveCount(0);
    await expect(lab.root.locator('.typed', { hasText: /^8$/ }).first()).toBeVisible();
    // Every figure has its numbers in tables, too.
    const figures = page.locator('[data-figure]');
    await expect(page.locator('.numbers')).toHaveCount(await figures.count());
    const first = page.locator('.numbers').first();
    await first.locator('summary').click();
    await expect(first).toContainText('2.602021 nats; with the best schedule it is 1.961011 nats');
    const sizes = first.locator('table').last().locator('tbody tr');
    await expect(sizes).toHaveCount(8);
    await expect(sizes.last()).toHaveText('8819');
    const rises = first.locator('table').first().locator('tbody td');
    await expect(rises).toHaveCount(64);
    const g = analyse(decodeQuery(EXAMPLE).setup).profile;
    await expect(rises.last()).toHaveText(((g[63] as number) - (g[0] as number)).toFixed(6));
    // The browser itself gives up the scripts that the page announces.
    for (const complaint of complained.splice(0)) expect(complaint).toMatch(/\.js failed$/);
  });
});

test('a section is laid out when it comes near, and a link leads to it all the same', async ({
  page,
  lab,
}) => {
  await page.goto('index.html');
  await lab.ready();
  // In a section that lies too far off, nothing yet has a place.
  const laidOut = (id: string) =>
    page
      .locator(`#${id} h2`)
      .evaluate((heading) => heading.checkVisibility({ contentVisibilityAuto: true }));
  expect(await laidOut('best')).toBe(false);
  await page.getByRole('navigation', { name: 'Contents' }).getByText('The best schedule').click();
  await expect(page.locator('.whereabouts')).toContainText('The best schedule');
  expect(await laidOut('best')).toBe(true);
  expect(await laidOut('limits')).toBe(false);
  const under = await page
    .locator('.whereabouts')
    .evaluate((e) => e.getBoundingClientRect().bottom);
  // The figures around come to life and may move nothing.
  await expect(page.locator('#best [data-alive]').first()).toBeAttached();
  const top = await page.locator('#best h2').evaluate((e) => e.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(under);
  expect(top).toBeLessThan(under + 40);
  // On paper all of it stands.
  await page.emulateMedia({ media: 'print' });
  expect(await laidOut('limits')).toBe(true);
});

declare global {
  interface Window {
    firstFrame: Element | null;
    /** Every layout shift, and what moved. */
    shifts: { value: number; moved: string[] }[];
  }
}

/** Opens the article and waits until the live lab stands where its first frame stood. */
async function openAlive(lab: Lab): Promise<void> {
  const { page } = lab;
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      window.firstFrame = document.querySelector('.lab');
    });
  });
  await page.goto('index.html');
  await page.waitForFunction(() => window.firstFrame?.isConnected === false);
  await lab.ready();
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Element | null }[];
}

for (const width of [1280, 360]) {
  test(`the live lab takes its place without a shift at ${width} px`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          const moved = sources.map(({ node }) => `${node?.nodeName} ${node?.className}`);
          window.shifts.push({ value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openAlive(lab);
    expectCore(await lab.numbers(), EXAMPLE);
    // Curves follow the numbers; nothing that comes late may move what is there.
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => window.shifts);
    const total = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(total, JSON.stringify(shifts)).toBeLessThanOrEqual(0.01);
  });
}

test('the lab of the article is dragged and keyed as that of the embed', async ({ lab, page }) => {
  await openAlive(lab);
  const from = await center(lab.boundary(2));
  const to = await lab.place(20);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('End');
  await expect(lab.boundary(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(lab.boundary(3)).toBeFocused();
  await page.keyboard.press('Delete');
  await lab.ready();
  const moved = [0, 8, 23, 32, 40, 48, 56, 64];
  expect(await lab.boundaries()).toEqual(moved);
  expectCore(await lab.numbers(), byHand(EXAMPLE, moved));
});

test('the address of the article is that of its lab', async ({ lab, page }) => {
  await page.goto('index.html?law=permutation&N=20&K=5');
  await expect(lab.output('worst')).toHaveText(/^\d/);
  await expect(lab.field('Steps K')).toHaveValue('5');
  await lab.ready();
  expectCore(await lab.numbers(), 'law=permutation&N=20&K=5');
  await lab.type('Steps K', '6');
  await page.waitForURL(/law=permutation&N=20&K=6/);
});

test('live figures share no id and no group of radio buttons', async ({ page }) => {
  test.slow();
  await page.goto('index.html');
  const figures = page.locator('[data-figure]');
  expect(await figures.count()).toBeGreaterThan(1);
  for (const figure of await figures.all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('[data-state="ready"]').first()).toBeAttached({ timeout: 20_000 });
  }
  const { ids, groups } = await page.evaluate(() => ({
    ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    groups: Array.from(document.querySelectorAll('[data-figure]')).flatMap((figure) => [
      ...new Set(
        Array.from(figure.querySelectorAll<HTMLInputElement>('[type="radio"]'), ({ name }) => name),
      ),
    ]),
  }));
  const twice = (all: string[]) => all.filter((name, j) => all.indexOf(name) !== j);
  expect(twice(ids)).toEqual([]);
  expect(groups.length).toBeGreaterThan(2);
  expect(twice(groups)).toEqual([]);
});

test('numbers in the prose are those of the lab', async ({ page, lab }) => {
  await openAlive(lab);
  const live = (name: string) => page.locator(`[data-live="lab"][data-number="${name}"]`).first();
  await expect(live('efact')).toHaveText('2.6 nats');
  await lab.type('Steps K', '16');
  await lab.ready();
  await expect(live('K')).toHaveText('16');
  const error = (await lab.readout('efact')) as number;
  await expect(live('efact')).toHaveText(`${error.toPrecision(3)} nats`);
});

test('the contents say what is being read and what was read', async ({ page }) => {
  await page.goto('index.html');
  const bar = page.locator('.whereabouts');
  const links = page.locator('.contents a');
  await page.locator('#area h2').evaluate((heading) => heading.scrollIntoView());
  await expect(bar).toContainText('Error is an area');
  await expect(bar).toBeInViewport();
  await expect(links.filter({ hasText: 'Error is an area' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(links.filter({ hasText: 'The information profile' })).toHaveAttribute(
    'data-read',
    '',
  );
  await bar.getByRole('link', { name: 'Contents' }).click();
  await expect(links.first()).toBeInViewport();
});

test('a citation is completed by the address of the page and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('index.html?N=20');
  const own = page.locator('.bibtex').first();
  await expect(own).toContainText(/url +=.*\/index\.html\}/);
  await page.locator('.copy-citation button').first().click();
  await expect(page.locator('.copy-citation').first()).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await own.textContent());
});

for (const width of [1280, 360]) {
  test(`every live figure is as high as its first frame at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const heights = () =>
      page
        .locator('[data-figure]')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [
              (one as HTMLElement).dataset.figure,
              (one as HTMLElement).offsetHeight,
            ]),
          ),
        );
    // The scripts wait until the first frames are measured.
    let begin = () => {};
    const measured = new Promise<void>((resolve) => {
      begin = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await measured;
      await route.continue();
    });
    await page.goto('index.html', { waitUntil: 'commit' });
    await expect(page.locator('.bibtex').first()).toBeAttached();
    await page.evaluate(() => document.fonts.ready);
    const before = await heights();
    begin();
    for (const figure of await page.locator('[data-figure]').all()) {
      await figure.scrollIntoViewIfNeeded();
      await expect(figure.locator('[data-state="ready"]').first()).toBeAttached({
        timeout: 20_000,
      });
    }
    expect(await heights()).toEqual(before);
  });
}
