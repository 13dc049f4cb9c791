import { byHand, center, EXAMPLE, expect, expectCore, type Lab, test } from './lab.ts';

const UNIFORM = '0,8,16,24,32,40,48,56,64';

/** Moves boundary k by the mouse in several moves; returns the boundaries that it left. */
async function dragTo(lab: Lab, k: number, value: number): Promise<string> {
  const { mouse } = lab.page;
  const from = await center(lab.boundary(k));
  const to = await lab.place(value);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
  return (await lab.boundaries()).join();
}

const expectBoundaries = (lab: Lab, boundaries: string) =>
  expect(lab.output('boundaries')).toHaveAttribute('data-value', boundaries);

test('a drag is one entry of undo and redo, by buttons', async ({ lab }) => {
  await lab.open(EXAMPLE);
  await expect(lab.button('Undo')).toBeDisabled();
  const first = await dragTo(lab, 2, 20);
  const second = await dragTo(lab, 5, 45);
  expect(new Set([UNIFORM, first, second]).size).toBe(3);
  await lab.button('Undo').click();
  await expectBoundaries(lab, first);
  await lab.button('Undo').click();
  await expectBoundaries(lab, UNIFORM);
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.button('Redo').click();
  await lab.button('Redo').click();
  await expectBoundaries(lab, second);
  await expect(lab.button('Redo')).toBeDisabled();
});

test('a drag that ends where it began leaves nothing to undo', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const { mouse } = lab.page;
  const [from, to] = [await center(lab.boundary(2)), await lab.place(20)];
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 4 });
  await expect(lab.button('Undo')).toBeEnabled();
  await mouse.move(from.x, from.y, { steps: 4 });
  await mouse.up();
  await expectBoundaries(lab, UNIFORM);
  await expect(lab.button('Undo')).toBeDisabled();
  await expect(lab.root.getByRole('radio', { name: 'Uniform' })).toBeChecked();
});

test('undo and redo by keys; a new change forgets what could be redone', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  await lab.boundary(1).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectBoundaries(lab, UNIFORM.replace('8', '10'));
  await page.keyboard.press('Control+z');
  await expectBoundaries(lab, UNIFORM.replace('8', '9'));
  await page.keyboard.press('Control+z');
  await expectBoundaries(lab, UNIFORM);
  await page.keyboard.press('Control+Shift+Z');
  await expectBoundaries(lab, UNIFORM.replace('8', '9'));
  await page.keyboard.press('Control+y');
  await expectBoundaries(lab, UNIFORM.replace('8', '10'));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('ArrowLeft');
  await expectBoundaries(lab, UNIFORM);
  await expect(lab.button('Redo')).toBeDisabled();
});

test('a slider that is dragged, a law and units are one entry each', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const slider = lab.root.getByRole('slider', { name: 'Steps K' }).and(lab.page.locator('input'));
  const { x, y } = await center(slider);
  await lab.page.mouse.move(x, y);
  await lab.page.mouse.down();
  await lab.page.mouse.move(x + 40, y, { steps: 8 });
  await lab.page.mouse.up();
  await expect(lab.field('Steps K')).not.toHaveValue('8');
  await lab.root.getByRole('radio', { name: 'Permutations' }).check();
  await lab.root.getByRole('radio', { name: 'bits' }).check();
  for (let entry = 0; entry < 3; entry++) await lab.button('Undo').click();
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
  await expect(lab.root.getByRole('radio', { name: 'nats' })).toBeChecked();
});

test('starting again goes back to where the figure started, and can be undone', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const moved = await dragTo(lab, 3, 28);
  await lab.button('Start again').click();
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
  await lab.button('Undo').click();
  await expectBoundaries(lab, moved);
});

test('the address follows the setup, and opens the same numbers', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  await lab.root.getByRole('radio', { name: 'Exchangeable Gaussians' }).check();
  await lab.type('Correlation ρ', '0.75');
  await lab.type('Tokens N', '100');
  const moved = await dragTo(lab, 2, 30);
  await lab.ready();
  const same = byHand('law=gaussian&N=100&rho=0.75', moved.split(',').map(Number));
  expectCore(await lab.numbers(), same);
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({
      figure: 'lab',
      law: 'gaussian',
      N: '100',
      rho: '0.75',
      schedule: 'custom',
      cuts: moved.split(',').slice(1, -1).join(),
    });
  expect(page.url()).toMatch(/cuts=\d+,\d+/);
  await page.reload();
  await lab.ready();
  expectCore(await lab.numbers(), same);
});

test('the address leaves defaults out, keeps unknown keys, and makes no history', async ({
  lab,
  page,
}) => {
  const entries = () => page.evaluate(() => history.length);
  await lab.open(`${EXAMPLE}&course=7&name=a%26b#here`);
  const before = await entries();
  await lab.type('Steps K', '9');
  await page.waitForURL(/K=9/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    K: '9',
    figure: 'lab',
    course: '7',
    name: 'a&b',
  });
  await lab.type('Steps K', '8');
  await page.waitForURL((url) => !url.searchParams.has('K'));
  expect(new URL(page.url()).hash).toBe('#here');
  expect(await entries()).toBe(before);
});

test('units are part of the address', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  await lab.root.getByRole('radio', { name: 'bits' }).check();
  await page.waitForURL(/units=bits/);
  await page.reload();
  await expect(lab.output('D')).toHaveText('1.000000');
});
