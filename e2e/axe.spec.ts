import { figures } from '../src/figures/index.ts';
import { LOOKS, violations } from './axe.ts';
import { expect, test } from './lab.ts';

// Pictures of every state for a trace would take longer than the rules.
test.use({ trace: 'off' });

/**
 * Which looks are looked at in which width. No colour in any style sheet depends on the width, and the
 * rules of colours take nearly all of the time: one width has every look.
 */
const WIDTHS = [
  { width: 1280, theme: 'any theme', looks: LOOKS },
  { width: 320, theme: 'the light theme', looks: ['light'] },
] as const;

for (const { width, theme, looks } of WIDTHS) {
  test.describe(`axe finds nothing at ${width} px, in ${theme},`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('in the article', async ({ page, lab }) => {
      // The rules look at ten thousand elements in each theme.
      test.setTimeout(180_000);
      // A broken value brings the notice on the screen too.
      await page.goto('index.html?K=0');
      await lab.ready();
      await expect(lab.notice).toContainText('K = 0');
      expect(await violations(page, looks)).toEqual([]);
    });

    for (const path of ['gallery.html', 'talk.html']) {
      test(`in ${path}`, async ({ page }) => {
        test.slow();
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
        expect(await violations(page, looks)).toEqual([]);
      });
    }

    test('in any figure by itself, as drawings and as tables', async ({ page }) => {
      test.slow();
      for (const [id, { title }] of Object.entries(figures)) {
        await test.step(id, async () => {
          await page.goto(`embed.html?figure=${id}`);
          const root = page.locator('[data-state="ready"]').first();
          await expect(root).toBeAttached();
          await expect(page).toHaveTitle(`${title} – How Many at Once?`);
          await expect(page.getByRole('heading', { name: title, exact: true })).toBeAttached();
          expect(await violations(page, looks)).toEqual([]);
          const tables = root.getByRole('button', { name: /^Table of/ });
          if ((await tables.count()) === 0) return;
          for (const table of await tables.all()) await table.click();
          expect(await violations(page, ['light'])).toEqual([]);
        });
      }
    });

    test('in any dialog of the lab', async ({ page, lab }) => {
      await lab.open();
      const openers = lab.root.locator('[aria-haspopup="dialog"]');
      expect(await openers.count()).toBeGreaterThan(1);
      for (const opener of await openers.all()) {
        await opener.click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('heading').nth(1)).toBeVisible();
        expect(await violations(page, looks)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(opener).toBeFocused();
      }
    });
  });
}
