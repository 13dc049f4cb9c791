import type { Locator } from '@playwright/test';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { expect, test } from './lab.ts';

/** The corners of a path as shares of the steps and of the tokens. */
const cornersOf = (plate: Locator, path: string): Promise<number[][]> =>
  plate.evaluate((root, selector) => {
    const line = root.querySelector('line.diagonal');
    const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((key) =>
      Number(line?.getAttribute(key)),
    ) as [number, number, number, number];
    const d = root.querySelector(selector)?.getAttribute('d') ?? '';
    let at: [number, number] = [0, 0];
    return Array.from(d.matchAll(/([MLHV])([^A-Z]+)/g), ([, command, numbers = '']) => {
      const [first, second] = numbers.split(',').map(Number) as [number, number];
      if (command === 'H') at = [first, at[1]];
      else if (command === 'V') at = [at[0], first];
      else at = [first, second];
      return at;
    }).map(([x, y]) => [(x - x1) / (x2 - x1), (y - y1) / (y2 - y1)]);
  }, path);

const near = (points: readonly (readonly number[])[]) =>
  points.map((point) => point.map((value) => expect.closeTo(value, 3)));

for (const width of [1280, 360]) {
  test(`α(t) takes the place of the sizes at ${width} px`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const query = 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=cosine';
    await lab.open(query);
    const plate = lab.root.locator('.plate-sizes');
    const before = (await plate.boundingBox())?.height;
    await plate.getByRole('radio', { name: 'sizes' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(plate.getByRole('radio', { name: 'α(t)' })).toBeChecked();
    const { boundaries, best } = study(decodeQuery(query).setup);
    const shares = (of: Int32Array | null | undefined) =>
      Array.from(of ?? [], (a, k) => [k / 8, a / 64]);
    expect(await cornersOf(plate, 'path.staircase')).toEqual(near(shares(boundaries)));
    expect(await cornersOf(plate, 'path.optimum')).toEqual(near(shares(best?.boundaries)));
    await expect(plate.locator('desc')).toHaveText(
      /^After half of the steps this schedule knows 29\.7 %/,
    );
    expect((await plate.boundingBox())?.height).toBe(before);
    await plate.getByRole('button', { name: 'Table of the sizes' }).click();
    await expect(plate.getByRole('table')).toContainText('best size');
    await plate.getByRole('button', { name: 'Table of the sizes' }).click();
    await plate.getByRole('radio', { name: 'sizes' }).check();
    await expect(plate.getByRole('slider').first()).toBeVisible();
  });
}
