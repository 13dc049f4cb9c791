import { readFileSync } from 'node:fs';
import { figures } from '../src/figures/index.ts';
import { expect, Lab, test } from './lab.ts';

test('the gallery has every figure, its code, and brings it to life', async ({ page }) => {
  await page.goto('gallery.html');
  await expect(page.locator('[data-figure]')).toHaveCount(Object.keys(figures).length);
  const last = Object.keys(figures).at(-1) as string;
  const code = page.locator(`[data-code="${last}"]`);
  await expect(code).toHaveValue(new RegExp(`^<iframe src="http[^"]*embed.html\\?figure=${last}"`));
  await code.scrollIntoViewIfNeeded();
  await expect(
    page.locator(`[data-figure="${last}"][data-alive] [data-state="ready"]`),
  ).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const snippets = [...readme.matchAll(/```(html|python|text)\n([^`]*example\.org\/[^`]*)```/g)].map(
  ([, language, code]) => ({ language, code: code as string }),
);

test('every snippet of the README shows a live figure', async ({ page, baseURL }) => {
  expect(snippets.length).toBeGreaterThanOrEqual(6);
  for (const { language, code } of snippets) {
    const here = code.replaceAll('https://example.org/', baseURL as string);
    const address = /https?:[^\s"]+/.exec(here)?.[0] ?? '';
    const body =
      language === 'html' ? here : `<iframe src="${address}" width="900" height="760"></iframe>`;
    await page.route('**/post.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>A post</title><link rel="icon" href="data:," />${body}`,
      }),
    );
    await page.goto('post.html');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-state="ready"]')).toBeVisible();
    if (language === 'html' && !code.includes('<script')) {
      const height = await page.locator('iframe').evaluate((element) => element.clientHeight);
      const needed = await frame.locator('#figure').evaluate((element) => element.scrollHeight);
      expect(height, code).toBeGreaterThan(needed - 120);
    } else if (language === 'html') {
      await expect
        .poll(async () => {
          const height = await page.locator('iframe').evaluate((element) => element.clientHeight);
          const needed = await frame.locator('#figure').evaluate((it) => it.scrollHeight);
          // Heights are told in whole pixels, rounded up.
          return Math.abs(height - needed);
        })
        .toBeLessThanOrEqual(1);
    }
    await page.unroute('**/post.html');
  }
});

test('the embed is shown as the code will have it', async ({ page }) => {
  await page.goto('embed.html?figure=lab');
  const lab = new Lab(page);
  await lab.ready();
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'dark' }).first().check();
  const hide = dialog.getByRole('textbox', { name: /^Hide/ });
  await hide.fill('toolbar, everything');
  await hide.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('toolbar, presets');
  await hide.fill('toolbar');
  await hide.press('Enter');
  const code = dialog.getByRole('textbox', { name: 'The embed code' });
  await expect(code).toHaveValue(/theme=dark&amp;hide=toolbar/);
  await dialog.getByText('As it will look').click();
  const preview = page.frameLocator('.preview iframe');
  await expect(preview.locator('html[data-theme="dark"] [data-state="ready"]')).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
