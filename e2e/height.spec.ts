import { presets } from '../src/figures/lab/presets/presets.ts';
import { byHand, center, EXAMPLE, expect, type Lab, test } from './lab.ts';

/** Where the figure and its drawings end; none of it may depend on what is chosen. */
const measure = (lab: Lab) =>
  lab.root.evaluate((root) => {
    const { top, height } = root.getBoundingClientRect();
    const below = (selector: string, edge: 'top' | 'bottom' = 'top') =>
      Math.round((root.querySelector(selector)?.getBoundingClientRect()[edge] ?? 0) - top);
    return {
      height: Math.round(height),
      profile: below('.plate-profile .frame', 'bottom'),
      // An editor for data of one's own takes some of the first drawing's room, a list of sizes may.
      own: root.querySelector('.data') !== null,
      list: root.querySelector('.law-list [value="copies"]:checked') !== null,
      sizes: below('.plate-sizes'),
      sample: below('.token-strip'),
    };
  });

type Measure = Awaited<ReturnType<typeof measure>>;

async function expectAsHigh(lab: Lab, before: Measure, which: string) {
  const { own, list, profile, ...rest } = await measure(lab);
  const gives = own || list;
  expect(
    { ...rest, own: before.own, list: before.list, profile: gives ? before.profile : profile },
    which,
  ).toEqual(before);
  if (own) expect(profile, which).toBeLessThan(before.profile);
  if (list) expect(profile, which).toBeLessThanOrEqual(before.profile);
}

for (const width of [1280, 360]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    // Many choices, one after the other.
    test.slow();

    test('the lab is as high for every law', async ({ lab, page }) => {
      await lab.open(EXAMPLE);
      const before = await measure(lab);
      const laws = lab.root.getByRole('group', { name: 'Data law' }).getByRole('radio');
      const values = await laws.evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value));
      expect(values.length).toBeGreaterThan(10);
      for (const law of values) {
        await laws.and(page.locator(`[value="${law}"]`)).check();
        await lab.ready();
        await expectAsHigh(lab, before, law);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    test('the lab is as high for every preset and round', async ({ lab }) => {
      await lab.open(EXAMPLE);
      const before = await measure(lab);
      for (const { name } of presets) {
        await lab.button(name).click();
        await lab.ready();
        await expectAsHigh(lab, before, name);
      }
      for (const query of ['game=1', 'game=1&answer=shown', 'law=gaussian&N=10000&K=5000']) {
        await lab.open(query);
        await expectAsHigh(lab, before, query);
      }
    });

    test('the lab is as high for every schedule and order', async ({ lab, page }) => {
      await lab.open(EXAMPLE);
      const before = await measure(lab);
      for (const choice of ['Schedule', 'Order']) {
        const group = lab.root.getByRole('group', { name: choice, exact: true });
        for (const radio of await group.getByRole('radio').all()) {
          await radio.check();
          await lab.ready();
          const which = `${choice} ${await radio.getAttribute('value')}`;
          await expectAsHigh(lab, before, which);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
      }
    });
  });
}

test('the first drag moves nothing, and says why sizes cannot be random', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const before = await measure(lab);
  const sizes = lab.root.getByRole('group', { name: 'Sizes', exact: true });
  await expect(sizes).toBeEnabled();
  const { x, y } = await center(lab.boundary(3));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 4 });
  expect(await measure(lab)).toEqual(before);
  await page.mouse.up();
  await expect(sizes.getByRole('radio', { name: 'Random' })).toBeDisabled();
  await expect(sizes).toHaveAccessibleDescription('no clock α');
  await lab.open(byHand(EXAMPLE, [0, 30, 64]));
  expect(await measure(lab)).toEqual(before);
});
