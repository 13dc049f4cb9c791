import { traceSetup } from '../src/core/sampling/traceSetup.ts';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { EXAMPLE, expect, type Lab, test } from './lab.ts';

/** The strip as a reader sees it. */
function strip({ root, button }: Lab) {
  const within = root.locator('.token-strip');
  return {
    within,
    cells: within.locator('.strip-cells > g'),
    masked: within.locator('.strip-cells > .masked'),
    fresh: within.locator('.strip-cells > .fresh'),
    broken: within.locator('.strip-cells > .broken'),
    slider: within.getByRole('slider', { name: 'Step of the sample' }),
    letters: () => within.locator('.strip-cells text').allTextContents(),
    button: (name: string) => within.getByRole('button', { name, exact: true }),
    lab: button,
  };
}

test('at rest it shows the finished sample that the core draws, breaks marked', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const { cells, masked, fresh, broken, letters, slider, within } = strip(lab);
  const trace = traceSetup(decodeQuery(EXAMPLE).setup);
  await expect(cells).toHaveCount(64);
  await expect(masked).toHaveCount(0);
  await expect(fresh).toHaveCount(8);
  await expect(broken).toHaveCount(trace.broken.reduce((a, b) => a + b));
  expect(await letters()).toEqual([...trace.x].map(String));
  await expect(slider).toHaveValue('8');
  await expect(within).toContainText('3 of 16 blocks broke');
  expect(await lab.readout('possible')).toBeCloseTo(
    Math.exp(-study(decodeQuery(EXAMPLE).setup).efact),
    12,
  );
});

test('goes back and forth by buttons and by keys, and keeps its height', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const { masked, fresh, button, slider, within } = strip(lab);
  const height = async () => (await within.boundingBox())?.height;
  const before = await height();
  await expect(button('Step')).toBeDisabled();
  await button('Back').click();
  await expect(slider).toHaveValue('7');
  await expect(masked).toHaveCount(8);
  await slider.press('Home');
  await expect(masked).toHaveCount(64);
  await expect(fresh).toHaveCount(0);
  await expect(button('Back')).toBeDisabled();
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect(masked).toHaveCount(48);
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^step 2: Step 2 revealed 8: now 16 of 64/,
  );
  await button('Step').click();
  await expect(masked).toHaveCount(40);
  expect(await height()).toBe(before);
  // The steps are no part of the setup.
  await expect(lab.button('Undo')).toBeDisabled();
});

test('plays from the start to the end within five seconds, and pauses', async ({ lab, page }) => {
  await page.clock.install({ time: 0 });
  await lab.open(EXAMPLE);
  await page.clock.pauseAt(60_000);
  const { masked, button, slider } = strip(lab);
  await button('Play').click();
  await expect(masked).toHaveCount(64);
  await page.clock.runFor(1500);
  await expect(slider).toHaveValue('2');
  await button('Pause').click();
  await page.clock.runFor(3000);
  await expect(slider).toHaveValue('2');
  await button('Play').click();
  await page.clock.runFor(5000);
  await expect(slider).toHaveValue('8');
  await button('Play').click();
  await page.clock.runFor(4700);
  await expect(slider).toHaveValue('7');
  await page.clock.runFor(300);
  await expect(slider).toHaveValue('8');
  await expect(button('Play')).toBeVisible();
});

test('does not play for readers who prefer less motion', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open(EXAMPLE);
  const { button } = strip(lab);
  await expect(button('Play')).toBeHidden();
  await button('Back').click();
  await expect(strip(lab).slider).toHaveValue('7');
});

test('draws another sample, which the address keeps and undo takes back', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const { letters, button, slider, within } = strip(lab);
  const first = await letters();
  await button('Back').click();
  await button('New sample').click();
  await lab.ready();
  const second = traceSetup({ ...decodeQuery(EXAMPLE).setup, seed: 2 });
  await expect.poll(letters).toEqual([...second.x].map(String));
  await expect(slider).toHaveValue('8');
  await expect(within.locator('div[role=status]')).toHaveText(/^Sample 2\. .*(broke|impossible)/);
  await expect.poll(() => page.url()).toContain('seed=2');
  await page.reload();
  await lab.ready();
  await expect.poll(letters).toEqual([...second.x].map(String));
  await lab.type('Seed of the sample', '1');
  await expect.poll(letters).toEqual(first);
  await lab.button('Undo').click();
  await expect.poll(letters).toEqual([...second.x].map(String));
});

test('follows the schedule: one token a step breaks nothing', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const { broken, within, slider } = strip(lab);
  await expect(broken).not.toHaveCount(0);
  await lab.type('Steps K', '64');
  await expect(broken).toHaveCount(0);
  await expect(slider).toHaveValue('64');
  await expect(within).toContainText('Every sample of this schedule is possible');
});

test('says the exact chance in a fixed order of a code, a bound elsewhere', async ({ lab }) => {
  await lab.open(`${EXAMPLE.replace('K=8', 'K=16')}&order=strided`);
  await expect(strip(lab).within).toContainText('Every sample of this schedule is possible');
  await lab.open(`${EXAMPLE.replace('K=8', 'K=32')}&order=contiguous`);
  await expect(strip(lab).within).toContainText('a chance of exactly');
  expect(await lab.readout('possible')).toBeCloseTo(2 ** -16, 14);
  await lab.open('law=table&K=2');
  await expect(strip(lab).within).toContainText('a chance of at least');
});

test('says why there is no sample where there is none', async ({ lab }) => {
  for (const [query, reason] of [
    ['law=random-code', /known by its profile only/],
    ['N=1024', /up to 256 tokens/],
    ['law=gaussian&N=64&order=confidence', /real numbers/],
  ] as const) {
    await lab.open(query);
    await expect(strip(lab).within).toContainText(reason);
    await expect(strip(lab).button('New sample')).toBeDisabled();
    await expect(strip(lab).cells).toHaveCount(0);
  }
});

test('fits a phone', async ({ lab, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await lab.open('law=text&N=256&K=20');
  const { cells, masked, within, button } = strip(lab);
  await expect(cells).toHaveCount(256);
  const outer = await within.boundingBox();
  const inner = await within.locator('.strip-cells').boundingBox();
  const text = await within.locator('.strip-text').boundingBox();
  expect((inner?.x ?? 0) + (inner?.width ?? 999)).toBeLessThanOrEqual(
    (outer?.x ?? 0) + (outer?.width ?? 0),
  );
  expect((inner?.y ?? 0) + (inner?.height ?? 999)).toBeLessThanOrEqual(text?.y ?? 0);
  // Letters of seven pixels can just be read.
  await button('Back').click();
  const cell = masked.first().locator('rect');
  expect(Number(await cell.getAttribute('width'))).toBeGreaterThanOrEqual(11);
  for (const name of ['Play', 'Back', 'New sample']) {
    expect((await button(name).boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
});

test('random sizes leave the order to chance, in the strip, the verdict and the controls', async ({
  lab,
}) => {
  const query = `${EXAMPLE}&order=contiguous`;
  await lab.open(query);
  expect(await lab.readout('fixedOrder')).toBeGreaterThan(0);
  await lab.root.getByRole('group', { name: 'Sizes', exact: true }).getByLabel('Random').check();
  await lab.ready();
  const order = lab.root.getByRole('group', { name: 'Order', exact: true });
  await expect(order).toHaveAttribute('disabled');
  await expect(order).toHaveAccessibleDescription('sizes are random');
  await expect(order.getByRole('radio', { name: 'Random' })).toBeChecked();
  expect(await lab.readout('fixedOrder')).toBeNull();
  await lab.button('Undo').click();
  await lab.ready();
  expect(await lab.readout('fixedOrder')).toBeGreaterThan(0);
});

test('tells how far Gaussian samples are from the law in a fixed order: by the error', async ({
  lab,
}) => {
  for (const order of ['contiguous', 'strided']) {
    const query = `law=ar1&N=24&phi=0.8&K=6&order=${order}`;
    await lab.open(query);
    const { fixedOrder } = study(decodeQuery(query).setup);
    expect(await lab.readout('samplerKL')).toBeCloseTo(fixedOrder as number, 9);
  }
  await lab.open('law=ar1&N=24&phi=0.8&K=6');
  await expect(lab.root.locator('[data-name="samplerKL"]')).toHaveCount(0);
});
