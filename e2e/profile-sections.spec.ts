import type { Locator } from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { optimalErrors } from '../src/core/optimum/frontier.ts';
import { ratioOf, study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

/** The setups that the figures of the article start with. */
const starts = {
  profile: 'law=blocks&N=32&m=4&k=1&q=2&K=1',
  area: 'law=blocks&N=16&m=8&k=1&q=2&schedule=custom&cuts=8',
  best: 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform',
};

const coreFor = (query: string) => study(decodeQuery(query).setup);

/** Waits until a readout shows the number. */
async function expectNumber(root: Locator, name: string, value: number | null): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  if (value === null) return expect(output).toHaveAttribute('data-value', '');
  await expect
    .poll(async () => Number(await output.getAttribute('data-value')))
    .toBeCloseTo(value, 9);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const id of ['profile', 'area', 'best'] as const) {
    test(`the section on the ${id} has its words, formulas, first frame and numbers`, async ({
      page,
    }) => {
      await page.goto('index.html');
      const section = page.locator(`section#${id}`);
      await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(section.locator('.quiz-predict')).toBeVisible();
      await expect(section.locator('.quiz-check').first()).toBeVisible();
      await expect(section.locator('[data-figure] .frame path.profile')).toBeVisible();
      const shown = coreFor(starts[id]);
      const figure = section.locator('[data-figure]');
      await expectNumber(figure, id === 'profile' ? 'TC' : 'efact', shown.efact);
    });
  }
});

test('every law splits its rectangle into TC and DTC', async ({ page }) => {
  const root = await openFigure(page, 'profile', starts.profile);
  for (const [name, law] of [
    ['parities', 'law=blocks&N=32&m=4&k=3&q=2'],
    ['a chain', 'law=markov&N=32&q=2&stay=0.9'],
    ['permutations', 'law=permutation&N=32'],
    ['independent bits', 'law=blocks&N=32&m=4&k=4&q=2'],
    ['copies', 'law=blocks&N=32&m=4&k=1&q=2'],
  ] as const) {
    await root.getByRole('radio', { name, exact: true }).check();
    const { D, TC, DTC } = coreFor(law).functionals;
    await expectNumber(root, 'D', D);
    await expectNumber(root, 'TC', TC);
    await expectNumber(root, 'DTC', DTC);
    await expectNumber(root, 'ND', TC + DTC);
  }
});

test('a profile can be drawn before it is shown, and the two are compared', async ({ page }) => {
  const root = await openFigure(page, 'profile', starts.profile);
  const height = async () => Math.round((await root.boundingBox())?.height ?? 0);
  const before = await height();
  await root.getByRole('button', { name: 'Draw first' }).click();
  const pen = root.getByRole('slider', { name: /^Value 16 of 31/ });
  await expectNumber(root, 'TC', null);
  await pen.press('PageUp');
  const at = await center(pen);
  await page.mouse.move(at.x + 40, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 200, at.y - 60, { steps: 5 });
  await page.mouse.up();
  await expect(root.locator('path.profile')).toHaveAttribute('d', /V.*V|L/);
  expect(await height()).toBe(before);
  await root.getByRole('button', { name: 'Show the profile' }).click();
  await expectNumber(root, 'TC', coreFor('law=text&N=32').functionals.TC);
  await expect(root.locator('path.guess-line')).toBeVisible();
  await expect(root.locator('.guess-row p')).toHaveText(/^Yours rises by .* the profile by 1\.7\./);
  expect(await height()).toBe(before);
  await root.getByRole('radio', { name: 'parities' }).check();
  await expect(root.locator('path.guess-line')).toHaveCount(0);
});

/** The terms that are written out, added up. */
const written = (root: Locator): Promise<number> =>
  root
    .locator('.sum li > span')
    .allTextContents()
    .then((all) => all.reduce((sum, text) => sum + Number(text), 0));

test('the area follows a boundary, and the terms add up to it', async ({ page }) => {
  const root = await openFigure(page, 'area', starts.area);
  const handle = root.getByRole('group', { name: 'Boundaries' }).getByRole('slider').first();
  const from = await center(handle);
  const step = ((await root.locator('.frame').boundingBox())?.width ?? 0) / 17.2;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 5 * step, from.y, { steps: 6 });
  await page.mouse.up();
  const at = Number(await handle.getAttribute('aria-valuenow'));
  expect(at).toBeLessThan(8);
  for (const [cuts, act] of [
    [`${at}`, async () => {}],
    [`${at + 1}`, () => handle.press('ArrowRight')],
    ['3,9', () => typed(root, '3, 9')],
    ['3,9', () => root.getByRole('radio', { name: 'in strips' }).check()],
    ['5', () => typed(root, '5')],
  ] as const) {
    await act();
    const { efact } = coreFor(starts.area.replace('cuts=8', `cuts=${cuts}`));
    await expectNumber(root, 'efact', efact);
    // Fifteen terms of three decimals each.
    expect(Math.abs((await written(root)) - efact)).toBeLessThan(15 * 0.0005);
  }
});

async function typed(root: Locator, text: string): Promise<void> {
  const field = root.getByRole('textbox', { name: /^Boundaries/ });
  await field.fill(text);
  await field.press('Enter');
}

test('K can be dragged, and what a step gains is what the best error falls', async ({ page }) => {
  const root = await openFigure(page, 'best', starts.best);
  const { profile } = analyse(decodeQuery(starts.best).setup);
  const errors = optimalErrors(profile, 64);
  const slider = root.getByRole('group', { name: 'Number of steps' }).getByRole('slider');
  const expectSteps = async (K: number) => {
    const shown = coreFor(starts.best.replace('K=8', `K=${K}`));
    await expectNumber(root, 'efact', shown.efact);
    await expectNumber(root, 'optimum', errors[K - 1]);
    await expectNumber(root, 'ratio', ratioOf(shown));
    await expectNumber(root, 'gain', K > 1 ? errors[K - 2] - errors[K - 1] : null);
    await expectNumber(root, 'nextGain', K < 64 ? errors[K - 1] - errors[K] : null);
  };
  await expectSteps(8);
  const from = await center(slider);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y, { steps: 5 });
  await page.mouse.up();
  const dragged = Number(await slider.getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(8);
  await expectSteps(dragged);
  await slider.press('Home');
  await expectSteps(1);
  await slider.press('End');
  await expectSteps(64);
});

test('the random code with 32 steps loses five thousand times less at best', async ({ page }) => {
  const root = await openFigure(page, 'best', starts.best.replace('K=8', 'K=32'));
  await root.getByRole('radio', { name: 'a random code' }).check();
  await expectNumber(root, 'ratio', ratioOf(coreFor('law=random-code&N=64&k=32&q=2&K=32')));
  const ratio = await root.locator('output[data-name="ratio"]').getAttribute('data-value');
  expect(Math.round(Number(ratio) / 1000)).toBe(5);
});

for (const id of ['profile', 'area', 'best'] as const) {
  test(`the height of ${id} stays`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const root = await openFigure(page, id, starts[id]);
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
}
