import type { Locator, Page } from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { randomSizesErrorOfRises } from '../src/core/bounds/randomSizes.ts';
import { errorOfRises } from '../src/core/error.ts';
import type { AlphaId } from '../src/core/schedules/alpha.ts';
import { schedules } from '../src/core/schedules/index.ts';
import { filmOf, maskedAt } from '../src/figures/clocks/film.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const START = 'law=text&N=32&K=8&schedule=uniform&randomness=binomial';

const open = (page: Page, query = START) => openFigure(page, 'clocks', query);

async function expectNumber(root: Locator, name: string, value: number): Promise<void> {
  await expect
    .poll(async () =>
      Number(await root.locator(`output[data-name="${name}"]`).getAttribute('data-value')),
    )
    .toBeCloseTo(value, 8);
}

/** What the core finds for a law with planned and with random sizes. */
function errors(query: string) {
  const { setup } = decodeQuery(query);
  const { rises, N } = analyse(setup);
  const area = errorOfRises(rises, schedules[setup.schedule].boundaries({ N, K: setup.K }));
  const random = randomSizesErrorOfRises(rises, setup.K, setup.schedule as AlphaId);
  return { area, random, price: 100 * (random / area - 1) };
}

async function expectErrors(root: Locator, query: string): Promise<void> {
  const { area, random, price } = errors(query);
  await expectNumber(root, 'area', area);
  await expectNumber(root, 'efact', random);
  await expectNumber(root, 'price', price);
}

const film = (query: string) => filmOf(decodeQuery(query).setup);
const handle = (root: Locator) => root.getByRole('slider', { name: 'Time of the film' });

async function expectFrame(root: Locator, query: string, time: number): Promise<void> {
  const masked = maskedAt(film(query), time);
  await expect(root.locator('.strip-cells .masked')).toHaveCount(masked);
  await expect(root.locator('.clocks .rung')).toHaveCount(masked);
  await expect(root.locator('.film-state')).toContainText(`${masked} of 32 tokens are masked`);
}

test('random sizes have their exact price, at every pace and for every law', async ({ page }) => {
  const root = await open(page);
  await expectErrors(root, START);
  await root.getByRole('radio', { name: 'cosine' }).check();
  await expectErrors(root, START.replace('uniform', 'cosine'));
  await root.getByRole('radio', { name: 'a threshold code' }).check();
  await root.getByRole('radio', { name: 'linear' }).check();
  const threshold = START.replace('law=text&N=32', 'law=blocks&N=32&m=32&k=17&q=37');
  await expectErrors(root, threshold);
  expect(errors(threshold).price).toBeCloseTo(-33.3, 1);
  await root.getByRole('radio', { name: 'copies' }).check();
  await root.getByRole('slider', { name: /Steps/ }).press('Home');
  await expectErrors(root, START.replace('text&N=32&K=8', 'blocks&N=32&m=4&k=1&q=2&K=1'));
  await expectNumber(root, 'empty', 0);
});

test('the film is scrubbed by mouse, key and number', async ({ page }) => {
  const root = await open(page);
  await expectFrame(root, START, 0.4);
  const from = await center(handle(root));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 100, { steps: 5 });
  await page.mouse.up();
  const dragged = Number(await handle(root).getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(0.6);
  await handle(root).press('Home');
  await expectFrame(root, START, 0);
  await handle(root).press('End');
  await expectFrame(root, START, 1);
  await handle(root).press('PageDown');
  await expectFrame(root, START, 0.9);
  const field = root.getByRole('textbox', { name: 'Time t' });
  await field.fill('0.55');
  await field.press('Enter');
  await expectFrame(root, START, 0.55);
  await field.fill('2');
  await field.press('Enter');
  await expect(root.locator('.problem')).toContainText('a number from 0 to 1');
});

test('another pace keeps the order, new clocks do not, and undo brings them back', async ({
  page,
}) => {
  const root = await open(page);
  const order = () =>
    root.locator('.clocks circle').evaluateAll((all) =>
      all
        .map((dot, i) => ({ i, y: Number(dot.getAttribute('cy')) }))
        .sort((a, b) => b.y - a.y)
        .map(({ i }) => i),
    );
  const sizes = () => root.locator('.window .size').allTextContents();
  const named = (query: string) => Array.from(film(query).sizes, (size) => String(size || 'empty'));
  const first = await order();
  expect(await sizes()).toEqual(named(START));
  await root.getByRole('radio', { name: 'sine', exact: true }).check();
  await expect.poll(sizes).toEqual(named(START.replace('uniform', 'sine')));
  expect(await order()).toEqual(first);
  await root.getByRole('button', { name: 'New clocks' }).click();
  await expect.poll(sizes).toEqual(named(`${START.replace('uniform', 'sine')}&seed=2`));
  expect(await order()).not.toEqual(first);
  await root.press('Control+z');
  await expect.poll(order).toEqual(first);
});

test('the film plays to its end and back, in less than five seconds each', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const root = await open(page);
  await page.clock.pauseAt(60_000);
  const button = (name: string) => root.getByRole('button', { name, exact: true });
  await button('Play').click();
  await page.clock.runFor(5000);
  await expectFrame(root, START, 1);
  await button('Play backwards').click();
  await page.clock.runFor(2000);
  await button('Pause').click();
  const paused = await handle(root).getAttribute('aria-valuenow');
  expect(Number(paused)).toBeGreaterThan(0.4);
  expect(Number(paused)).toBeLessThan(0.7);
  await page.clock.runFor(1000);
  expect(await handle(root).getAttribute('aria-valuenow')).toBe(paused);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the section has its words, formula, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#diffusion');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-check')).toBeVisible();
    await expect(section.locator('.katex-display').first()).toBeVisible();
    await expect(section.locator('.clocks circle')).toHaveCount(32);
    await expectErrors(section, START);
  });
});

for (const width of [1280, 360]) {
  test(`the height stays at ${width} px`, async ({ page }) => {
    await page.emulateMedia({
      colorScheme: width > 400 ? 'light' : 'dark',
      reducedMotion: 'reduce',
    });
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    await expect(root.getByRole('button', { name: 'Play' })).toBeHidden();
    const heights = new Set<number>();
    const measure = async () => {
      await expect(root).toHaveAttribute('data-state', 'ready');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    };
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await measure();
    }
    for (const key of ['Home', 'End']) {
      await handle(root).press(key);
      await measure();
      await root.getByRole('slider', { name: /Steps/ }).press(key);
      await measure();
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
