import type { Locator, Page } from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { factorizationError } from '../src/core/error.ts';
import { estimateSetup } from '../src/core/estimation/estimateSetup.ts';
import { smoothed } from '../src/core/estimation/smooth.ts';
import { isotonic } from '../src/core/numbers/isotonic.ts';
import { optimalSchedule } from '../src/core/optimum/optimum.ts';
import { uniform } from '../src/core/schedules/uniform.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { expect, openFigure, test } from './lab.ts';

const START = 'law=ar1&N=32&phi=0.9&K=4&samples=10';

const open = (page: Page, query = START) => openFigure(page, 'estimate', query);

const output = (root: Locator, name: string) => root.locator(`output[data-name="${name}"]`);

/** The readouts are those that the core finds for the setup of a query. */
async function expectCore(root: Locator, query: string): Promise<void> {
  const { setup } = decodeQuery(query);
  const { samples, smoothing, K } = setup;
  await expect(output(root, 'samples')).toHaveAttribute('data-value', String(samples));
  const { mean } = estimateSetup(setup, 0, samples);
  const { profile } = analyse(setup);
  const fit = isotonic(smoothing === 'binomial' ? smoothed(mean) : mean);
  const error = factorizationError(profile, optimalSchedule(fit, K).boundaries);
  const best = optimalSchedule(profile, K).error;
  const equal = factorizationError(profile, uniform.boundaries({ N: profile.length, K }));
  for (const [name, value] of Object.entries({
    estimated: error,
    regret: error / best - 1,
    uniform: equal,
    uniformRegret: equal / best - 1,
    optimum: best,
  })) {
    await expect
      .poll(async () => Number(await output(root, name).getAttribute('data-value')))
      .toBeCloseTo(value, 8);
  }
}

test('the numbers are those of the samples, however they are asked for', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, START);
  const field = root.getByRole('textbox', { name: 'Samples' });
  await field.fill('450');
  await field.press('Enter');
  await expectCore(root, START.replace('=10', '=450'));
  await root.getByRole('slider', { name: /^Samples/ }).press('ArrowLeft');
  await expectCore(root, START.replace('=10', '=449'));
  await root.getByRole('slider', { name: /^Samples/ }).press('Home');
  await expectCore(root, START.replace('=10', '=1'));
  await expect(root.locator('.estimates .whiskers')).toHaveAttribute('d', '');
  await field.fill('30');
  await field.press('Enter');
  await root.getByRole('button', { name: 'Other samples' }).click();
  await expectCore(root, `${START.replace('=10', '=30')}&seed=2`);
  await root.getByRole('radio', { name: 'smoothed' }).check();
  await expectCore(root, `${START.replace('=10', '=30')}&seed=2&smoothing=binomial`);
  await root.getByRole('radio', { name: 'two codes' }).check();
  await expectCore(root, 'law=blocks&N=32&m=16&k=8&q=17&K=4&samples=30&seed=2&smoothing=binomial');
});

test('a chain is fitted to one half and measured on the other, and the address says so', async ({
  page,
}) => {
  const root = await open(page, 'law=text&N=32&K=4&samples=12');
  await root.getByRole('radio', { name: '2', exact: true }).check();
  await expect(page).toHaveURL(/[?&]through=chain/);
  const field = root.getByRole('textbox', { name: 'Pseudo-count α' });
  await field.fill('0.1');
  await field.press('Enter');
  const query = 'law=text&N=32&K=4&samples=12&through=chain&memory=2&pseudo=0.1';
  const expectGap = async () => {
    const { setup } = decodeQuery(query);
    const { mean } = estimateSetup(setup, 0, 12);
    const gap = analyse(setup).profile.reduce((sum, f, i) => sum + f - (mean[i] as number), 0);
    await expect
      .poll(async () => Number(await output(root, 'gap').getAttribute('data-value')))
      .toBeCloseTo(gap, 8);
  };
  await expectGap();
  await page.reload();
  await expectGap();
  await root.getByRole('radio', { name: 'words' }).check();
  await root.getByRole('button', { name: 'Your own text or words' }).click();
  const words = page.getByRole('textbox', { name: /^Words/ });
  await words.fill('ab\nab\nba\nbb');
  await words.blur();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/words=ab,ab,ba,bb/);
  await expect(output(root, 'samples')).toHaveText('done');
  await root.getByRole('radio', { name: 'a Gaussian chain' }).check();
  await expect(root.getByRole('radio', { name: '2', exact: true })).toBeDisabled();
});

test('many samples are stopped where they are, go on, and keep the reader’s place', async ({
  page,
}) => {
  // Long sequences, so that a quick machine is not done before it is told to stop.
  const root = await open(page, 'law=text&N=128&K=4&samples=10000');
  const drawn = async () => Number(await output(root, 'samples').getAttribute('data-value'));
  await root.getByRole('button', { name: 'Stop' }).click();
  await page.waitForTimeout(500);
  const stopped = await drawn();
  expect(stopped).toBeLessThan(10_000);
  await page.waitForTimeout(500);
  expect(await drawn()).toBe(stopped);
  await root.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(drawn).toBeGreaterThan(stopped);
  await root.getByRole('radio', { name: 'Romeo and Juliet' }).check();
  await expect(root).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => page.url()).toContain('corpus=romeo');
});

test('many samples are stopped by asking for few', async ({ page }) => {
  const root = await open(page, 'law=text&N=128&K=4&samples=10000');
  const drawn = async () => Number(await output(root, 'samples').getAttribute('data-value'));
  await expect.poll(drawn).toBeGreaterThan(0);
  expect(await drawn()).toBeLessThan(10_000);
  const field = root.getByRole('textbox', { name: 'Samples' });
  await field.fill('3');
  await field.press('Enter');
  await expectCore(root, 'law=text&N=128&K=4&samples=3');
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
    const section = page.locator('section#unknown');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-predict')).toBeVisible();
    // Another figure of the section draws estimates as well.
    const figure = section.locator('.figure-estimate');
    await expect(figure.locator('.estimates .dots')).toHaveAttribute('d', /^(M[^M]+h0){32}$/);
    await expectCore(figure, START);
  });
});
