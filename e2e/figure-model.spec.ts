import type { Locator, Page } from '@playwright/test';
import { planOf } from '../src/core/estimation/plan.ts';
import { likely, resampleSetup } from '../src/core/estimation/resample.ts';
import { parseProfile } from '../src/core/reading/profile.ts';
import { settleSetup } from '../src/state/codec.ts';
import { expect, openFigure, test } from './lab.ts';

const open = (page: Page) => openFigure(page, 'model', '');

async function expectNumber(root: Locator, name: string, value: number): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  await expect
    .poll(async () => Number((await output.getAttribute('data-value')) || Number.NaN))
    .toBeCloseTo(value, 8);
}

/** The readouts are those that the core finds for a pasted text. */
async function expectCore(root: Locator, text: string, patch: object): Promise<void> {
  const read = parseProfile(text);
  if ('problem' in read) throw new Error(read.problem);
  const { setup } = settleSetup({ law: 'profile', ...read.value, ...patch });
  const plan = planOf(setup);
  await expectNumber(root, 'steps', plan.K);
  await expectNumber(root, 'optimum', plan.error);
  await expectNumber(root, 'uniform', plan.uniform.error);
  await expectNumber(root, 'uniformSteps', plan.uniform.steps?.K as number);
  await expectNumber(root, 'cosine', plan.cosine.error);
  await expectNumber(root, 'cosineSteps', plan.cosine.steps?.K as number);
  if (setup.se.length === 0) return;
  await expectNumber(root, 'repeated', 400);
  const { excess } = resampleSetup({ ...setup, K: plan.K }, 0, 400);
  await expectNumber(root, 'errorHigh', likely(plan.error, excess)[1]);
}

const own = '# N = 40\nmasked,loss,se\n40,3,0.01\n30,2,0.02\n20,1.5,0.03\n1,1,0.05\n';

test('a pasted table gives its sizes, and what its errors mean; a wrong one is explained', async ({
  page,
}) => {
  const root = await open(page);
  const field = root.getByRole('textbox', { name: /^Loss by masked/ });
  await expectCore(root, await field.inputValue(), { K: 16 });
  await field.fill(own);
  await field.blur();
  await expectCore(root, own, { K: 16 });
  await root.getByRole('radio', { name: 'an error' }).check();
  const error = root.getByRole('textbox', { name: /^Error at most/ });
  await error.fill('2.5');
  await error.press('Enter');
  await expectCore(root, own, { eps: 2.5 });
  await expect(page).toHaveURL(/[?&]eps=2\.5&.*se=0\.01,0\.02,0\.03,0\.05/);
  await page.reload();
  await expectCore(root, own, { eps: 2.5 });
  await field.fill('# N = 40\nmasked,loss\n41,3');
  await field.blur();
  await expect(root.getByRole('alert')).toHaveText(/Line 3: “41” is no number of masks/);
  await expectNumber(
    root,
    'steps',
    planOf(settleSetup({ law: 'profile', ...measuredIn(own), eps: 2.5 }).setup).K,
  );
  await root.getByRole('button', { name: 'Example' }).click();
  await expect(field).toHaveValue(/^# N = 128/);
  await root.getByRole('radio', { name: 'an error' }).press('Control+z');
  await expect(field).toHaveValue(/^# N = 40/);
});

const measuredIn = (text: string): object => {
  const read = parseProfile(text);
  return 'value' in read ? read.value : {};
};

test('the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const height = async () => Math.round((await root.boundingBox())?.height ?? 0);
    await expectNumber(root, 'repeated', 400);
    const before = await height();
    await root.getByRole('radio', { name: 'an error' }).check();
    await root.getByRole('button', { name: 'Table of the sizes' }).click();
    await expect(root.getByRole('region', { name: 'Table of the sizes' })).toBeVisible();
    expect(await height()).toBe(before);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
