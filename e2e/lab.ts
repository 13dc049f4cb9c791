import {
  test as base,
  type ElementHandle,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { analyse } from '../src/core/analysis.ts';
import { functionalIds } from '../src/core/bounds/bounds.ts';
import { factorizationError } from '../src/core/error.ts';
import { ratioOf, study } from '../src/core/study.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { complaints } from './complaints.ts';

/** The setup of the first figure of the article; all its numbers are known from the papers. */
export const EXAMPLE = 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform';

export type Numbers = Readonly<Record<string, string>>;

/**
 * Waits until there is an element. Its document tells of it at once: an expectation alone looks every
 * half second, and each time in vain it writes down the whole page for a report.
 */
async function expectSoon(within: Page | FrameLocator, selector: string): Promise<void> {
  // At a million tokens the best schedule takes seconds where other work goes on.
  const timeout = 60_000;
  const told = within.locator(':root').evaluate(
    (root, selector) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { attributes: true, childList: true, subtree: true });
        look();
      }),
    selector,
    { timeout },
  );
  // A document that makes way for another tells nothing; the expectation waits for that one.
  await told.catch(() => {});
  await expect(within.locator(selector)).toBeAttached({ timeout });
}

/** Opens a figure by itself, and has it once every number belongs to its setup. */
export async function openFigure(page: Page, id: string, query: string): Promise<Locator> {
  await page.goto(`embed.html?figure=${id}&${query}`);
  const root = `.figure-${id}`;
  await expectSoon(page, `${root}[data-state="ready"]`);
  return page.locator(root);
}

/** The lab, as soon as every number belongs to the present setup. */
const SETTLED = '.lab[data-state="ready"]:not(:has(.steps-answer.waiting))';

/** The lab as a reader meets it: what it shows, and what can be grabbed. */
export class Lab {
  readonly page: Page;
  readonly root: Locator;
  readonly boundaryTrack: Locator;
  readonly stepsTrack: Locator;
  readonly notice: Locator;

  private readonly within: Page | FrameLocator;

  constructor(page: Page, within: Page | FrameLocator = page) {
    this.page = page;
    this.within = within;
    this.root = within.locator('.lab');
    this.boundaryTrack = this.root.getByRole('group', { name: 'Boundaries of the schedule' });
    this.stepsTrack = this.root.getByRole('group', { name: 'Number of steps' });
    this.notice = this.root.locator('.notice');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`embed.html?figure=lab&${query}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expectSoon(this.within, SETTLED);
  }

  output(name: string): Locator {
    return this.root.locator(`output[data-name="${name}"]`);
  }

  /** The full-precision value of a readout in nats; null where it is not defined. */
  async readout(name: string): Promise<number | null> {
    const value = await this.output(name).getAttribute('data-value');
    return value ? Number(value) : null;
  }

  /** Every readout's full-precision value, all read in one go. */
  numbers(): Promise<Numbers> {
    return this.root
      .locator('output')
      .evaluateAll((all) =>
        Object.fromEntries(
          (all as HTMLElement[]).map(({ dataset }) => [dataset.name, dataset.value]),
        ),
      );
  }

  async boundaries(): Promise<number[]> {
    return listOf((await this.numbers()).boundaries);
  }

  boundary(k: number): Locator {
    return this.boundaryTrack.locator(`[data-handle="${k - 1}"]`);
  }

  get steps(): Locator {
    return this.stepsTrack.getByRole('slider');
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press('Enter');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Where `value` lies on the axis of the profile, from where two handles lie. */
  async place(value: number): Promise<{ x: number; y: number }> {
    const handles = this.boundaryTrack.getByRole('slider');
    const [a, b] = await Promise.all(
      [handles.first(), handles.last()].map(async (handle) => ({
        value: Number(await handle.getAttribute('aria-valuenow')),
        ...(await center(handle)),
      })),
    );
    return { x: a.x + ((b.x - a.x) * (value - a.value)) / (b.value - a.value), y: a.y };
  }
}

export async function center(target: Locator | ElementHandle): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('What is not visible has no center.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const listOf = (text: string): number[] => text.split(',').map(Number);

/** The query of `query` with the boundaries made by hand. */
export function byHand(query: string, boundaries: readonly number[]): string {
  const pairs = new URLSearchParams(query);
  pairs.delete('K');
  pairs.set('schedule', 'custom');
  pairs.set('cuts', boundaries.slice(1, -1).join(','));
  return String(pairs);
}

const LISTS = ['boundaries', 'optimalBoundaries'];
/** Of one sample; strip.spec.ts looks at them. */
const OF_A_SAMPLE = ['possible'];

/** Fails unless the numbers are those that the core finds for the setup of `query`. */
export function expectCore(numbers: Numbers, query: string): void {
  const { setup, changes } = decodeQuery(query);
  expect(changes).toEqual([]);
  const expected = study(setup);
  const { functionals, kappas, bounds } = expected;
  const optimum = expected.best?.error ?? null;
  const shown = Object.entries(numbers).filter(
    ([name]) => ![...LISTS, ...OF_A_SAMPLE].includes(name),
  );
  expect(
    Object.fromEntries(shown.map(([name, text]) => [name, text && Number(text)])),
  ).toMatchObject({
    efact: near(expected.efact),
    optimum: near(optimum),
    ratio: near(ratioOf(expected)),
    worst: near(expected.worst),
    ...Object.fromEntries(
      functionalIds.flatMap((id) => [
        [id, near(functionals[id])],
        [`kappa${id}`, near(kappas[id])],
        [`bound${id}`, near(bounds[id])],
      ]),
    ),
  });
  expect(numbers.boundaries).toBe(expected.boundaries?.join());
  // Where several are best, engines may differ in which they find: it only has to be one.
  const best = Int32Array.from(listOf(numbers.optimalBoundaries));
  expect(best).toHaveLength(expected.K + 1);
  expect(factorizationError(analyse(setup).profile, best)).toBeCloseTo(optimum as number, 10);
}

/** In a readout, an empty text is a number that is not defined. */
const near = (value: number | null) => (value === null ? '' : expect.closeTo(value, 10));

interface Fixtures {
  lab: Lab;
  /** What the page complained about; a test that expects some takes them out. */
  complained: string[];
}

/** A test of the lab; it fails when the page throws or writes an error to the console. */
export const test = base.extend<Fixtures>({
  lab: async ({ page, complained: _ }, use) => use(new Lab(page)),
  complained: async ({ page }, use) => {
    const all = complaints(page);
    await use(all);
    expect(all).toEqual([]);
  },
});

export { expect } from '@playwright/test';
