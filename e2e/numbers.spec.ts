import { EXAMPLE, expect, expectCore, test } from './lab.ts';

test('the example shows the numbers of the papers, and holds them in full precision', async ({
  lab,
}) => {
  await lab.open(EXAMPLE);
  await expect(lab.output('efact')).toHaveText('2.602021');
  await expect(lab.output('optimum')).toHaveText('1.961011');
  await expect(lab.output('boundD')).toHaveText('4.852030');
  const verdict = lab.root.getByRole('region', { name: 'Error of this schedule' });
  await expect(verdict).toContainText('2.602021 nats');
  await expect(verdict).toContainText('1.961011 nats');
  await expect(verdict).toContainText('≤ 4.852030 nats');
  expectCore(await lab.numbers(), EXAMPLE);
});

for (const query of [
  'law=gaussian&N=100&rho=0.9&K=7&schedule=cosine',
  'law=copies&N=60&q=5&K=9',
  'law=copies&sizes=1,2,3,4&q=3&K=3',
  'law=permutation&N=20&K=6&schedule=power&p=0.5',
  'law=blocks&N=1024&m=8&k=7&q=11&K=32&schedule=optimal',
  'law=blocks&N=64&m=64&k=32&q=67&schedule=custom&cuts=1,2,60',
  'law=gaussian&N=1&K=1',
]) {
  test(`every number is the core’s for ${query}`, async ({ lab }) => {
    await lab.open(query);
    expectCore(await lab.numbers(), query);
  });
}

test('a law that takes over keeps the schedule and shows its own numbers', async ({ lab }) => {
  await lab.open(EXAMPLE);
  await lab.root.getByRole('radio', { name: 'Permutations' }).check();
  await lab.ready();
  expectCore(await lab.numbers(), 'law=permutation&N=64&K=8');
  await lab.root.getByRole('radio', { name: 'Optimal' }).check();
  await lab.ready();
  expectCore(await lab.numbers(), 'law=permutation&N=64&K=8&schedule=optimal');
  expect(await lab.readout('ratio')).toBe(1);
});

test('copies answer the schedule that is drawn by hand', async ({ lab }) => {
  await lab.open('law=copies&N=12&q=2&schedule=custom&cuts=3,8');
  const worst = await lab.readout('worst');
  expect(worst).toBeCloseTo(9 * Math.LN2, 10);
  await lab.type('Boundaries of the schedule, separated by commas', '1, 2');
  await lab.ready();
  expectCore(await lab.numbers(), 'law=copies&N=12&q=2&schedule=custom&cuts=1,2');
});

test('bits change what is read, not what scripts get', async ({ lab }) => {
  await lab.open(EXAMPLE);
  const efact = (await lab.readout('efact')) as number;
  await lab.root.getByRole('radio', { name: 'bits' }).check();
  await expect(lab.output('efact')).toHaveText((efact / Math.LN2).toFixed(6));
  await expect(lab.output('D')).toHaveText('1.000000');
  await expect(lab.output('kappaD')).toHaveText('7');
  await expect(lab.root).toContainText('in bits');
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
});

test('one announcer speaks once after changes settle', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const announcer = lab.root.locator('p[role="status"]');
  await expect(announcer).toHaveText('');
  await announcer.evaluate((element) => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const listen = new MutationObserver(() => {
      if (element.textContent) spoken.push(element.textContent);
    });
    listen.observe(element, { childList: true, characterData: true, subtree: true });
  });
  // All within one task: however busy the machine, no pause between them lasts.
  await lab.boundary(1).evaluate(async (handle) => {
    for (let press = 0; press < 6; press++) {
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      await null;
    }
  });
  await expect(announcer).toHaveText(/^K 8, error \d\.\d+ nats, 1\.\d+ times the optimum\.$/);
  const [efact, optimum] = [await lab.readout('efact'), await lab.readout('optimum')];
  await expect(announcer).toContainText(`error ${Number(efact?.toPrecision(3))} nats`);
  await expect(announcer).toContainText(
    `${Number(((efact ?? 0) / (optimum ?? 0)).toPrecision(3))} times`,
  );
  expect(await page.evaluate(() => (window as never as { spoken: string[] }).spoken)).toHaveLength(
    1,
  );
});

test('where the best schedule loses nothing, no ratio is claimed', async ({ lab }) => {
  const code = 'law=blocks&N=64&m=64&k=32&q=67';
  const verdict = lab.root.locator('.verdict');
  await lab.open(`${code}&K=2`);
  await expect(verdict).toContainText('This one isas good');
  await lab.open(`${code}&K=3`);
  expect(await lab.readout('efact')).toBeGreaterThan(1);
  await expect(verdict).toContainText('This one isabove 0');
  expect(await lab.readout('ratio')).toBeNull();
});
