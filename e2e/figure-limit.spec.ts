import type { Locator, Page } from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { gainOf } from '../src/core/continuum/continuum.ts';
import { study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { expect, openFigure, test } from './lab.ts';

const START = 'law=gaussian&N=256&rho=0.05859375&K=8&schedule=uniform';

const open = (page: Page, query = START) => openFigure(page, 'limit', query);

async function expectNumber(root: Locator, name: string, value: number | null): Promise<void> {
  const output = root.locator(`output[data-name="${name}"]`);
  if (value === null) return expect(output).toHaveAttribute('data-value', '');
  await expect
    .poll(async () => Number(await output.getAttribute('data-value')))
    .toBeCloseTo(value, 9);
}

/** What the core finds for the setup of a query. */
function measured(query: string) {
  const { best, efact, bounds } = study(decodeQuery(query).setup);
  return { ratio: (best?.error ?? 0) / efact, share: efact / bounds.D };
}

const gain = (query: string): number =>
  ((gainOf(analyse(decodeQuery(query).setup).rises) as number) * 256) / 255;

test('the limit stands beside what is measured, for every law and number of steps', async ({
  page,
}) => {
  const root = await open(page);
  const steps = root.getByRole('slider', { name: /Steps/ });
  for (const [name, law, smooth] of [
    ['Gaussians', 'law=gaussian&N=256&rho=0.05859375', true],
    ['parities', 'law=blocks&N=256&m=8&k=7&q=2', true],
    ['a random code', 'law=random-code&N=256&k=128&q=2', false],
    ['equal steps', 'law=blocks&N=256&m=2&k=1&q=2', true],
  ] as const) {
    await root.getByRole('radio', { name, exact: true }).check();
    const K = await steps.press('ArrowRight').then(() => root.getByRole('textbox').inputValue());
    const query = `${law}&K=${K}`;
    await expectNumber(root, 'limit', smooth ? gain(query) : null);
    await expectNumber(root, 'measured', measured(query).ratio);
    await expectNumber(root, 'share', measured(query).share);
  }
});

test('a law made for a schedule makes it nearly the best, and undo takes it back', async ({
  page,
}) => {
  const root = await open(page);
  for (const name of ['cosine', 'sine', 't²']) {
    const radio = root.getByRole('radio', { name, exact: true });
    await radio.check();
    await expect
      .poll(() => root.locator('output[data-name="measured"]').getAttribute('data-value'))
      .toMatch(/^0\.9[6-9]/);
    await expect(root.getByText(name === 't²' ? 'power' : name).last()).toBeVisible();
    await root.press('Control+z');
    await expect(root.getByRole('radio', { name: 'Gaussians' })).toBeChecked();
  }
});

test('the curve of the Gaussians is the exponential', async ({ page }) => {
  const root = await open(page);
  const { summary, at } = await root.locator('.plate-alpha').evaluate((plate) => {
    const [curve] = plate.querySelectorAll<SVGPathElement>('path.optimum');
    const [x] = plate.querySelectorAll<SVGLineElement>('line.diagonal');
    const place = curve?.getPointAtLength(curve.getTotalLength() / 2) ?? { x: 0, y: 0 };
    const line = (key: string) => Number(x?.getAttribute(key));
    return {
      summary: plate.querySelector('desc')?.textContent,
      at: {
        t: (place.x - line('x1')) / (line('x2') - line('x1')),
        alpha: (place.y - line('y1')) / (line('y2') - line('y1')),
      },
    };
  });
  expect(at.alpha).toBeCloseTo((16 ** at.t - 1) / 15, 1.7);
  expect(summary).toMatch(/the limit knows 19\.9 % of the tokens/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the section has its words, formulas, first frame and numbers', async ({ page }) => {
    await page.goto('index.html');
    const section = page.locator('section#limit');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section.locator('.quiz-check')).toBeVisible();
    await expect(section.locator('.katex-display').first()).toBeVisible();
    await expect(section.locator('[data-figure] .slope path.profile')).toBeVisible();
    await expectNumber(section.locator('[data-figure]'), 'measured', measured(START).ratio);
  });
});

for (const width of [1280, 360]) {
  test(`the height stays at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: width > 400 ? 'dark' : 'light' });
    await page.setViewportSize({ width, height: 800 });
    const root = await open(page);
    const heights = new Set<number>();
    for (const radio of await root.getByRole('radio').all()) {
      await radio.check();
      await expect(root).toHaveAttribute('data-state', 'ready');
      heights.add(Math.round((await root.boundingBox())?.height ?? 0));
    }
    expect([...heights]).toHaveLength(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
