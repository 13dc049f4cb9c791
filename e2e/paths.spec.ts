import { type Host, host, pages } from './hosting.ts';
import { EXAMPLE, expect, Lab, test } from './lab.ts';

// Every page there is, one after another.
test.slow();

let site: Host;
test.beforeEach(async () => {
  site = await host('/some/sub/path/');
});
test.afterEach(() => site.remove());

test('the site runs below any path, and asks for nothing outside of it', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(site.url)) outside.push(url);
  });
  for (const name of await pages()) {
    await page.goto(`${site.url}${name}`, { waitUntil: 'networkidle' });
    await expect(page.locator('main')).toBeVisible();
    const absolute = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[href], [src]'), (element) =>
        ['href', 'src'].map((name) => element.getAttribute(name) ?? '').find((text) => text !== ''),
      ).filter((address) => address?.startsWith('/')),
    );
    expect(absolute, name).toEqual([]);
  }
  await page.goto(`${site.url}?${EXAMPLE}`, { waitUntil: 'networkidle' });
  const lab = new Lab(page);
  await lab.ready();
  await lab.type('Steps K', '9');
  await expect(page).toHaveURL(/\/some\/sub\/path\/\?.*K=9/);
  expect(outside).toEqual([]);
});
