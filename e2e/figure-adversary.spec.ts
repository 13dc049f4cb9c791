import type { Locator, Page } from '@playwright/test';
import { boundariesOf } from '../src/core/boundaries.ts';
import { copiedSteps } from '../src/core/bounds/copiedSteps.ts';
import { deal, lostIn } from '../src/figures/adversary/deal.ts';
import { center, expect, listOf, openFigure, test } from './lab.ts';

const START = 'law=copies&N=32&q=2&K=8&schedule=uniform&order=contiguous';

const open = (page: Page, query = START) => openFigure(page, 'adversary', query);

const sizesField = (root: Locator) => root.getByRole('textbox', { name: /^Sizes/ });
const sizesIn = async (root: Locator) => listOf(await sizesField(root).inputValue());

/** The readouts are those of the sizes that are shown, in the order with this seed. */
async function expectCore(root: Locator, seed: number | null): Promise<void> {
  await expect(async () => {
    const boundaries = boundariesOf(await sizesIn(root));
    const { aligned, shuffled } = copiedSteps(boundaries);
    const lost = lostIn(deal(boundaries, seed), boundaries.length - 1);
    const drawn = lost.reduce((sum, count) => sum + count, 0);
    const value = async (name: string) =>
      Number(await root.locator(`output[data-name="${name}"]`).getAttribute('data-value'));
    expect(await value('worst')).toBeCloseTo(aligned, 10);
    expect(await value('efact')).toBeCloseTo(shuffled, 10);
    expect(await value('won')).toBeCloseTo(aligned / shuffled, 8);
    expect(await value('drawn')).toBeCloseTo(drawn * Math.log(2), 10);
    await expect(root.locator('.dealt .lost')).toHaveCount(drawn);
  }).toPass({ timeout: 5000 });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the worst case has its words, formula, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#worst-case');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.katex-display')).toBeVisible();
    await expect(section.locator('.dealt .lost')).toHaveCount(24);
    await expect(section.locator('output[data-name="worst"]')).toHaveText('16.635532');
  });
});

test('the order is switched and drawn anew, and the numbers follow', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, null);
  await root.getByRole('radio', { name: 'random' }).check();
  await expectCore(root, 1);
  await root.getByRole('button', { name: 'New order' }).click();
  await expectCore(root, 2);
  await root.getByRole('radio', { name: 'aligned' }).check();
  await expectCore(root, null);
});

test('steps and sizes are dragged, keyed and typed', async ({ page }) => {
  const root = await open(page);
  const column = root.getByRole('slider', { name: 'Size of step 3' });
  const from = await center(column);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 60, { steps: 5 });
  await page.mouse.up();
  expect((await sizesIn(root))[2]).toBeGreaterThan(4);
  await expectCore(root, null);
  await column.press('ArrowUp');
  await expectCore(root, null);
  await sizesField(root).fill('16, 8, 8');
  await sizesField(root).press('Enter');
  await expect(root.getByRole('slider', { name: /^Size of step/ })).toHaveCount(3);
  await expectCore(root, null);
  await root.getByRole('radio', { name: 'one large' }).check();
  expect(await sizesIn(root)).toEqual([30, 1, 1]);
  await expectCore(root, null);
  await sizesField(root).fill('16, 8');
  await sizesField(root).press('Enter');
  await expect(root.getByRole('alert')).toContainText('add up to 32');
});

test('the height stays at any width', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    for (const name of ['random', 'one large', 'aligned', 'equal']) {
      await root.getByRole('radio', { name }).check();
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
