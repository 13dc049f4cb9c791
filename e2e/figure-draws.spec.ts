import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import { costOf, courseOf, drawMore } from '../src/core/sampling/draws.ts';
import { samplerKL } from '../src/core/sampling/samplerKL.ts';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { expect, openFigure, test } from './lab.ts';
import { longestTask } from './longestTask.ts';

// Playwright's own trace takes snapshots of the page on its main thread.
test.use({ trace: 'off' });

const WORDS = 'banter,barter,butter,button,mutton,canter,carton,cotton';
const LIST = `law=table&words=${WORDS}&K=2`;

const open = (page: Page, query: string) => openFigure(page, 'draws', query);

const named = (root: Locator, name: string) => root.locator(`output[data-name="${name}"]`);

const numberIn = async (root: Locator, name: string): Promise<number> =>
  Number(await named(root, name).getAttribute('data-value'));

test('a hundred thousand samples are drawn in seconds, stop at once, and never block the page', async ({
  page,
}) => {
  const root = await open(page, 'law=markov&N=64&q=3&stay=0.9&K=16&draws=1000');
  await expect(named(root, 'drawn')).toHaveText('done');

  const samples = root.getByRole('textbox', { name: 'Samples' });
  await samples.fill('100000');
  await samples.press('Enter');
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  const start = Date.now();
  await expect.poll(() => numberIn(root, 'drawn')).toBeGreaterThan(3000);
  const { label, later } = await root.evaluate(async (figure) => {
    const button = [...figure.querySelectorAll('button')].find((b) => b.textContent === 'Stop');
    const count = () => figure.querySelector<HTMLElement>('[data-name="drawn"]')?.dataset.value;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // Just after a piece has come: the next one is all still to be drawn.
    for (const before = count(); count() === before; ) await wait(1);
    button?.click();
    await wait(100);
    const stopped = count();
    await wait(400);
    return { label: button?.textContent, later: [stopped, count()] };
  });
  expect(label).toBe('Go on');
  expect(later[0]).toBe(later[1]);
  expect(Number(later[0])).toBeLessThan(100_000);

  await root.getByRole('button', { name: 'Go on' }).click();
  // Some seconds; a loaded machine may take several times as long.
  await expect(named(root, 'drawn')).toHaveText('done', { timeout: 30_000 });
  test.info().annotations.push({ type: 'seconds', description: `${(Date.now() - start) / 1000}` });
  expect(longestTask(await browser.stopTracing(), 50)).toBeLessThan(50);
  const exact = await numberIn(root, 'efact');
  const error = await numberIn(root, 'simulatedError');
  expect(Math.abs((await numberIn(root, 'simulated')) - exact)).toBeLessThan(5 * error);
  expect(error / exact).toBeLessThan(0.01);
});

test('the numbers are those of the core, exact beside drawn, and follow the order', async ({
  page,
}) => {
  for (const [query, divergence] of [
    [LIST, samplerKL(WORDS.split(','), [], [3, 3])],
    [`${LIST}&order=contiguous`, null],
    ['law=ar1&N=12&phi=0.8&K=3&order=contiguous', null],
  ] as const) {
    const root = await open(page, `${query}&seed=4`);
    await expect(named(root, 'drawn')).toHaveText('done');
    const { setup } = decodeQuery(`${query}&seed=4`);
    const { efact, fixedOrder } = study(setup);
    const draws = drawMore(setup, null, 1000);
    expect(await numberIn(root, 'efact')).toBeCloseTo(fixedOrder ?? efact, 10);
    expect(await numberIn(root, 'simulated')).toBeCloseTo(costOf(draws).mean, 10);
    expect(await numberIn(root, 'simulatedError')).toBeCloseTo(costOf(draws).standardError, 10);
    expect(await numberIn(root, 'counted')).toBe(draws.possible / 1000);
    // In a fixed order the divergence is the error.
    const expected = divergence ?? (fixedOrder as number);
    expect(await numberIn(root, 'samplerKL')).toBeCloseTo(expected, 9);
  }
});

test('through a noisy or a learnt model both errors stand beside what was drawn', async ({
  page,
}) => {
  const root = await open(page, `${LIST}&seed=4`);
  for (const [act, query] of [
    [() => root.getByRole('slider', { name: 'Noise of the model' }).press('PageUp'), '&noise=0.1'],
    [() => root.getByRole('radio', { name: 'learnt from samples' }).check(), '&denoiser=table'],
  ] as const) {
    await act();
    await expect(named(root, 'drawn')).toHaveText('done');
    const { setup } = decodeQuery(`${LIST}&seed=4${query}`);
    const draws = drawMore(setup, null, 1000);
    const learn = draws.learning as number;
    await expect.poll(() => numberIn(root, 'learn')).toBeCloseTo(learn, 10);
    expect(await numberIn(root, 'sum')).toBeCloseTo(learn + study(setup).efact, 10);
    expect(await numberIn(root, 'simulated')).toBeCloseTo(costOf(draws).mean, 10);
    expect(await numberIn(root, 'simulatedLearn')).toBeCloseTo(draws.learn.mean, 10);
    expect(await numberIn(root, 'samplerKL')).toBeCloseTo(draws.cells?.divergence as number, 10);
    expect(await numberIn(root, 'counted')).toBe(draws.possible / 1000);
    await expect.poll(() => page.url()).toContain(query.slice(1));
  }
  await expect(await open(page, 'law=gaussian&N=8&K=2')).toContainText('learnt from samples');
  await expect(root.getByRole('radio', { name: 'learnt from samples' })).toBeDisabled();
  await open(page, `${LIST}&hide=denoiser,training&lock=noise`);
  await expect(root.getByRole('radio', { name: 'learnt from samples' })).toHaveCount(0);
  await expect(root.getByRole('slider', { name: 'Noise of the model' })).toBeDisabled();
});

test('words are counted and impossible ones struck; the table has what the drawing shows', async ({
  page,
}) => {
  const root = await open(page, LIST);
  await expect(named(root, 'drawn')).toHaveText('done');
  const { setup } = decodeQuery(LIST);
  const draws = drawMore(setup, null, 1000);
  await expect(root.locator('.cell:not(.impossible)')).toHaveCount(8);
  const struck = root.locator('.cell.impossible text');
  await expect(struck).toHaveCount(8);
  for (const word of await struck.allTextContents()) expect(WORDS.split(',')).not.toContain(word);
  await root.getByRole('button', { name: 'Table of the samples' }).click();
  const cells = root.getByRole('region', { name: 'Table of the samples' }).locator('tbody tr');
  await expect(cells).toHaveCount(16);
  const first = cells.nth(0);
  await expect(first.getByRole('rowheader')).toHaveText(draws.cells?.names[0] as string);
  await expect(first.getByRole('cell').first()).toHaveText(String(draws.counts[0]));
  await root.getByRole('button', { name: 'Table of the estimates' }).click();
  const course = root.getByRole('region', { name: 'Table of the estimates' }).locator('tbody tr');
  await expect(course).toHaveCount(courseOf(draws).length);
});

test('what was drawn can be saved as CSV and JSON', async ({ page }) => {
  const root = await open(page, `${LIST}&noise=0.1`);
  await expect(named(root, 'drawn')).toHaveText('done');
  await root.getByRole('button', { name: 'Share' }).click();
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const draws = drawMore(decodeQuery(`${LIST}&noise=0.1`).setup, null, 1000);
  const course = await saved('Estimates, 1000 samples as CSV');
  expect(course.trim().split('\n')).toHaveLength(3 + courseOf(draws).length);
  const counts = await saved('Counts of 1000 samples as CSV');
  expect(counts).toContain(`\n${draws.cells?.names[0]},${draws.counts[0]},`);
  for (const file of [course, counts]) expect(file).toMatch(/^# .*\d\.\d\.\d\n# http.*noise=0\.1/);
  const whole = JSON.parse(await saved('Setup and all results as JSON'));
  expect(whole.draws.sum.mean).toBeCloseTo(costOf(draws).mean, 10);
  expect(whole.address).toContain('noise=0.1');
});

test('axe finds nothing, the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page, LIST);
    await expect(named(root, 'drawn')).toHaveText('done');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const heights = new Set([Math.round((await root.boundingBox())?.height ?? 0)]);
    for (const law of ['two copied pairs', 'a chain', 'copies', 'Gaussians']) {
      await root.getByRole('radio', { name: law, exact: true }).check();
      await expect(named(root, 'drawn')).toHaveText('done');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    await root.getByRole('radio', { name: 'left to right' }).check();
    await expect(named(root, 'drawn')).toHaveText('done');
    heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    await root.getByRole('radio', { name: 'two copied pairs' }).check();
    await root.getByRole('radio', { name: 'learnt from samples' }).check();
    await expect(named(root, 'drawn')).toHaveText('done');
    heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
