import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Host, host, pages } from './hosting.ts';
import { byHand, center, EXAMPLE, expect, expectCore, Lab, test } from './lab.ts';

test.use({ serviceWorkers: 'allow' });
// Whole versions are fetched behind the page.
test.slow();
const LATER = { timeout: 30_000 };

let site: Host;
test.beforeEach(async () => {
  site = await host();
});
test.afterEach(() => site.remove());

/** Opens the article and waits until the whole site is kept. */
async function keep(page: Page): Promise<void> {
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Boundary 2 of the lab, dragged to 20. */
async function drag(lab: Lab): Promise<void> {
  const { mouse } = lab.page;
  const from = await center(lab.boundary(2));
  const to = await lab.place(20);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
  await lab.ready();
  const moved = [0, 8, 20, 24, 32, 40, 48, 56, 64];
  expect(await lab.boundaries()).toEqual(moved);
  expectCore(await lab.numbers(), byHand(EXAMPLE, moved));
}

test('after the first visit every page opens without a network, at any address', async ({
  page,
  lab,
  complained,
}) => {
  await keep(page);
  await site.vanish();

  await page.goto(`${site.url}?${EXAMPLE}&seed=2`);
  await page.waitForFunction(() => document.querySelector('[data-figure][data-alive]'));
  await lab.ready();
  await drag(lab);
  await page.waitForURL(/cuts=8%2C20|cuts=8,20/);
  await lab.button('Share').first().click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Cite' })).toBeVisible();

  await page.goto(`${site.url}embed.html?figure=lab&${EXAMPLE}`);
  await drag(lab);
  for (const name of (await pages()).filter((file) => file !== 'how-many-at-once.html')) {
    // What is still asked for when the page is left would count as failed.
    await page.goto(`${site.url}${name}?K=9`, { waitUntil: 'networkidle' });
    await expect(page.locator('main')).toBeVisible();
  }
  // It asks whether there is a newer version, and nobody answers; workers go with their pages.
  for (const each of complained.splice(0)) expect(each).toMatch(/sw\.js|^blob:/);
});

test('a newer version waits, never mixes, and comes when it is asked for', async ({
  page,
  lab,
  context,
}) => {
  await keep(page);
  const other = await context.newPage();
  await other.goto(site.url);

  // A newer site: another article, and a later part of the old one is gone.
  const file = (name: string) => join(site.directory, name);
  const worker = await readFile(file('sw.js'), 'utf8');
  const later = [...worker.matchAll(/assets\/Contents-[\w-]+\.js/g)].map(([name]) => name);
  expect(later.length).toBeGreaterThan(0);
  for (const name of later) await rm(file(name));
  const entry = /\{url:`index\.html`,revision:`\w+`\}/;
  expect(worker).toMatch(entry);
  const gone = new RegExp(`\\{url:\`(${later.join('|')})\`,revision:null\\},`, 'g');
  await writeFile(
    file('sw.js'),
    worker.replace(gone, '').replace(entry, '{url:`index.html`,revision:`newer`}'),
  );
  const article = await readFile(file('index.html'), 'utf8');
  await writeFile(file('index.html'), article.replace(/(<h1[^>]*>)/, '$1Newer: '));

  await page.goto(`${site.url}?K=9`);
  const word = page.locator('.new-version');
  await expect(word).toHaveText(/A new version is ready\./, LATER);
  await expect(word).toHaveRole('status');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).not.toContainText('Newer');
  // The older version is still whole.
  await lab.button('Share').first().click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Cite' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Put off, the word comes back with the next visit; a mere reload changes nothing.
  await word.getByRole('button', { name: 'Later' }).click();
  await expect(word).toBeEmpty();
  await page.reload();
  await word.getByRole('button', { name: 'Reload' }).click();
  await expect(heading).toContainText('Newer', LATER);
  await expect(word).toHaveCount(0);
  await lab.ready();
  await expect(lab.field('Steps K')).toHaveValue('9');
  // Another page of the older version is not reloaded behind its reader's back.
  await expect(other.locator('.new-version')).toHaveText(/A new version is ready\./);
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText('Newer');
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Newer');
});

test('the talk, opened first, is kept for a room without a network', async ({
  page,
  complained,
}) => {
  await page.goto(`${site.url}talk.html?step=16`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await site.vanish();
  await page.goto(`${site.url}talk.html?step=16`);
  await expect(page.locator('#step-16 [data-alive] [data-state="ready"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('#step-17')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const each of complained.splice(0)) expect(each).toMatch(/sw\.js|^blob:/);
});

test('an embed keeps nothing', async ({ page }) => {
  await page.goto(`${site.url}embed.html?figure=lab&${EXAMPLE}`);
  await new Lab(page).ready();
  const kept = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    stored: localStorage.length + sessionStorage.length + document.cookie.length,
  }));
  expect(kept).toEqual({ workers: 0, caches: 0, stored: 0 });
});

test('the whole lab is saved as one file, which works from disk', async ({ page, lab }) => {
  await page.goto(site.url);
  await page.waitForFunction(() => document.querySelector('[data-figure][data-alive]'));
  await lab.button('Share').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save how-many-at-once.html' }).click();
  const alone = await mkdtemp(join(tmpdir(), 'how-many-at-once-alone-'));
  const file = join(alone, 'lab.html');
  await (await download).saveAs(file);

  await page.goto(`file://${file}?${EXAMPLE}`);
  await lab.ready();
  await drag(lab);
  await expect(lab.notice).toBeEmpty();
  await lab.button('Share').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Cite' })).toBeVisible();
  await expect(dialog.getByRole('link')).toHaveCount(0);
  const picture = page.waitForEvent('download');
  await dialog
    .getByRole('button', { name: /as SVG$/ })
    .first()
    .click();
  // Its letters are outlines, which come from the file as well.
  await expect(dialog.getByRole('status').last()).not.toContainText('cannot be loaded');
  expect(await readFile(await (await picture).path(), 'utf8')).not.toContain('<text');
  await rm(alone, { recursive: true });
});
