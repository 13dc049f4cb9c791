import { byHand, center, EXAMPLE, expect, expectCore, type Lab, test } from './lab.ts';

const TYPED = 'Boundaries of the schedule, separated by commas';

/** Every number must be the core's for exactly these boundaries. */
async function expectBoundaries(lab: Lab, boundaries: number[]): Promise<void> {
  await expect(lab.output('boundaries')).toHaveAttribute('data-value', boundaries.join());
  await lab.ready();
  expectCore(await lab.numbers(), byHand(EXAMPLE, boundaries));
}

const UNIFORM = [0, 8, 16, 24, 32, 40, 48, 56, 64];

test.beforeEach(({ lab }) => lab.open(EXAMPLE));

test('a boundary follows the mouse, and every number follows it', async ({ lab, page }) => {
  const from = await center(lab.boundary(2));
  const to = await lab.place(19);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 40, { steps: 8 });
  await expectBoundaries(lab, UNIFORM.with(2, 19));
  await page.mouse.up();
  await page.mouse.move(from.x, from.y);
  await expectBoundaries(lab, UNIFORM.with(2, 19));
});

test('a boundary stops beside its neighbour and comes back', async ({ lab, page }) => {
  const from = await center(lab.boundary(3));
  const far = await lab.place(60);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(far.x, far.y, { steps: 5 });
  await expectBoundaries(lab, UNIFORM.with(3, 31));
  await page.mouse.move(from.x, from.y, { steps: 5 });
  await expectBoundaries(lab, UNIFORM);
  await page.mouse.up();
});

test('the other button drags nothing', async ({ lab, page }) => {
  const from = await center(lab.boundary(2));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(from.x + 50, from.y, { steps: 3 });
  await page.mouse.up({ button: 'right' });
  expectCore(await lab.numbers(), EXAMPLE);
});

test('keys move a boundary by one and by ten, and as far as it goes', async ({ lab, page }) => {
  await lab.boundary(1).focus();
  for (const [key, at] of [
    ['ArrowRight', 9],
    ['ArrowLeft', 8],
    ['Home', 1],
    ['Shift+ArrowRight', 11],
    ['PageDown', 1],
    ['PageUp', 11],
    ['End', 15],
    ['ArrowRight', 15],
    ['Shift+ArrowLeft', 5],
  ] as const) {
    await page.keyboard.press(key);
    await expectBoundaries(lab, UNIFORM.with(1, at));
    await expect(lab.boundary(1)).toHaveAttribute('aria-valuenow', String(at));
    await expect(lab.boundary(1)).toBeFocused();
  }
});

test('up and down choose a boundary, delete removes it', async ({ lab, page }) => {
  await lab.boundary(1).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(lab.boundary(3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lab.boundary(2)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectBoundaries(lab, UNIFORM.with(2, 17));
  await page.keyboard.press('Delete');
  await expectBoundaries(lab, [0, 8, 24, 32, 40, 48, 56, 64]);
  await expect(lab.boundary(2)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expectBoundaries(lab, [0, 8, 32, 40, 48, 56, 64]);
});

test('the focus stays where boundaries stand close or the last one goes', async ({ lab, page }) => {
  await lab.type(TYPED, '20, 21, 40');
  const slider = lab.boundaryTrack.getByRole('slider');
  await expect(slider).toHaveCount(1);
  await slider.focus();
  await page.keyboard.press('ArrowUp');
  await expect(lab.boundary(2)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectBoundaries(lab, [0, 20, 22, 40, 64]);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(slider).toHaveCount(3);
  await expect(lab.boundary(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expectBoundaries(lab, [0, 20, 32, 64]);
  await expect(lab.boundary(2)).toBeFocused();
});

test('all boundaries are one tab stop', async ({ lab, page }) => {
  await lab.boundary(1).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(lab.boundaryTrack.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(lab.boundary(2)).toBeFocused();
});

test('the last boundary can be removed, and one added again', async ({ lab, page }) => {
  await lab.type('Steps K', '2');
  await expectBoundaries(lab, [0, 32, 64]);
  const { y } = await center(lab.boundary(1));
  await lab.boundary(1).press('Delete');
  await expectBoundaries(lab, [0, 64]);
  await expect(lab.boundaryTrack.getByRole('slider')).toHaveCount(0);
  const track = await lab.boundaryTrack.boundingBox();
  await page.mouse.dblclick((track?.x ?? 0) + (track?.width ?? 0) / 2, y);
  await expect(lab.boundaryTrack.getByRole('slider')).toHaveCount(1);
  await lab.ready();
  expectCore(await lab.numbers(), byHand(EXAMPLE, await lab.boundaries()));
});

test('a double click on the axis adds a boundary, one on a boundary removes it', async ({
  lab,
  page,
}) => {
  const { x, y } = await lab.place(12);
  await page.mouse.dblclick(x, y);
  await expectBoundaries(lab, UNIFORM.toSpliced(2, 0, 12));
  await page.mouse.dblclick(x, y);
  await expectBoundaries(lab, UNIFORM);
});

test('boundaries can be typed; what is wrong is said and the last good ones stay', async ({
  lab,
}) => {
  await lab.type(TYPED, '4, 9; 14 20,27, 35,45');
  await expectBoundaries(lab, [0, 4, 9, 14, 20, 27, 35, 45, 64]);
  expect(await lab.readout('ratio')).toBe(1);

  await lab.type(TYPED, 'four, nine');
  await expect(lab.root.getByRole('alert')).toContainText('“four, nine” cannot be read');
  await expect(lab.field(TYPED)).toHaveAttribute('aria-invalid', 'true');
  await expectBoundaries(lab, [0, 4, 9, 14, 20, 27, 35, 45, 64]);
  await lab.field(TYPED).press('Escape');
  await expect(lab.field(TYPED)).toHaveValue('4, 9, 14, 20, 27, 35, 45');
  await expect(lab.root.getByRole('alert')).toHaveCount(0);

  await lab.type(TYPED, '30, 10, 99');
  await expectBoundaries(lab, [0, 10, 30, 64]);
  await expect(lab.notice).toContainText('cuts = 30,10,99');
  await lab.button('Understood').click();
  await expect(lab.notice).toBeEmpty();
});

test('K can be dragged in the plot of the error', async ({ lab, page }) => {
  const from = await center(lab.steps);
  const track = await lab.stepsTrack.boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const x of [from.x + 60, from.x + 120, from.x - 30]) {
    await page.mouse.move(x, from.y - 20, { steps: 3 });
    await lab.ready();
    const K = Number(await lab.steps.getAttribute('aria-valuenow'));
    expect(K).not.toBe(8);
    expectCore(await lab.numbers(), EXAMPLE.replace('K=8', `K=${K}`));
  }
  await page.mouse.move((track?.x ?? 0) + (track?.width ?? 0), from.y, { steps: 3 });
  await page.mouse.up();
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE.replace('K=8', 'K=64'));
});

test('K can be set by keys in the plot, on the slider, and typed', async ({ lab, page }) => {
  const expectK = async (K: number) => {
    await expect(lab.field('Steps K')).toHaveValue(String(K));
    await expect(lab.steps).toHaveAttribute('aria-valuenow', String(K));
    await lab.ready();
    expectCore(await lab.numbers(), EXAMPLE.replace('K=8', `K=${K}`));
  };
  await lab.steps.focus();
  await page.keyboard.press('ArrowRight');
  await expectK(9);
  await page.keyboard.press('Shift+ArrowRight');
  await expectK(19);
  await page.keyboard.press('End');
  await expectK(64);
  await page.keyboard.press('Home');
  await expectK(1);
  const slider = lab.root
    .getByRole('slider', { name: 'Steps K', exact: true })
    .and(page.locator('input'));
  await slider.focus();
  await page.keyboard.press('ArrowUp');
  await expectK(2);
  await slider.fill('1000');
  await expectK(64);
  await lab.type('Steps K', '12');
  await expectK(12);
  await lab.type('Steps K', '1000');
  await expectK(64);
  await expect(lab.notice).toContainText('K = 1000 is not possible here');
});

test('K splits and merges the steps of boundaries made by hand', async ({ lab }) => {
  await lab.type(TYPED, '4, 60');
  await lab.type('Steps K', '4');
  await expectBoundaries(lab, [0, 4, 32, 60, 64]);
  await lab.type('Steps K', '2');
  await lab.ready();
  expect(await lab.boundaries()).toHaveLength(3);
  expectCore(await lab.numbers(), byHand(EXAMPLE, await lab.boundaries()));
});

test('the focus stays on a size when the bars are too narrow for a handle each', async ({
  lab,
  page,
}) => {
  const sizes = lab.root.getByRole('group', { name: 'Sizes of the steps' });
  await sizes.getByRole('slider').nth(2).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(sizes.getByRole('slider', { name: 'Size of step 4' })).toBeFocused();
  await lab.type('Steps K', '40');
  await expect(sizes.getByRole('slider')).toHaveCount(1);
  await sizes.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(sizes.getByRole('slider', { name: 'Size of step 5' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(sizes.getByRole('slider')).toHaveCount(8);
  await expect(sizes.getByRole('slider', { name: 'Size of step 5' })).toBeFocused();
});
