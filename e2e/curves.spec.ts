import { stepsNeeded } from '../src/core/curves/needed.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, EXAMPLE, expect, type Lab, test } from './lab.ts';

const plot = (lab: Lab) => lab.root.locator('.plate-curves');
const level = (lab: Lab) => plot(lab).getByRole('slider', { name: 'Error at most, in nats' });

/** Waits until the answers shown are those of the core for the setup of `query`. */
async function expectAnswers(lab: Lab, query: string, eps: number): Promise<void> {
  const { optimal, uniform, chosen } = stepsNeeded(decodeQuery(query).setup, eps);
  const shows = (name: string, K: number | null | undefined) =>
    expect(lab.output(name)).toHaveAttribute('data-value', String(K ?? ''));
  await shows('stepsOptimum', optimal.K);
  await shows('stepsUniform', uniform.K);
  if (chosen) await shows('stepsChosen', chosen.K);
}

test('the steps for an error are read off, also from an address', async ({ lab, page }) => {
  const query = EXAMPLE.replace('uniform', 'cosine');
  await lab.open(query);
  await expectAnswers(lab, query, 2);
  await lab.type('Error at most, in nats', '0.5');
  await expectAnswers(lab, query, 0.5);
  await expect(page).toHaveURL(/eps=0\.5/);
  await page.reload();
  await lab.ready();
  await expectAnswers(lab, query, 0.5);
});

test('what is no error is explained, and the last one stays', async ({ lab }) => {
  await lab.open(EXAMPLE);
  await lab.type('Error at most, in nats', 'none');
  await expect(plot(lab).getByRole('alert')).toContainText('“none” cannot be read');
  await expectAnswers(lab, EXAMPLE, 2);
});

test('the button goes to the best schedule with so many steps', async ({ lab }) => {
  await lab.open(`${EXAMPLE}&eps=0.5`);
  const K = stepsNeeded(decodeQuery(EXAMPLE).setup, 0.5).optimal.K as number;
  await lab.button(`Use K = ${K}`).click();
  await lab.ready();
  expect(await lab.readout('efact')).toBeLessThanOrEqual(0.5);
  expect(await lab.readout('efact')).toBe(await lab.readout('optimum'));
  await expect(lab.steps).toHaveAttribute('aria-valuenow', String(K));
});

test('the error is dragged and moved by keys, one undo each', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const from = await center(level(lab));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(from.x + step, from.y + 10 * step);
  await page.mouse.up();
  const dragged = Number(await level(lab).getAttribute('aria-valuenow'));
  expect(dragged).toBeLessThan(1);
  await expectAnswers(lab, EXAMPLE, dragged);
  await lab.button('Undo').click();
  await expect(level(lab)).toHaveAttribute('aria-valuenow', '2');
  await level(lab).press('ArrowUp');
  await expect(level(lab)).toHaveAttribute('aria-valuenow', '2.1');
  await level(lab).press('PageDown');
  await expect(level(lab)).toHaveAttribute('aria-valuenow', '1.1');
  await expect(level(lab)).toHaveAttribute('aria-valuetext', /1\.1 nats, needs K = \d+ at best/);
  await level(lab).press('End');
  await expectAnswers(lab, EXAMPLE, Number(await level(lab).getAttribute('aria-valuenow')));
});

test('a click in the plot sets K', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const handle = await center(lab.steps);
  await page.mouse.click(handle.x + 60, handle.y - 100);
  const K = Number(await lab.steps.getAttribute('aria-valuenow'));
  expect(K).toBeGreaterThan(8);
  expect((await center(lab.steps)).x).toBeCloseTo(handle.x + 60, -1.2);
});

test('dragging K leaves the lines as they are', async ({ lab, page }) => {
  await lab.open('law=gaussian&N=1024&rho=0.01&K=40');
  const best = plot(lab).locator('path.optimum');
  await expect(best).toHaveAttribute('d', /L/);
  const before = await best.getAttribute('d');
  const element = await best.elementHandle();
  const from = await center(lab.steps);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 80, from.y, { steps: 8 });
  await page.mouse.up();
  await lab.ready();
  expect(await best.getAttribute('d')).toBe(before);
  expect(await element?.evaluate((node) => node.isConnected)).toBe(true);
});

test('lines on request come and go, and nothing moves', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const height = () => plot(lab).evaluate((node) => node.getBoundingClientRect().height);
  const before = await height();
  const names = () => plot(lab).locator('.line-label').allTextContents();
  await expect.poll(async () => (await names()).sort()).toEqual(['best', 'guarantee', 'uniform']);
  for (const name of ['all guarantees', 'worst case', 'scaling law']) {
    await plot(lab).getByLabel(name).check();
  }
  expect(await names()).toEqual(
    expect.arrayContaining(['best', '≈ best', 'uniform', 'worst case', 'κ·D', 'κ·TC', 'κ·DTC']),
  );
  expect(await height()).toBe(before);
  await lab.root.getByRole('radio', { name: 'Cosine' }).check();
  await expect(plot(lab).locator('.line-chosen')).toHaveText('cosine');
  expect(await height()).toBe(before);
});

test('it is said where there is no scaling law, no worst case and nothing to lose', async ({
  lab,
}) => {
  await lab.open('law=gaussian&N=64&rho=0.1');
  await plot(lab).getByLabel('worst case').check();
  await plot(lab).getByLabel('scaling law').check();
  await expect(plot(lab)).toContainText('No worst case');
  await expect(plot(lab)).toContainText('No scaling law');
  await expect(plot(lab).locator('path.worst, path.scaling')).toHaveCount(0);
  await lab.open('law=blocks&N=64&m=4&k=4');
  await expect(plot(lab)).toContainText('Nothing is lost: the tokens are independent.');
  await expect(plot(lab).locator('path')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the key, the answer and every line fit', async ({ lab, page }) => {
    await lab.open('law=copies&N=64&schedule=balanced');
    for (const name of ['all guarantees', 'worst case', 'scaling law']) {
      await plot(lab).getByLabel(name).check();
    }
    const { clientWidth, scrollWidth } = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return { clientWidth, scrollWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    const edges = await plot(lab)
      .locator('.line-label text')
      .evaluateAll((all) => all.map((text) => text.getBoundingClientRect().right));
    expect(Math.max(...edges)).toBeLessThanOrEqual(clientWidth);
  });

  test('a tap in the plot sets K', async ({ lab, page }) => {
    await lab.open(EXAMPLE);
    const handle = await center(lab.steps);
    await page.touchscreen.tap(handle.x - 60, handle.y - 100);
    await expect(lab.steps).not.toHaveAttribute('aria-valuenow', '8');
  });
});
