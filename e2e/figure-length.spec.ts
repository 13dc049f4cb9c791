import type { Locator, Page } from '@playwright/test';
import { studySchedule } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const START = 'law=gaussian&N=1024&rho=0.5&K=128&schedule=uniform';

async function open(page: Page, query = START): Promise<Locator> {
  const root = await openFigure(page, 'length', query);
  await expect(root.locator('.length-lines')).toBeVisible();
  return root;
}

const lengthField = (root: Locator) => root.getByRole('textbox', { name: 'Length N' });
const lengthIn = async (root: Locator) => Number(await lengthField(root).inputValue());

/** The readouts are those of the law at the length that is shown. */
async function expectCore(
  root: Locator,
  law: string,
  perStep: number,
  shown = lengthIn,
): Promise<number> {
  let N = 0;
  await expect(async () => {
    N = await shown(root);
    const { setup, changes } = decodeQuery(`${law}&N=${N}&K=${N / perStep}`);
    expect(changes).toEqual([]);
    const { efact, bounds, functionals } = studySchedule(setup);
    const value = async (name: string) =>
      Number(await root.locator(`output[data-name="${name}"]`).getAttribute('data-value'));
    expect(await value('efact')).toBeCloseTo(efact, 9);
    expect(await value('boundD')).toBeCloseTo(bounds.D, 9);
    expect(await value('perToken')).toBeCloseTo(efact / N, 12);
    expect((await value('fixedWorst')) / ((N - N / perStep) * functionals.D)).toBeCloseTo(1, 9);
    expect(efact).toBeLessThanOrEqual(bounds.D * (1 + 1e-12));
  }).toPass({ timeout: 30_000 });
  return N;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the shuffle has its words, formula, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#shuffle');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.katex-display')).toBeVisible();
    await expect(section.locator('.frame path.error-line')).toBeVisible();
    // A field of a first frame is a picture of one.
    const printed = async (root: Locator) =>
      Number(await root.getByText('Length N').locator('..').locator('.still').textContent());
    expect(await expectCore(section, 'law=gaussian&rho=0.5', 8, printed)).toBe(1024);
  });
});

test('the length is dragged, keyed and typed, up to a million', async ({ page }) => {
  const root = await open(page);
  const handle = root.getByRole('slider', { name: 'Length N' });
  const from = await center(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, from.y, { steps: 6 });
  await page.mouse.up();
  const dragged = await expectCore(root, 'law=gaussian&rho=0.5', 8);
  expect(dragged).toBeGreaterThan(4000);
  await handle.press('ArrowRight');
  expect(await expectCore(root, 'law=gaussian&rho=0.5', 8)).toBeGreaterThan(dragged);
  await handle.press('End');
  expect(await expectCore(root, 'law=gaussian&rho=0.5', 8)).toBe(1_000_000);
  await expect(page).toHaveURL(/N=1000000/);
  await lengthField(root).fill('100');
  await lengthField(root).press('Enter');
  expect(await expectCore(root, 'law=gaussian&rho=0.5', 8)).toBe(104);
});

test('laws and sizes of the steps are chosen, and the length fits them', async ({ page }) => {
  const root = await open(page);
  await root.getByRole('radio', { name: 'copies' }).check();
  expect(await expectCore(root, 'law=blocks&m=8&k=1&q=2', 8)).toBe(1024);
  await root.getByRole('radio', { name: '32', exact: true }).check();
  await expectCore(root, 'law=blocks&m=8&k=1&q=2', 32);
  await root.getByRole('slider', { name: 'Length N' }).press('Home');
  expect(await expectCore(root, 'law=blocks&m=8&k=1&q=2', 32)).toBe(32);
  await root.getByRole('radio', { name: '2', exact: true }).check();
  await root.getByRole('radio', { name: 'permutations' }).check();
  await expectCore(root, 'law=permutation', 2);
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
