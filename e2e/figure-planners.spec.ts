import type { Locator, Page } from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { optimalErrors } from '../src/core/optimum/frontier.ts';
import { plannedSetup } from '../src/core/sampling/planned.ts';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const START = 'law=markov&N=32&q=2&stay=0.9&K=4&gamma=0.5&tau=0.9';

const open = (page: Page, query = START) => openFigure(page, 'planners', query);

const shown = async (root: Locator, name: string): Promise<number> =>
  Number(await root.locator(`output[data-name="${name}"]`).getAttribute('data-value'));

const expectNumber = (root: Locator, name: string, value: number) =>
  expect.poll(() => shown(root, name)).toBeCloseTo(value, 9);

/** The exact marks are the core's, the simulated ones in the end those of all runs. */
async function expectCore(root: Locator, query: string): Promise<void> {
  const { setup } = decodeQuery(query);
  const best = optimalErrors(analyse(setup).profile, analyse(setup).N);
  await expectNumber(root, 'random', study(setup).efact);
  await expectNumber(root, 'randomBest', best[setup.K - 1]);
  for (const order of ['contiguous', 'strided', 'bisect'] as const) {
    await expectNumber(root, order, study({ ...setup, order }).fixedOrder as number);
  }
  await expectNumber(root, 'bisectSteps', 6);
  const { confidence, threshold, entropy } = plannedSetup(setup, 0, 400);
  await expectNumber(root, 'threshold', threshold.cost.mean);
  await expectNumber(root, 'thresholdSteps', threshold.steps.mean);
  await expectNumber(root, 'confidence', confidence.cost.mean);
  await expectNumber(root, 'confidenceReach', 1.96 * confidence.cost.standardError);
  await expectNumber(root, 'entropy', entropy.cost.mean);
  await expectNumber(root, 'entropySteps', entropy.steps.mean);
}

test('every planner has the error that the core finds', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, START);
  const slider = root.getByRole('group', { name: 'Number of steps' }).getByRole('slider');
  const from = await center(slider);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y, { steps: 4 });
  await page.mouse.up();
  const K = Number(await slider.getAttribute('aria-valuenow'));
  expect(K).toBeGreaterThan(4);
  await expectCore(root, START.replace('K=4', `K=${K}`));
  const field = root.getByRole('textbox', { name: 'Entropy bound γ' });
  await field.fill('2');
  await field.press('Enter');
  await expectCore(root, START.replace('K=4', `K=${K}`).replace('gamma=0.5', 'gamma=2'));
});

test('on copies strides lose nothing and the most confident all', async ({ page }) => {
  const root = await open(page);
  await root.getByRole('radio', { name: 'copies' }).check();
  await expectNumber(root, 'strided', 0);
  await expectNumber(root, 'confidence', 24 * Math.LN2);
  await expectNumber(root, 'entropySteps', 9);
  await expectNumber(root, 'entropy', 0);
});

test('the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the section has its words, its first frame and its numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#beyond');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-predict')).toBeVisible();
    await expect(section.locator('.frame path.optimum')).toBeVisible();
    await expect(section.locator('.frame .mark')).toHaveCount(7);
    await expectCore(section, START);
  });
});
