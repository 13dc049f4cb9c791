import AxeBuilder from '@axe-core/playwright';
import { EXAMPLE, expect, type Lab, test } from './lab.ts';

const dialogOf = (lab: Lab) => lab.root.getByRole('dialog', { name: 'How was this computed?' });
const question = (lab: Lab) => lab.button('How was this computed?');

/** The full-precision values of a table's last column, without its heading. */
const lastColumn = (table: ReturnType<Lab['root']['locator']>) =>
  table
    .locator('tr td:last-child')
    .evaluateAll((cells) => (cells as HTMLElement[]).map(({ dataset }) => Number(dataset.value)));

test.describe('how was this computed', () => {
  test('opens, closes and keeps the focus, by keyboard', async ({ lab, page }) => {
    await lab.open(EXAMPLE);
    await question(lab).focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(lab)).toBeVisible();
    await expect(dialogOf(lab)).toContainText('2.602021');
    await page.keyboard.press('Tab');
    expect(await dialogOf(lab).evaluate((d) => d.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialogOf(lab)).toBeHidden();
    await expect(question(lab)).toBeFocused();
  });

  test('its terms add up to the readouts', async ({ lab }) => {
    test.slow();
    for (const query of [
      EXAMPLE,
      'law=gaussian&N=1000&rho=0.1&K=100&schedule=optimal',
      'law=polya&N=40&K=5&randomness=binomial',
    ]) {
      await lab.open(query);
      const [efact, TC] = [await lab.readout('efact'), await lab.readout('TC')];
      await question(lab).click();
      const steps = dialogOf(lab).locator('section', { has: lab.page.locator('tfoot') });
      // The answer is loaded when it is asked for.
      await expect(steps).toBeVisible();
      const terms = await lastColumn(steps.locator('tbody'));
      const sum = terms.reduce((a, b) => a + b, 0);
      const error = query.includes('binomial') ? Number(TC) - sum : sum;
      expect(error, query).toBeCloseTo(Number(efact), 10);
      const bounds = await lastColumn(
        dialogOf(lab).locator('section', { hasText: 'The guarantees' }).locator('tbody'),
      );
      for (const [j, id] of ['D', 'TC', 'DTC', 'M'].entries()) {
        expect(bounds[j]).toBe(await lab.readout(`bound${id}`));
      }
    }
  });

  test('a check by brute force agrees with the readouts', async ({ lab }) => {
    await lab.open('law=markov&N=7&q=2&stay=0.8&K=3&order=bisect');
    await question(lab).click();
    await dialogOf(lab).getByRole('button', { name: 'Check it by brute force' }).click();
    await expect(dialogOf(lab)).toContainText('Brute force and formulas agree');
    for (const name of ['efact', 'optimum', 'fixedOrder']) {
      const cells = dialogOf(lab).locator(`[data-check="${name}"] td`);
      const [slow, fast] = await cells.evaluateAll((all) =>
        (all as HTMLElement[]).map(({ dataset }) => Number(dataset.value)),
      );
      expect(fast).toBe(await lab.readout(name));
      expect(slow).toBeCloseTo(fast as number, 10);
    }
  });

  test('a check can be stopped, and started again', async ({ lab }) => {
    test.slow();
    await lab.open('law=permutation&N=8&K=3');
    await question(lab).click();
    await dialogOf(lab).getByRole('button', { name: 'Check it by brute force' }).click();
    await expect(dialogOf(lab).getByRole('progressbar')).toBeVisible();
    const stop = dialogOf(lab).getByRole('button', { name: 'Stop' });
    await expect(stop).toBeFocused();
    await stop.click();
    await expect(dialogOf(lab).getByRole('progressbar')).toBeHidden();
    await lab.page.waitForTimeout(500);
    await expect(dialogOf(lab).locator('.compared')).toHaveCount(0);
    await dialogOf(lab).getByRole('button', { name: 'Check it by brute force' }).click();
    await expect(dialogOf(lab).locator('.compared')).toBeVisible({ timeout: 30_000 });
  });

  test('what is too long is checked shorter, and undone', async ({ lab, page }) => {
    test.slow();
    await lab.open(EXAMPLE);
    await question(lab).click();
    await expect(dialogOf(lab)).toContainText('up to 12 tokens it is possible');
    const check = dialogOf(lab).getByRole('button', { name: 'Check at N = 8' });
    await check.focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(lab)).toContainText('Brute force and formulas agree', {
      timeout: 30_000,
    });
    await expect(
      dialogOf(lab).getByRole('button', { name: 'Check it by brute force' }),
    ).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lab.field('Tokens N')).toHaveValue('8');
    await lab.button('Undo').click();
    await expect(lab.field('Tokens N')).toHaveValue('64');
  });
});

test.describe('a table in the place of a drawing', () => {
  const table = (lab: Lab, of: string) =>
    lab.root.getByRole('region', { name: `Table of the ${of}` });
  const show = (lab: Lab, of: string) =>
    lab.root.getByRole('button', { name: `Table of the ${of}` }).click();
  /** Values by row, as scripts see them. */
  const values = (lab: Lab, of: string): Promise<(number | null)[][]> =>
    table(lab, of)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        (rows as HTMLTableRowElement[]).map((row) =>
          Array.from(row.cells, ({ dataset }) => (dataset.value ? Number(dataset.value) : null)),
        ),
      );
  const sum = (rows: (number | null)[][], column: number) =>
    rows.reduce((total, row) => total + (row[column] ?? 0), 0);

  test('tells the readouts’ numbers', async ({ lab }) => {
    await lab.open(`${EXAMPLE}&order=random`);
    for (const of of ['profile', 'sizes', 'errors']) await show(lab, of);
    const profile = await values(lab, 'profile');
    expect(profile).toHaveLength(64);
    expect(profile.at(-1)?.[1]).toBeCloseTo(Number(await lab.readout('D')), 10);
    expect(sum(profile, 6)).toBeCloseTo(Number(await lab.readout('efact')), 10);
    const sizes = await values(lab, 'sizes');
    expect(sizes.map((row) => row[2])).toEqual(Array(8).fill(8));
    const best = (await lab.numbers()).optimalBoundaries?.split(',').map(Number) ?? [];
    expect(sizes.map((row) => row[3])).toEqual(best.slice(1).map((b, k) => b - Number(best[k])));
    await expect.poll(async () => (await values(lab, 'errors')).length).toBe(64);
    const headings = await table(lab, 'errors').locator('thead th').allTextContents();
    const at = (await values(lab, 'errors'))[7];
    expect(at?.[headings.indexOf('best')]).toBeCloseTo(Number(await lab.readout('optimum')), 10);
    expect(at?.[headings.indexOf('uniform')]).toBeCloseTo(Number(await lab.readout('efact')), 10);
  });

  test('changes nothing else on the page, and scrolls by keyboard', async ({ lab, page }) => {
    await lab.open(EXAMPLE);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    for (const of of ['profile', 'sizes', 'errors']) await show(lab, of);
    expect(await height()).toBe(before);
    await table(lab, 'profile').focus();
    await page.keyboard.press('PageDown');
    await expect
      .poll(() => table(lab, 'profile').evaluate((box) => box.scrollTop))
      .toBeGreaterThan(50);
    await show(lab, 'profile');
    await expect(table(lab, 'profile')).toHaveCount(0);
    await expect(lab.boundary(1)).toBeVisible();
  });

  test('follows the schedule and the units, and is copied with all digits', async ({
    lab,
    page,
  }) => {
    await lab.open(`${EXAMPLE}&units=bits`);
    await show(lab, 'profile');
    await lab.type('Boundaries of the schedule, separated by commas', '10, 20');
    await lab.ready();
    const efact = Number(await lab.readout('efact')) / Math.LN2;
    await expect.poll(async () => sum(await values(lab, 'profile'), 6)).toBeCloseTo(efact, 10);
    const copied = await table(lab, 'profile').evaluate((box) => {
      document.getSelection()?.selectAllChildren(box);
      const clipboardData = new DataTransfer();
      box.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
      return clipboardData.getData('text/plain');
    });
    const lines = copied.split('\n');
    const rows = await values(lab, 'profile');
    expect(lines[3]?.split('\t').map(Number)).toEqual(rows[2]);
    expect(lines[3]?.length).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
  });

  test('says when it is thinned', async ({ lab }) => {
    await lab.open('law=permutation&N=5000&K=10');
    await show(lab, 'profile');
    await expect(table(lab, 'profile')).toContainText('Thinned: 2048 of 5000 values of i');
    await show(lab, 'errors');
    await expect(table(lab, 'errors')).toContainText(/Thinned: \d+ of 5000 values of K/);
  });
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in the answer and the tables, ${width} px`, async ({ lab, page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await lab.open('law=markov&N=7&q=2&K=3');
    for (const of of ['profile', 'sizes', 'errors']) {
      await lab.root.getByRole('button', { name: `Table of the ${of}` }).click();
    }
    const axe = () =>
      new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    const found = async () =>
      (await axe().analyze()).violations.map(({ id, nodes }) => [id, ...nodes.map((n) => n.html)]);
    expect(await found()).toEqual([]);
    await question(lab).click();
    await dialogOf(lab).getByRole('button', { name: 'Check it by brute force' }).click();
    await expect(dialogOf(lab).locator('.compared')).toBeVisible();
    expect(await found()).toEqual([]);
    const wider = await dialogOf(lab).evaluate((d) => d.scrollWidth - d.clientWidth);
    expect(wider).toBe(0);
  });
}
