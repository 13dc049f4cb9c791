import type { Locator, Page } from '@playwright/test';
import { learningError } from '../src/core/learning/learningError.ts';
import { shortfallOf } from '../src/core/learning/shortfall.ts';
import { study } from '../src/core/study.ts';
import { map as figure } from '../src/figures/map/index.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const START = figure.setup;

const open = (page: Page, query = START) => openFigure(page, 'map', query);

const shown = async (root: Locator, name: string): Promise<number> =>
  Number(await root.locator(`output[data-name="${name}"]`).getAttribute('data-value'));

async function expectCore(root: Locator, query: string): Promise<void> {
  const { setup } = decodeQuery(query);
  const { efact, boundaries } = study(setup);
  const learn = learningError(
    shortfallOf(setup) as Float64Array,
    boundaries as unknown as Int32Array,
  );
  await expect.poll(() => shown(root, 'learn'), { timeout: 15_000 }).toBeCloseTo(learn, 9);
  await expect.poll(() => shown(root, 'sum')).toBeCloseTo(learn + efact, 9);
}

test('the point goes both ways, by mouse, tap, key and typed, and back', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, START);
  await expect(root.locator('.contours path')).not.toHaveCount(0);
  const point = root.locator('.point-handle');
  const from = await center(point);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y - 60, { steps: 4 });
  await page.mouse.up();
  const K = Number(await point.getAttribute('aria-valuenow'));
  expect(K).toBeGreaterThan(4);
  const n = Number(await root.getByRole('textbox', { name: /^Training/ }).inputValue());
  expect(n).toBeGreaterThan(32);
  const dragged = START.replace('K=4', `K=${K}`).replace('training=32', `training=${n}`);
  await expectCore(root, dragged);
  await point.press('ArrowDown');
  await expectCore(root, dragged.replace(`K=${K}`, `K=${K - 1}`));
  await point.press('Home');
  await expectCore(
    root,
    dragged.replace(`K=${K}`, `K=${K - 1}`).replace(`training=${n}`, 'training=1'),
  );
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectCore(root, START);
  const frame = await root.locator('.frame').boundingBox();
  await page.mouse.click((frame?.x ?? 0) + 300, (frame?.y ?? 0) + 100);
  await expect.poll(async () => Number(await point.getAttribute('aria-valuenow'))).not.toBe(4);
  await root.getByRole('radio', { name: 'exact, but noisy' }).check();
  const typed = root.getByRole('textbox', { name: /^Noise/ });
  await typed.fill('0.03');
  await typed.press('Enter');
  const steps = root.getByRole('textbox', { name: /^Steps/ });
  await steps.fill('2');
  await steps.press('Enter');
  await root.getByRole('radio', { name: 'eight words' }).check();
  await expectCore(
    root,
    'law=table&words=banter,barter,butter,button,mutton,canter,carton,cotton&K=2&noise=0.03',
  );
  await root.getByRole('radio', { name: 'learnt from samples' }).check();
  await expect(root.locator('.both-equal')).toHaveAttribute('d', /M/);
});

test('the height stays, and the table has the numbers', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await expect(root).toHaveAttribute('data-state', 'ready');
      await expect(root.locator('.contours')).toBeVisible({ timeout: 15_000 });
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await root.getByRole('button', { name: 'Table of the map' }).click();
    await expect(root.locator('.data-table tbody tr')).toHaveCount(6);
  }
});

test('how the model learns is set beside it: pseudo-count and memory, where it has them', async ({
  page,
}) => {
  const query = 'law=markov&N=6&q=2&stay=0.9&K=4&denoiser=chain&training=32';
  const root = await open(page, query);
  for (const [name, value, given] of [
    ['Pseudo-count α', '4', '&pseudo=4'],
    ['Letters looked back', '2', '&pseudo=4&memory=2'],
  ] as const) {
    const field = root.getByRole('textbox', { name });
    await field.fill(value);
    await field.press('Enter');
    await expectCore(root, query + given);
  }
  const [pseudo, memory] = [/^Pseudo/, /^Letters looked/].map((name) =>
    root.getByRole('textbox', { name }),
  );
  await root.getByRole('radio', { name: 'exact, but noisy' }).check();
  for (const field of [pseudo, memory]) await expect(field as Locator).toBeDisabled();
  await page.goto(`embed.html?figure=map&law=table&denoiser=table&K=2`);
  await expect(pseudo as Locator).toBeEnabled();
  await expect(memory as Locator).toBeDisabled();
});
