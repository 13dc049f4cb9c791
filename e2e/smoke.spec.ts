import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { complaints } from './complaints.ts';

test('the article loads without a complaint', async ({ page }) => {
  const all = complaints(page);
  await page.goto('./', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How many at once?');
  expect(all).toEqual([]);
});

test('the article is complete without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('.katex').first()).toBeVisible();
  await context.close();
});

test('no TeX, MDX or prose reaches the scripts', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(response.url())) scripts.push(await response.text());
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(scripts).not.toEqual([]);
  expect(scripts.join()).not.toMatch(/ParseError|MDXContent|masked-diffusion model writes/);
});

test('the embed loads without a complaint, as one request', async ({ page }) => {
  const all = complaints(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  await page.goto('embed.html', { waitUntil: 'networkidle' });
  expect(all).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('the embed loads in a sandboxed frame of another site', async ({ page, baseURL }) => {
  const frame = `<iframe sandbox="allow-scripts" src="${baseURL}embed.html"></iframe>`;
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,">${frame}`);
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  const all = complaints(page);
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, {
    waitUntil: 'networkidle',
  });
  await expect(page.frameLocator('iframe').locator('main')).toBeAttached();
  expect(all).toEqual([]);
  host.close();
});
