import type { Locator, Page } from '@playwright/test';
import { adversaries, functionalIds, waitingFactors } from '../src/core/bounds/bounds.ts';
import { safestFactor } from '../src/core/bounds/envelope.ts';
import type { Functionals } from '../src/core/profile.ts';
import { center, expect, listOf, openFigure, test } from './lab.ts';

const START = 'law=blocks&N=64&m=4&k=1&q=2&K=16&schedule=uniform&functional=D';

const open = (page: Page, query = START) => openFigure(page, 'ladder', query);

const envelopes = { TC: 'tc', DTC: 'dtc', M: 'balanced' } as const;

/** The readouts are those of the boundaries that are shown. */
async function expectCore(root: Locator, functional: keyof Functionals): Promise<Int32Array> {
  const text = (name: string) =>
    root.locator(`output[data-name="${name}"]`).getAttribute('data-value');
  let boundaries = new Int32Array();
  await expect(async () => {
    boundaries = Int32Array.from(listOf((await text('boundaries')) ?? ''));
    const [N, K] = [boundaries.at(-1) as number, boundaries.length - 1];
    const kappa = waitingFactors(boundaries)[functional];
    expect(Number(await text('kappa'))).toBeCloseTo(kappa, 12);
    expect(Number(await text('c'))).toBeCloseTo(1 / kappa, 12);
    expect(Number(await text('jump'))).toBe(adversaries(boundaries)[functional]);
    const least =
      functional === 'D' ? Math.ceil(N / K) - 1 : 1 / safestFactor(N, K, envelopes[functional]);
    expect(Number(await text('leastKappa'))).toBeCloseTo(least, 10);
  }).toPass({ timeout: 5000 });
  return boundaries;
}

const choose = (root: Locator, name: string) =>
  root.getByRole('radio', { name, exact: true }).check();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the waits have their words, formula, ladder, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#waiting');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.katex-display')).toBeVisible();
    await expect(section.getByRole('row')).toHaveCount(6);
    await expect(section.locator('.frame path.waits')).toBeVisible();
    await expect(section.locator('output[data-name="kappa"]')).toHaveText('3');
  });
});

test('each rung has its safest steps, and no other are as safe', async ({ page }) => {
  const root = await open(page);
  const safest = { D: 'equal', TC: 'shrinking', DTC: 'growing', M: 'small, large, small' };
  for (const functional of functionalIds) {
    await choose(root, functional);
    for (const [known, name] of Object.entries(safest)) {
      await choose(root, name);
      await expectCore(root, functional);
      const words = root.getByText('No schedule with as many steps');
      await expect(words).toBeVisible({ visible: known === functional });
    }
  }
  await expect(page).toHaveURL(/functional=M/);
});

test('a boundary is dragged and keyed, and the adversary answers', async ({ page }) => {
  const root = await open(page);
  const handle = root.getByRole('slider', { name: 'Boundary 2 of 15' });
  const from = await center(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y, { steps: 5 });
  await page.mouse.up();
  const dragged = await expectCore(root, 'D');
  expect(dragged[2]).toBeGreaterThan(8);
  await handle.press('ArrowRight');
  const keyed = await expectCore(root, 'D');
  expect(keyed[2]).toBe((dragged[2] as number) + 1);
  await expect(root.locator('output[data-name="jump"]')).toHaveText('5');
  const field = root.getByRole('textbox', { name: /^Boundaries/ });
  await field.fill('32');
  await field.press('Enter');
  await choose(root, 'TC');
  expect([...(await expectCore(root, 'TC'))]).toEqual([0, 32, 64]);
});

test('the height stays at any width', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await expect(root).toHaveAttribute('data-state', 'ready');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
