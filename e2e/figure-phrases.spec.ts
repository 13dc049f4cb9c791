import type { Locator, Page } from '@playwright/test';
import { errorsBySteps } from '../src/core/learning/errorsBySteps.ts';
import { samplesOf } from '../src/core/sampling/samples.ts';
import type { TraceOfSetup } from '../src/core/sampling/traceSetup.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, openFigure, test } from './lab.ts';

const WORDS = 'banter,barter,butter,button,mutton,canter,carton,cotton';
const START = `law=table&words=${WORDS}&K=2`;

const open = (page: Page, query = START) => openFigure(page, 'phrases', query);

async function expectNumber(root: Locator, name: string, value: number): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  await expect
    .poll(async () => Number(await output.getAttribute('data-value')))
    .toBeCloseTo(value, 10);
}

const wordOf = ({ x, letters }: TraceOfSetup) => Array.from(x, (l) => letters?.[l]).join('');

/** The samples and numbers on the screen are those of the core. */
async function expectCore(root: Locator, query: string): Promise<void> {
  const { setup } = decodeQuery(query);
  const errors = errorsBySteps(setup);
  const at = setup.K - 1;
  await expectNumber(root, 'efact', errors?.fact[at] as number);
  const loss = (errors?.fact[at] as number) + (errors?.learn[at] as number);
  await expectNumber(root, 'guaranteed', Math.exp(-loss));
  await expectNumber(root, 'possible', errors?.possible[at] as number);
  const expected = samplesOf(setup).shown;
  const words = root.locator('.word');
  await expect.poll(() => words.allTextContents()).toEqual(expected.map(wordOf));
  const struck = root.locator('.word:has(.strike)');
  const hybrids = expected.map(wordOf).filter((word) => !WORDS.split(',').includes(word));
  expect(await struck.allTextContents()).toEqual(hybrids);
}

test('samples and shares follow K by mouse, by key and typed, and the order', async ({ page }) => {
  const root = await open(page);
  await expectCore(root, START);
  const slider = root.getByRole('group', { name: 'Number of steps' }).getByRole('slider');
  const from = await center(slider);
  const plot = await root.locator('.share-plot').boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + (plot?.width ?? 0) / 3, from.y, { steps: 5 });
  await page.mouse.up();
  const K = Number(await slider.getAttribute('aria-valuenow'));
  expect(K).toBeGreaterThan(2);
  await expectCore(root, START.replace('K=2', `K=${K}`));
  await slider.press('Home');
  await expectCore(root, START.replace('K=2', 'K=1'));
  await expect(root.locator('.strike')).not.toHaveCount(0);
  await slider.press('End');
  await expectCore(root, START.replace('K=2', 'K=6'));
  await expect(root.locator('.strike')).toHaveCount(0);
  const field = root.getByRole('textbox', { name: 'Steps K' });
  await field.fill('3');
  await field.press('Enter');
  await root.getByRole('radio', { name: 'left to right' }).check();
  await expectCore(root, `${START.replace('K=2', 'K=3')}&order=contiguous`);
});

test('other samples come with another seed, which the address keeps', async ({ page }) => {
  const root = await open(page);
  await root.getByRole('button', { name: 'New samples' }).click();
  await expectCore(root, `${START}&seed=2`);
  await expect.poll(() => page.url()).toContain('seed=2');
  await page.keyboard.press('Control+z');
  await expectCore(root, START);
});

test('a noisy model writes other words, and less is guaranteed', async ({ page }) => {
  const query = `${START}&noise=0.2`;
  await expectCore(await open(page, query), query);
});

test('bars tell the step of each letter', async ({ page }) => {
  const root = await open(page, START.replace('K=2', 'K=1'));
  await expect(root.locator('.drawn')).toHaveCount(12);
  await root.getByRole('textbox', { name: 'Steps K' }).fill('6');
  await root.getByRole('textbox', { name: 'Steps K' }).press('Enter');
  await expect(root.locator('.drawn')).toHaveCount(72);
});

test('where the share is not exact it is simulated, and says so; else why not', async ({
  page,
}) => {
  const query = 'law=table&words=good+morning+sun,good+evening+sun,fine+morning+sky&K=5';
  const root = await open(page, query);
  await expect(root).toContainText(/simulated: \d+(\.\d+)? % to \d+(\.\d+)? %/);
  const { possible, drawn } = samplesOf(decodeQuery(query).setup);
  await expectNumber(root, 'possible', possible / drawn);
  await expect(await open(page, 'law=gaussian&N=40&K=5')).toContainText('not drawn here');
  await expect(await open(page, 'law=gaussian&N=4&K=2')).toContainText('no letters');
});

test('the height stays, and nothing is cut off', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    const slider = root.getByRole('group', { name: 'Number of steps' }).getByRole('slider');
    for (const key of ['Home', 'ArrowRight', 'End']) {
      await slider.press(key);
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the section has its words, its first frame and its numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#one-token');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-predict')).toBeVisible();
    await expectCore(section, START);
  });
});
