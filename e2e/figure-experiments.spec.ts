import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { experimentOf } from '../src/core/experiments/index.ts';
import { linesOf } from '../src/core/experiments/lines.ts';
import { perform } from '../src/core/experiments/perform.ts';
import { expect, openFigure, test } from './lab.ts';

const open = (page: Page, query: string) => openFigure(page, 'experiments', query);

const done = (root: Locator) => root.locator('output[data-name="done"]');

test('an experiment stops, goes on, and its file has the numbers of its address', async ({
  page,
}) => {
  const root = await open(page, 'experiment=thousand&repeats=3&seed=9');
  await root.getByRole('button', { name: 'Stop' }).click();
  const stopped = Number(await done(root).getAttribute('data-value'));
  expect(stopped).toBeLessThan(6);
  await page.waitForTimeout(700);
  // One more was under way.
  const later = Number(await done(root).getAttribute('data-value'));
  expect(later).toBeLessThanOrEqual(stopped + 1);
  await page.waitForTimeout(700);
  await expect(done(root)).toHaveAttribute('data-value', String(later));
  await root.getByRole('button', { name: 'Go on' }).click();
  await expect(done(root)).toHaveText('done');

  const download = page.waitForEvent('download');
  await root.getByRole('button', { name: 'Table and files' }).click();
  await root.getByRole('button', { name: 'Save as JSON' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  const address = new URL(file.address);
  expect(address.searchParams.get('figure')).toBe('experiments');
  const conditions = {
    seed: Number(address.searchParams.get('seed')),
    repeats: Number(address.searchParams.get('repeats')),
    texts: {},
  };
  const lines = linesOf(perform('thousand', conditions, 0, 6).values);
  const { panels, series, answer } = experimentOf('thousand');
  expect(file.answer).toBe(answer(lines));
  await expect(root.locator('output[data-name="answer"]')).toHaveText(file.answer);
  panels.forEach((_, panel) => {
    for (const name of series) {
      lines.of(panel, name).forEach(({ x, mean, standardError, count }, j) => {
        const there = file.panels[panel].lines[name][j];
        expect(there).toMatchObject({ x, count });
        expect(there.mean).toBeCloseTo(mean, 8);
        expect(there.standardError).toBeCloseTo(standardError, 8);
      });
    }
  });
});

test('the texts are there, another choice begins anew, and the height stays', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page, 'experiment=transfer&repeats=2');
    const heights = new Set<number>();
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await expect(done(root)).not.toHaveAttribute('data-value', '0');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    expect([...heights]).toHaveLength(1);
    await root.getByRole('radio', { name: 'From one text to another' }).check();
    await expect(done(root)).toHaveText('done', { timeout: 20_000 });
    await expect(root.locator('output[data-name="answer"]')).toContainText('on another');
    await root.getByRole('button', { name: 'Table and files' }).click();
    await expect(root.getByRole('columnheader')).toHaveCount(31);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
