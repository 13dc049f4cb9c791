import type { Locator, Page } from '@playwright/test';
import { errorsBySteps } from '../src/core/learning/errorsBySteps.ts';
import { errors as figure } from '../src/figures/errors/index.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const START = figure.setup;
const PAIRS = 'law=blocks&N=4&m=2&k=1&q=2';

const open = (page: Page, query = START) => openFigure(page, 'errors', query);

async function expectNumber(root: Locator, name: string, value: number): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  await expect
    .poll(async () => Number(await output.getAttribute('data-value')))
    .toBeCloseTo(value, 10);
}

/** The readouts are the core's, and the present bar is as high as its parts are. */
async function expectCore(root: Locator, query: string): Promise<void> {
  const { setup } = decodeQuery(query);
  const found = errorsBySteps(setup);
  if (!found) throw new Error('This setup has no exact errors.');
  const at = setup.K - 1;
  const [learn, fact] = [found.learn[at] as number, found.fact[at] as number];
  await expectNumber(root, 'learn', learn);
  await expectNumber(root, 'efact', fact);
  await expectNumber(root, 'sum', learn + fact);
  await expectNumber(root, 'divergence', found.divergence[at] as number);
  await expectNumber(root, 'samplerKL', found.divergence[at] as number);
  const bar = root.locator('.stack.present');
  const height = async (part: string) => Number(await bar.locator(part).getAttribute('height'));
  const [lower, upper] = [await height('.area-learn'), await height('.area-error')];
  // A first frame is drawn to a tenth of a pixel.
  expect(Math.abs(upper * learn - lower * fact)).toBeLessThan(0.1 * (learn + fact));
  expect(Math.abs((await height('.outline')) - lower - upper)).toBeLessThan(0.2);
}

test('both parts follow K and the noise, by mouse, by key and typed', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, START);
  await expect(root.locator('.stack')).toHaveCount(6);
  const track = root.getByRole('group', { name: 'Number of steps' });
  const slider = track.getByRole('slider');
  const from = await center(slider);
  const width = (await track.boundingBox())?.width ?? 0;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + width / 3, from.y, { steps: 5 });
  await page.mouse.up();
  const K = Number(await slider.getAttribute('aria-valuenow'));
  expect(K).toBeGreaterThan(2);
  await expectCore(root, START.replace('K=2', `K=${K}`));
  await slider.press('Home');
  await expectCore(root, START.replace('K=2', 'K=1'));
  const noise = root.getByRole('slider', { name: /^Noise/ });
  await noise.press('ArrowRight');
  await expectCore(root, START.replace('K=2', 'K=1').replace('noise=0.1', 'noise=0.11'));
  const typed = root.getByRole('textbox', { name: /^Noise/ });
  await typed.fill('0.6');
  await typed.press('Enter');
  await slider.press('ArrowRight');
  await expectCore(root, START.replace('noise=0.1', 'noise=0.6'));
  await expect(root.locator('.advice')).toContainText('First the model');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectCore(root, START.replace('K=2', 'K=1').replace('noise=0.1', 'noise=0.11'));
});

test('the sum bounds the divergence in random order and is it in a fixed one', async ({ page }) => {
  const root = await open(page, `${PAIRS}&K=2`);
  await expectNumber(root, 'efact', (2 / 3) * Math.log(2));
  await expectNumber(root, 'divergence', Math.log(4 / 3));
  await expect(root.locator('.advice')).toContainText('only more steps');
  await expect(root.locator('.equation .at-most')).toHaveCount(1);
  await root.getByRole('radio', { name: 'left to right' }).check();
  await expectNumber(root, 'divergence', 2 * Math.log(2));
  await expectNumber(root, 'sum', 2 * Math.log(2));
  await expect(root.locator('.equation .at-most')).toHaveCount(0);
});

test('every law brings its own numbers, and K gives way without a word', async ({ page }) => {
  const root = await open(page, START.replace('K=2', 'K=6'));
  await root.getByRole('radio', { name: 'two copied pairs' }).check();
  await expectCore(root, `${PAIRS}&K=4&noise=0.1`);
  await expect(root.locator('.notice')).not.toContainText('possible');
  await root.getByRole('radio', { name: 'a chain' }).check();
  await expectCore(root, 'law=markov&N=6&q=2&stay=0.9&K=4&noise=0.1');
});

test('says where there is nothing exact to show', async ({ page }) => {
  const root = await open(page, 'law=gaussian&N=40&K=5');
  await expect(root).toContainText('up to 12 letters');
  await expect(root.locator('.stack')).toHaveCount(0);
});

test('the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 700, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    const measure = async () => {
      await expect(root).toHaveAttribute('data-state', 'ready');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    };
    const slider = root.getByRole('group', { name: 'Number of steps' }).getByRole('slider');
    const noise = root.getByRole('slider', { name: /^Noise/ });
    for (const key of ['Home', 'End']) {
      await noise.press(key);
      await slider.press(key);
      await measure();
      await slider.press('ArrowLeft');
      await measure();
    }
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await measure();
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the section has its words, formulas, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#two-errors');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-predict')).toBeVisible();
    await expect(section.locator('.katex-display')).toHaveCount(3);
    await expectCore(section.locator('.figure-errors'), START);
  });
});
