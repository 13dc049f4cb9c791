import { presets } from '../src/figures/lab/presets/presets.ts';
import { decodeQuery, encodeQuery } from '../src/state/codec.ts';
import { EXAMPLE, expect, expectCore, type Lab, listOf, test } from './lab.ts';

const sentenceOf = (lab: Lab) => lab.root.locator('.presets p.shown');
const row = (lab: Lab) => lab.root.getByRole('toolbar', { name: 'Try' });

/** What the reader sees of a preset's promise, in the numbers of the figure. */
const promises: Record<string, (lab: Lab) => Promise<void>> = {
  async early(lab) {
    expect(await lab.readout('D')).toBeCloseTo(Math.LN2, 12);
  },
  async late(lab) {
    expect(await lab.readout('D')).toBeCloseTo(Math.LN2, 12);
  },
  async 'small-tc'(lab) {
    const [TC, DTC] = [await lab.readout('TC'), await lab.readout('DTC')];
    expect(DTC).toBeCloseTo(15 * (TC as number), 9);
    await expect(lab.root.locator('.guarantees .tightest th')).toHaveText('TC');
  },
  async 'small-dtc'(lab) {
    const [TC, DTC] = [await lab.readout('TC'), await lab.readout('DTC')];
    expect(TC).toBeCloseTo(15 * (DTC as number), 9);
    await expect(lab.root.locator('.guarantees .tightest th')).toHaveText('DTC');
  },
  async 'uniform-optimal'(lab) {
    expect(await lab.readout('ratio')).toBeCloseTo(1, 12);
  },
  async 'uniform-terrible'(lab) {
    expect(await lab.readout('ratio')).toBeGreaterThan(50);
  },
  async nothing(lab) {
    expect(await lab.readout('efact')).toBe(0);
    expect(await lab.readout('D')).toBe(0);
    expect(await lab.readout('ratio')).toBeNull();
    await expect(lab.root.locator('.plate-profile text.flat')).toContainText('The profile is flat');
  },
  async adversary(lab) {
    const [fixed, worst] = [await lab.readout('fixedOrder'), await lab.readout('worst')];
    expect(fixed).toBeCloseTo(worst as number, 10);
    expect(await lab.readout('efact')).toBeLessThan(worst as number);
  },
  async permutations(lab) {
    const best = listOf((await lab.numbers()).optimalBoundaries as string);
    const sizes = best.slice(1).map((b, k) => b - (best[k] as number));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  },
  async text(lab) {
    expect(await lab.readout('ratio')).toBeLessThan(1.01);
  },
};

test('every preset opens, says what to look at, and keeps its promise', async ({ lab }) => {
  await lab.open('law=gaussian');
  await expect(sentenceOf(lab)).toHaveCount(0);
  for (const preset of presets) {
    await lab.button(preset.name).click();
    await expect(sentenceOf(lab)).toHaveText(preset.sentence);
    await expect(lab.button(preset.name)).toHaveAttribute('aria-current', 'true');
    await lab.ready();
    if (!preset.keepsSchedule) {
      expectCore(await lab.numbers(), encodeQuery(decodeQuery(preset.setup).setup));
    }
    await promises[preset.id]?.(lab);
  }
  expect(Object.keys(promises)).toEqual(presets.map(({ id }) => id));
});

test('a preset is one entry of the history, and its address opens it again', async ({
  lab,
  page,
}) => {
  await lab.open(EXAMPLE);
  await expect(sentenceOf(lab)).toHaveText(/^Copies/);
  await lab.button('Permutations').click();
  await expect(page).toHaveURL(/law=permutation/);
  await page.reload();
  await lab.ready();
  await expect(sentenceOf(lab)).toHaveText(/^Every letter comes once/);
  await lab.button('Small DTC').click();
  await lab.button('Undo').click();
  await expect(sentenceOf(lab)).toHaveText(/^Every letter comes once/);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('the sentence stays while the schedule is changed, and goes with the law', async ({ lab }) => {
  await lab.open();
  await lab.button('Same D, late').click();
  await lab.type('Steps K', '5');
  await expect(sentenceOf(lab)).toHaveText(/^Parity checks/);
  await lab.type('Letters q', '3');
  await expect(sentenceOf(lab)).toHaveCount(0);
});

test('the presets are one tab stop, and arrows go from one to the next', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Same D, early').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.button('Same D, late')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row(lab).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  // The tab key arrives at the preset that is shown.
  await expect(lab.button('Same D, early')).toBeFocused();
  await page.keyboard.press('End');
  await expect(lab.button('Text')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(lab.button('Same D, early')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(sentenceOf(lab)).toHaveText(/^Letters that follow/);
  await page.keyboard.press('Tab');
  await expect(row(lab).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(lab.button('Text')).toBeFocused();
});

for (const width of [1280, 360]) {
  test(`the sentences share one reserved place at ${width} px`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await lab.open();
    const stage = () => lab.root.locator('.stage').evaluate((e) => (e as HTMLElement).offsetTop);
    const before = await stage();
    for (const { name } of presets) {
      await lab.button(name).click();
      expect(await stage()).toBe(before);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
