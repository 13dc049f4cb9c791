import type { Locator, Page } from '@playwright/test';
import { factorizationError } from '../src/core/error.ts';
import { laws } from '../src/core/laws/index.ts';
import { schedules } from '../src/core/schedules/index.ts';
import { jump } from '../src/figures/jump/index.ts';
import { center, expect, listOf, openFigure, test } from './lab.ts';

const N = 64;
const OWN = [0, 6, 14, 24, 33, 41, 48, 56, 64];

const open = (page: Page) => openFigure(page, 'jump', jump.setup);

/** Every schedule's error with the jump at i, and over all i the largest. */
async function expectErrors(root: Locator, i: number, own: readonly number[]): Promise<void> {
  const K = own.length - 1;
  const all = {
    uniform: schedules.uniform.boundaries({ N, K }),
    tc: schedules.tc.boundaries({ N, K }),
    dtc: schedules.dtc.boundaries({ N, K }),
    balanced: schedules.balanced.boundaries({ N, K }),
    own: Int32Array.from(own),
  };
  const profiles = Array.from({ length: N - 1 }, (_, j) =>
    laws.blocks.profile({ N, m: N, k: j + 1, q: 67 }),
  );
  for (const [id, boundaries] of Object.entries(all)) {
    const errors = profiles.map((profile) => factorizationError(profile, boundaries));
    await expectNumber(root, id, errors[i - 1]);
    await expectNumber(root, `${id}Worst`, Math.max(...errors));
  }
}

async function expectNumber(root: Locator, name: string, value: number): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  await expect
    .poll(async () => Number(await output.getAttribute('data-value')))
    .toBeCloseTo(value, 8);
}

test('the errors follow the jump, by mouse, by key and typed', async ({ page }) => {
  const root = await open(page);
  await expectErrors(root, 29, OWN);
  const handle = root.getByRole('slider', { name: 'Jump', exact: true });
  const from = await center(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y, { steps: 6 });
  await page.mouse.up();
  const dragged = Number(await handle.getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(33);
  await expectErrors(root, dragged, OWN);
  await handle.press('ArrowRight');
  await expectErrors(root, dragged + 1, OWN);
  await handle.press('End');
  await expectErrors(root, 63, OWN);
  const field = root.getByRole('textbox', { name: 'Jump at i*' });
  for (const [text, i] of [
    ['33', 33],
    ['900', 63],
    ['0', 1],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expectErrors(root, i, OWN);
  }
});

test('a boundary of one’s own at the jump loses nothing, and sees it', async ({ page }) => {
  const root = await open(page);
  await expect(root.locator('.questions circle')).toHaveCount(3);
  await expect(root.locator('.questions text.seen')).toHaveCount(0);
  const field = root.getByRole('textbox', { name: /^Boundaries/ });
  await field.fill('29');
  await field.press('Enter');
  await expectErrors(root, 29, [0, 29, 64]);
  await expectNumber(root, 'own', 0);
  await expect(root.locator('.questions text.seen')).toBeVisible();
  const handle = root.getByRole('group', { name: 'Boundaries of your schedule' });
  await handle.getByRole('slider').press('ArrowLeft');
  await expectErrors(root, 29, [0, 28, 64]);
  await expect(root.locator('.questions text.seen')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expectErrors(root, 29, [0, 29, 64]);
  expect(listOf(await field.inputValue())).toEqual([29]);
});

test('the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    const handle = root.getByRole('slider', { name: 'Jump', exact: true });
    for (const key of ['Home', 'PageDown', 'End', 'ArrowLeft']) {
      await handle.press(key);
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
    const section = page.locator('section#limits');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-predict')).toBeVisible();
    await expect(section.locator('.frame path.profile')).toBeVisible();
    await expectErrors(section, 29, OWN);
  });
});
