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
  for (const name of [...(await pages()), 'cards/area.html']) {
    await page.goto(`${site.url}${name}`, { waitUntil: 'networkidle' });
    await expect(page.locator('main')).toBeVisible();
    const absolute = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[href], [src]'), (element) =>
        ['href', 'src'].map((name) => element.getAttribute(name) ?? '').find((text) => text !== ''),
      ).filter((address) => address?.startsWith('/')),
    );
    expect(absolute, name).toEqual([]);
    // Third parties are shut out of every page but the embed, whose sandbox could not have such a policy.
    const policies = page.locator('head meta[http-equiv="Content-Security-Policy"]');
    await expect(policies, name).toHaveCount(/^(embed|how-many)/.test(name) ? 0 : 1);
  }
  await expect(page.frameLocator('iframe').locator('[data-state="ready"]')).toBeVisible();
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
        new Image().src = 'https://third.example/picture.png';
      }),
  );
  expect(refused).toBe('img-src');
  expect(outside.splice(0)).toEqual(['https://third.example/picture.png']);
  await page.goto(`${site.url}?${EXAMPLE}`, { waitUntil: 'networkidle' });
  const lab = new Lab(page);
  await lab.ready();
  await lab.type('Steps K', '9');
  await expect(page).toHaveURL(/\/some\/sub\/path\/\?.*K=9/);
  expect(outside).toEqual([]);
});
