import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { roundOf } from '../src/state/rounds.ts';
import { center, EXAMPLE, expect, type Lab, listOf, test } from './lab.ts';

const TYPED = 'Boundaries of the schedule, separated by commas';

/** The interior boundaries that win a round. */
const answer = (game: number): number[] =>
  Array.from(study(decodeQuery(`game=${game}`).setup).best?.boundaries ?? []).slice(1, -1);

const distance = (lab: Lab): Locator =>
  lab.root.getByRole('region', { name: 'Distance to the best' });
const bar = (lab: Lab): Locator => lab.root.getByRole('toolbar', { name: /^Round/ });

async function expectHidden(lab: Lab): Promise<void> {
  await expect(distance(lab)).toContainText('An unknown law');
  for (const name of ['optimum', 'ratio', 'optimalBoundaries']) {
    await expect(lab.output(name)).toHaveAttribute('data-value', '');
  }
  await expect(lab.root.locator('path.optimum:visible, .diamond:visible')).toHaveCount(0);
  await expect(lab.output('optimum')).toHaveText('hidden');
  await expect(lab.root.locator('.verdict')).not.toContainText('–nats');
  await expect(lab.button('Share')).toBeHidden();
  for (const name of ['stepsOptimum', 'stepsUniform'])
    await expect(lab.output(name)).toHaveCount(0);
  await expect(lab.root.locator('.plate-sizes .key.shown')).not.toContainText('best');
  await expect(lab.root.locator('.plate-curves .key')).not.toContainText('best');
  await expect(lab.root.locator('.laws')).not.toBeVisible();
  await expect(lab.root.locator('.law-detail')).not.toBeVisible();
  expect(await lab.readout('above')).toBeGreaterThan(0.01);
}

/** The adversary's loss must be κ_D·D of the boundaries on the screen. */
async function expectAnswer(lab: Lab): Promise<void> {
  await lab.ready();
  const [kappa, D, loss] = [
    await lab.readout('kappaD'),
    await lab.readout('D'),
    await lab.readout('adversary'),
  ];
  expect(loss).toBeCloseTo((kappa as number) * (D as number), 10);
  expect(loss).toBeGreaterThanOrEqual((await lab.readout('efact')) as number);
  await expect(lab.root).toContainText('The adversary answers');
}

test('a round is played with typed boundaries, and the adversary answers', async ({
  lab,
  page,
}) => {
  await lab.open(EXAMPLE.replace('K=8', 'K=9'));
  await lab.button('Beat the optimum').click();
  await lab.ready();
  await expectHidden(lab);
  const cuts = answer(1);
  await lab.type(TYPED, cuts.map((cut) => cut + 7).join(', '));
  await expect(distance(lab)).toContainText('1 move');
  await expectHidden(lab);
  await lab.type(TYPED, cuts.join(', '));
  await expect(lab.root).toContainText('Well done: within 1 % of the best, after 2 moves.');
  await expect(distance(lab)).toContainText('Curie–Weiss magnet, β = ');
  expect(listOf((await lab.numbers()).optimalBoundaries as string)).toEqual([0, ...cuts, 64]);
  await expectAnswer(lab);

  // It is in the address, and so after a reload.
  await expect(page).toHaveURL(new RegExp(`game=1&schedule=custom&cuts=${cuts[0]}\\D`));
  await page.reload();
  await expect(lab.root).toContainText('Well done');

  await lab.button('Next round').click();
  await lab.ready();
  await expect(bar(lab)).toContainText('Round 2');
  await expectHidden(lab);
  await expect(distance(lab)).toContainText('0 moves');
});

test('a round is played with the keyboard alone', async ({ lab, page }) => {
  await lab.open('game=1');
  await expectHidden(lab);
  const cuts = answer(1);
  await lab.boundary(1).focus();
  for (const [k, cut] of cuts.entries()) {
    if (k > 0) await page.keyboard.press('ArrowUp');
    await expect(lab.boundary(k + 1)).toBeFocused();
    for (let at = Number(await lab.boundary(k + 1).getAttribute('aria-valuenow')); at > cut; at--) {
      await page.keyboard.press('ArrowLeft');
    }
  }
  await expect(lab.root).toContainText('Well done');
  await expectAnswer(lab);
  await expect(lab.root.locator('p[role="status"]')).toContainText(
    'You are within 1 % of the best',
  );
  await expect(distance(lab)).toContainText('2 moves');
  for (let press = 0; press < 5; press++) await page.keyboard.press('Control+z');
  await expectHidden(lab);
});

test('a boundary is dragged by the mouse, and the distance follows', async ({ lab, page }) => {
  await lab.open('game=1');
  const before = await lab.readout('above');
  const from = await center(lab.boundary(1));
  const { x } = await lab.place(answer(1)[0] as number);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x, from.y, { steps: 6 });
  await page.mouse.up();
  await expect(distance(lab)).toContainText('1 move');
  await lab.ready();
  expect(await lab.readout('above')).toBeLessThan(before as number);
  const { efact, best } = study(
    decodeQuery(`game=1&schedule=custom&cuts=${(await lab.boundaries()).slice(1, -1)}`).setup,
  );
  expect(await lab.readout('above')).toBeCloseTo(efact / (best?.error as number) - 1, 10);
});

test('a hint names a boundary and a side, until it is moved', async ({ lab, page }) => {
  await lab.open('game=3');
  const [first] = answer(3) as [number];
  await lab.type(TYPED, [1, ...answer(3).slice(1)].join(', '));
  await lab.button('A hint').click();
  await expect(lab.root).toContainText('Boundary 1, now at 1, is furthest from its best place.');
  await expect(lab.root).toContainText('It belongs further right.');
  await lab.boundary(1).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.root).not.toContainText('is furthest from its best place');
  expect(first).toBeGreaterThan(1);
});

test('giving up shows the best schedule; undo takes it back', async ({ lab }) => {
  await lab.open('game=6');
  await lab.button('Give up').click();
  await expect(lab.root).toContainText(`The best boundaries are ${answer(6).join(', ')}.`);
  await expect(distance(lab)).toContainText('Random linear code');
  await expect(lab.button('Next round')).toBeFocused();
  await expectAnswer(lab);
  await lab.button('Undo').click();
  await expectHidden(lab);
});

test('a round keeps its number of steps, and says so', async ({ lab, page }) => {
  await lab.open('game=6');
  const before = await lab.boundaries();
  expect(before).toHaveLength(roundOf(6).K + 1);
  await lab.boundary(2).press('Delete');
  await expect(lab.notice).toContainText('it must be 4 boundaries in this round');
  const { x, y } = await lab.place(5);
  await page.mouse.dblclick(x, y);
  await lab.steps.press('ArrowRight');
  await expect(lab.notice).toContainText('K = 6 is not possible here; it must be 5 in this round.');
  expect(await lab.boundaries()).toEqual(before);
  await lab.type(TYPED, '5, 6');
  await expect(lab.notice).toContainText('cuts = 5,6 is not possible here');
  expect(await lab.boundaries()).toEqual(before);
  await expect(lab.root.getByRole('radio', { name: 'Optimal' })).toBeDisabled();
});

test('leaving gives back what was there before', async ({ lab, page }) => {
  const query = 'law=gaussian&N=100&rho=0.3&K=7&schedule=cosine&units=bits';
  await lab.open(query);
  const names = ['boundaries', 'efact', 'optimum', 'D', 'kappaTC'];
  const shown = async () => {
    const numbers = await lab.numbers();
    return names.map((name) => numbers[name]);
  };
  const before = await shown();
  await lab.button('Beat the optimum').click();
  await lab.ready();
  await lab.type(TYPED, '9, 30');
  await expect(distance(lab)).toContainText('1 move');
  await lab.button('Leave').click();
  await lab.ready();
  expect(await shown()).toEqual(before);
  await expect(page).toHaveURL(/law=gaussian/);
  await expect(page).not.toHaveURL(/game/);
  await lab.button('Undo').click();
  await expect(distance(lab)).toContainText('1 move');
});

for (const width of [1280, 360]) {
  test(`the game takes no more room than what it hides at ${width} px`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const places = () =>
      lab.root
        .locator('.stage, .plate-profile .track, .verdict, .token-strip')
        .evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().top + scrollY)));
    // The same law, parameters and all, in the lab and in the game.
    await lab.open('law=permutation&N=51&K=4');
    const before = await places();
    for (const query of [
      'game=3',
      'game=3&answer=shown',
      `game=3&schedule=custom&cuts=${answer(3)}`,
    ]) {
      await lab.open(query);
      expect(await places(), query).toEqual(before);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against WCAG 2.2 AA in a round, ${colorScheme}`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const query of ['game=3', 'game=3&answer=shown']) {
      await lab.open(query);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}
