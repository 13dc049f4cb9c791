import { readFile } from 'node:fs/promises';
import { estimateSetup } from '../src/core/estimation/estimateSetup.ts';
import { isotonic } from '../src/core/numbers/isotonic.ts';
import { optimalSchedule } from '../src/core/optimum/optimum.ts';
import { EXAMPLE, expect, type Lab, test } from './lab.ts';

const law = { law: 'blocks', N: 64, m: 4, k: 1, q: 2 } as const;
const QUERY = EXAMPLE.replace('uniform', 'optimal');

const way = (lab: Lab, name: string) =>
  lab.root.getByRole('group', { name: 'π is' }).getByRole('radio', { name });

/** The schedule is the best one for what so many samples of a seed tell. */
async function expectFrom(lab: Lab, samples: number, seed = 1): Promise<void> {
  const { mean } = estimateSetup({ ...law, seed }, 0, samples);
  const { boundaries } = optimalSchedule(isotonic(mean), 8);
  await expect.poll(() => lab.boundaries()).toEqual(Array.from(boundaries));
  await lab.ready();
  const [efact, optimum, regret] = await Promise.all(
    ['efact', 'optimum', 'regret'].map((name) => lab.readout(name)),
  );
  expect(Number(regret)).toBeCloseTo(Number(efact) / Number(optimum) - 1, 10);
}

test('the lab makes its schedules from samples, by mouse and keys, and back', async ({
  lab,
  page,
}) => {
  await lab.open(QUERY);
  const known = await lab.boundaries();
  await way(lab, 'estimated').check();
  await expectFrom(lab, 10);
  await expect(lab.root.locator('.estimate-band path.band')).toBeVisible();
  await lab.type('Samples', '200');
  await expectFrom(lab, 200);
  await lab.root.getByRole('slider', { name: /^Samples/ }).press('ArrowLeft');
  await expectFrom(lab, 199);
  await lab.button('Draw again').click();
  await expectFrom(lab, 199, 2);
  await expect(page).toHaveURL(/known=samples.*seed=2|seed=2.*known=samples/);

  await page.reload();
  await lab.ready();
  await expectFrom(lab, 199, 2);

  await way(lab, 'estimated').press('ArrowLeft');
  await expect.poll(() => lab.boundaries()).toEqual(known);
  await expect(lab.root.locator('.estimate-band')).toHaveCount(0);
  await lab.button('Undo').click();
  await expectFrom(lab, 199, 2);
});

test('the estimate is in the table and in the file', async ({ lab, page }) => {
  await lab.open(`${QUERY}&known=samples&samples=50`);
  const { mean } = estimateSetup(law, 0, 50);
  await lab.button('Table of the profile').click();
  const cells = lab.root
    .getByRole('region', { name: 'Table of the profile' })
    .locator('tr')
    .nth(31);
  await expect(cells.locator('td').nth(5)).toHaveAttribute('data-value', /\d/);
  const shown = Number(await cells.locator('td').nth(5).getAttribute('data-value'));
  const i = Number(await cells.locator('th').getAttribute('data-value'));
  expect(shown).toBeCloseTo((mean[i] as number) + Math.LN2, 8);
  await lab.button('Share').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Profile and staircase as CSV' }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).split('\n');
  expect(lines[2]).toMatch(/,estimated rise in nats,its standard error in nats$/);
  expect(Number(lines[3 + i]?.split(',').at(-2))).toBeCloseTo((mean[i] as number) + Math.LN2, 8);
});

test('where no samples can be had the lab says so', async ({ lab }) => {
  await lab.open('law=random-code&N=32&k=16&q=2&K=4&known=samples');
  await expect(way(lab, 'estimated')).toBeDisabled();
  await expect(lab.root.locator('.known')).toContainText('no samples of this law');
  await expect(lab.notice).toContainText('known = samples is not possible here');
  await lab.open('law=gaussian&N=300&rho=0.5&K=4');
  await expect(lab.root.locator('.known .reason:not(.unused)')).toHaveText('at most 256 tokens');
});

test('it can be hidden and locked, and a boundary moved by hand stays', async ({ lab }) => {
  await lab.open(`${QUERY}&known=samples&lock=known,samples`);
  await expect(way(lab, 'known')).toBeDisabled();
  await lab.open(`${QUERY}&known=samples&hide=known`);
  await expect(lab.root.getByRole('group', { name: 'π is' })).toHaveCount(0);
  await expectFrom(lab, 10);
  await lab.boundary(3).press('ArrowRight');
  const moved = await lab.boundaries();
  await lab.button('Draw again').click();
  await lab.ready();
  expect(await lab.boundaries()).toEqual(moved);
});

for (const width of [360, 1280]) {
  test(`the lab is as high at ${width} px, whatever is known`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await lab.open(QUERY);
    const height = () => lab.root.evaluate((root) => root.getBoundingClientRect().height);
    const before = await height();
    await way(lab, 'estimated').check();
    for (const samples of ['1', '100', '10000']) {
      await lab.type('Samples', samples);
      expect(await height(), samples).toBe(before);
      await lab.ready();
      expect(await height(), samples).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('a rule that is made from samples is one schedule, and no family of its own', async ({
  lab,
}) => {
  await lab.open(`${EXAMPLE.replace('uniform', 'rule')}&known=samples`);
  await lab.ready();
  await expect(lab.output('stepsUniform')).toHaveAttribute('data-value', /\d/);
  await expect(lab.output('stepsChosen')).toHaveAttribute('data-value', '');
});
