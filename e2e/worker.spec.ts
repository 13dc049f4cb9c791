import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { byHand, center, EXAMPLE, expect, expectCore, Lab, test } from './lab.ts';

declare global {
  interface Window {
    /** How many answers each of the page's workers has given, in the order of their start. */
    answers: number[];
    workers: Worker[];
    /** How many workers, from the first on, do not answer. */
    mute: number;
  }
}

/** Lets tests see the workers of every frame of the page, and silence some. */
const watchWorkers = (page: Page, mute = 0) =>
  page.addInitScript((silent: number) => {
    Object.assign(window, { answers: [], workers: [], mute: silent });
    const Native = window.Worker;
    window.Worker = class extends Native {
      constructor(...args: ConstructorParameters<typeof Native>) {
        super(...args);
        const index = window.workers.push(this) - 1;
        window.answers[index] = 0;
        this.addEventListener('message', () => window.answers[index]++);
        if (index < window.mute) this.postMessage = () => {};
      }
    };
  }, mute);

const answers = (frame: Page | Frame) => frame.evaluate(() => window.answers);

/** A boundary drag by the mouse, whose numbers must be right. */
async function expectDrag(lab: Lab): Promise<void> {
  const { mouse } = lab.page;
  const from = await center(lab.boundary(2));
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 35, from.y, { steps: 5 });
  await mouse.up();
  await lab.ready();
  const boundaries = await lab.boundaries();
  expect(boundaries[2]).toBeGreaterThan(16);
  expectCore(await lab.numbers(), byHand(EXAMPLE, boundaries));
}

test('the figure works in a sandboxed frame of another site, its worker too', async ({
  page,
  baseURL,
}) => {
  const source = `${baseURL}embed.html?figure=lab&${EXAMPLE}`.replaceAll('&', '&amp;');
  const frame = `<iframe sandbox="allow-scripts" width="1000" height="1400" src="${source}"></iframe>`;
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,">${frame}`);
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  try {
    await watchWorkers(page);
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const lab = new Lab(page, page.frameLocator('iframe'));
    await lab.ready();
    expectCore(await lab.numbers(), EXAMPLE);
    const inside = page.frames()[1] as Frame;
    expect(Math.max(...(await answers(inside)))).toBeGreaterThan(0);
    await expectDrag(lab);
    await lab.root.getByRole('radio', { name: 'Permutations' }).check();
    await lab.ready();
    expect(await page.evaluate(() => history.length)).toBe(2);
  } finally {
    host.close();
  }
});

test('where a worker may not start, the main thread computes', async ({
  page,
  lab,
  complained,
}) => {
  await page.route('**/embed.html*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await lab.open(EXAMPLE);
  expect(page.workers()).toEqual([]);
  expectCore(await lab.numbers(), EXAMPLE);
  await expect(lab.notice).toContainText('the page does it itself');
  await expectDrag(lab);
  // The browser itself writes that it refused, and nothing else is amiss.
  for (const complaint of complained.splice(0)) expect(complaint).toContain('worker-src');
});

test('where a worker cannot even be constructed, the main thread computes', async ({
  page,
  lab,
}) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as never;
  });
  await lab.open(EXAMPLE);
  await expect(lab.notice).toContainText('the page does it itself');
  await lab.button('Understood').click();
  await expectDrag(lab);
  await expect(lab.notice).toBeEmpty();
});

test('a worker that dies is replaced, and what it was doing is done', async ({ page, lab }) => {
  await watchWorkers(page, 1);
  await page.goto(`embed.html?figure=lab&${EXAMPLE}`);
  await expect.poll(() => page.evaluate(() => window.workers.length)).toBeGreaterThan(0);
  await expect(lab.root).toHaveCount(0);
  await page.evaluate(() => {
    window.workers[0].terminate();
    window.workers[0].dispatchEvent(new ErrorEvent('error'));
  });
  await lab.ready();
  expectCore(await lab.numbers(), EXAMPLE);
  expect(await answers(page)).toContainEqual(expect.any(Number));
  expect((await answers(page)).slice(1).some((count) => count > 0)).toBe(true);
  await expectDrag(lab);
});

test('a worker that dies while the figure is in use is replaced', async ({ page, lab }) => {
  await watchWorkers(page);
  await lab.open(EXAMPLE);
  const before = await answers(page);
  await page.evaluate(() => {
    for (const worker of [...window.workers]) {
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent('error'));
    }
  });
  await lab.root.getByRole('radio', { name: 'Permutations' }).check();
  await lab.ready();
  expectCore(await lab.numbers(), 'law=permutation&N=64&K=8');
  await expect(lab.notice).toContainText('it was started again');
  const after = await answers(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(Math.max(...after.slice(before.length))).toBeGreaterThan(0);
});

test('when every worker dies, the main thread computes', async ({ page, lab }) => {
  await watchWorkers(page, 99);
  await page.goto(`embed.html?figure=lab&${EXAMPLE}`);
  for (let dead = 0; dead < 2; dead++) {
    await expect.poll(() => page.evaluate(() => window.workers.length)).toBeGreaterThan(dead);
    await page.evaluate((k) => window.workers[k].dispatchEvent(new ErrorEvent('error')), dead);
  }
  await lab.root.waitFor();
  await expect(lab.output('efact')).toHaveText('2.602021');
});
