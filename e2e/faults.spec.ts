import type { Page } from '@playwright/test';
import { byHand, center, EXAMPLE, expect, expectCore, type Lab, test } from './lab.ts';

/** What a browser, a machine or a reader may do to a page; e2e/worker.spec.ts has dying workers. */

// A thousand studies, and a whole article, on whatever machine.
test.slow();

const MOVED = [0, 8, 20, 24, 32, 40, 48, 56, 64];

/** Boundary 2 from 16 to 20, whose numbers must be right. */
async function expectDrag(lab: Lab): Promise<void> {
  const { mouse } = lab.page;
  const from = await center(lab.boundary(2));
  const to = await lab.place(20);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
  await lab.ready();
  expect(await lab.boundaries()).toEqual(MOVED);
  expectCore(await lab.numbers(), byHand(EXAMPLE, MOVED));
}

test('a worker that hangs is noticed, replaced, and told of', async ({ page, lab }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const Native = window.Worker;
    let started = 0;
    window.Worker = class extends Native {
      constructor(...args: ConstructorParameters<typeof Native>) {
        super(...args);
        if (started++ === 0) this.postMessage = () => {};
      }
    };
  });
  await page.goto(`embed.html?figure=lab&${EXAMPLE}`);
  await expect(page.locator('main')).toBeAttached();
  await page.clock.runFor(20_000);
  await expect(lab.root).toHaveCount(0);
  await page.clock.runFor(11_000);
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
  await expect(lab.notice).toContainText('it was started again');
});

test('storage, clipboard, full screen and service worker may all be refused', async ({
  page,
  lab,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    for (const name of ['serviceWorker', 'clipboard', 'storage']) {
      Object.defineProperty(navigator, name, { get: refuse });
    }
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
    document.execCommand = () => false;
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    history.replaceState = refuse;
  });
  await page.goto(`index.html?${EXAMPLE}`);
  await page.waitForFunction(() => document.querySelector('[data-figure][data-alive]'));
  await lab.button('Full screen').click();
  await lab.button('Share').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('status').last()).toContainText('The link is selected: copy it');
  await page.keyboard.press('Escape');
  await expectDrag(lab);
  await page.locator('.copy-citation button').first().click();
  await expect(page.locator('.copy-citation').first()).toContainText('Selected: copy it');
});

test('clocks may jump, and the page may be hidden for a day', async ({ page, lab }) => {
  await page.addInitScript(() => {
    const hour = 3_600_000;
    let ahead = false;
    const jump = () => {
      ahead = !ahead;
      return ahead ? hour : -hour;
    };
    const [now, date] = [performance.now.bind(performance), Date.now];
    performance.now = () => now() + jump();
    Date.now = () => date() + jump();
  });
  await lab.open(EXAMPLE);
  await expectDrag(lab);
  const hide = (hidden: boolean) =>
    page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', {
          configurable: true,
          get: () => state,
        });
        Object.defineProperty(document, 'hidden', {
          configurable: true,
          get: () => state === 'hidden',
        });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      hidden ? 'hidden' : 'visible',
    );
  await lab.root.getByRole('button', { name: 'Play' }).first().click();
  await hide(true);
  await lab.type('Tokens N', '100000');
  await hide(false);
  await lab.type('Tokens N', '64');
  await lab.button('Undo').click();
  await lab.button('Undo').click();
  await lab.ready();
  expectCore(await lab.numbers(), byHand(EXAMPLE, MOVED));
  await expect(lab.notice).toBeEmpty();
});

/** What the page holds after its garbage is collected. */
async function held(page: Page): Promise<Record<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

test('a thousand studies leave nothing behind', async ({ page, lab }) => {
  test.slow();
  await lab.open(EXAMPLE);
  /** Moves a boundary to and fro by the keys, one study a move. */
  const move = (times: number) =>
    lab.boundary(2).evaluate(async (handle, count) => {
      for (let k = 0; k < count; k++) {
        const key = Math.floor(k / 3) % 2 ? 'ArrowLeft' : 'ArrowRight';
        handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await new Promise((done) => setTimeout(done));
      }
    }, times);
  // The first fill the history, whose length is limited, and have the code compiled.
  await move(1000);
  await lab.ready();
  const before = await held(page);
  await move(1000);
  await lab.ready();
  const after = await held(page);
  const grown = (name: string) => (after[name] as number) - (before[name] as number);
  expect(grown('JSHeapUsedSize') / 1000, 'bytes a study').toBeLessThan(500);
  expect(grown('Nodes')).toBeLessThan(200);
  expect(grown('JSEventListeners')).toBeLessThan(50);
});

for (const address of ['index.html', `embed.html?figure=lab&${EXAMPLE}`]) {
  test(`no frame is asked for while nothing changes: ${address}`, async ({ page, lab }) => {
    await page.addInitScript(() => {
      const counted = Object.assign(window, { frames_: 0 });
      const native = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        counted.frames_++;
        return native(callback);
      };
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await lab.ready();
    await page.waitForTimeout(1000);
    const frames = () => page.evaluate(() => (window as unknown as { frames_: number }).frames_);
    const before = await frames();
    await page.waitForTimeout(2000);
    expect(await frames()).toBe(before);
  });
}
