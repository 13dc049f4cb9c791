import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { study } from '../src/core/study.ts';
import { figures } from '../src/figures/index.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { EXAMPLE, expect, Lab, test } from './lab.ts';

/** Pages of other people, on another origin, and what they hear from the frames in them. */

declare global {
  interface Window {
    heard: { data: unknown; origin: string }[];
  }
}

interface Message {
  readonly type?: string;
  readonly height?: number;
  readonly setup?: Record<string, string>;
  readonly results?: Record<string, number>;
  readonly message?: string;
  readonly value?: number;
  readonly secret?: string;
}

/** Serves a page from another origin than the site's, until the test has ended. */
async function serve(body: string, headers: Record<string, string>): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/post' ? 200 : 404, {
      'content-type': 'text/html',
      ...headers,
    });
    response.end(`<!doctype html><title>A blog</title><link rel="icon" href="data:," />${body}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/post`;
}

let close = () => {};
test.afterEach(() => close());

/** Opens a page of another origin with this body; what its frames say is written down. */
async function openHost(page: Page, body: string, headers: Record<string, string> = {}) {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener('message', ({ data, origin }) => window.heard.push({ data, origin }));
  });
  await page.goto(await serve(body, headers));
}

const heard = (page: Page): Promise<Message[]> =>
  page.evaluate(() => window.heard.map(({ data }) => data as Message));

const studies = async (page: Page) => (await heard(page)).filter(({ type }) => type === 'study');

const errorOf = (query: string): number => study(decodeQuery(query).setup).efact;

const frame = (src: string, more = '') =>
  `<iframe id="figure" src="${src.replaceAll('&', '&amp;')}" style="width: 900px; height: 300px; border: 0" ${more}></iframe>`;

test.describe('in a sandboxed frame on another origin', () => {
  test('the figure works, and the page hears its study and its height', async ({
    page,
    baseURL,
  }) => {
    await openHost(
      page,
      `${frame(`${baseURL}embed.html?figure=lab&${EXAMPLE}`, 'sandbox="allow-scripts"')}
       <script src="${baseURL}embed.js"></script>`,
    );
    const lab = new Lab(page, page.frameLocator('#figure'));
    await lab.ready();
    await expect.poll(async () => (await studies(page)).length).toBe(1);
    const [first] = await studies(page);
    expect(first?.results?.efact).toBeCloseTo(errorOf(EXAMPLE), 10);
    expect(first?.setup).toMatchObject({ law: 'blocks', K: '8' });
    expect(await page.evaluate(() => window.heard.every(({ origin }) => origin === 'null'))).toBe(
      true,
    );

    // A plain frame becomes as high as its figure.
    const inside = await lab.root.evaluate((root) =>
      Math.ceil(root.parentElement?.getBoundingClientRect().height ?? 0),
    );
    await expect
      .poll(() => page.locator('#figure').evaluate((element) => element.clientHeight))
      .toBe(inside);

    await lab.type('Steps K', '16');
    await expect.poll(async () => (await studies(page)).at(-1)?.setup?.K).toBe('16');
    expect((await studies(page)).at(-1)?.results?.efact).toBeCloseTo(
      errorOf(EXAMPLE.replace('K=8', 'K=16')),
      10,
    );
    const heights = (await heard(page)).filter(({ type }) => type === 'height');
    expect(new Set(heights.map(({ height }) => height)).size).toBe(1);
  });

  test('it does what the page asks for, and nothing else', async ({ page, baseURL }) => {
    await openHost(
      page,
      frame(`${baseURL}embed.html?figure=lab&${EXAMPLE}`, 'sandbox="allow-scripts"'),
    );
    const lab = new Lab(page, page.frameLocator('#figure'));
    await lab.ready();
    const say = (message: unknown) =>
      page.locator('#figure').evaluate((element, asked) => {
        (element as HTMLIFrameElement).contentWindow?.postMessage(asked, '*');
      }, message);
    const source = 'how-many-at-once';
    for (const hostile of [
      null,
      'set',
      42,
      [],
      { source },
      { source, type: 'set' },
      { source, type: 'set', setup: 'K=3' },
      { source, type: 'set', setup: { K: { a: 1 } } },
      { source, type: 'set', setup: { words: 'ab,'.repeat(1_000_000) } },
      { source: 'somebody', type: 'set', setup: { K: 3 } },
      { source, type: 'eval', setup: { K: 3 } },
    ]) {
      await say(hostile);
    }
    // Another frame of the same page has no say either.
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      other.srcdoc = `<script>parent.frames[0].postMessage({ source: 'how-many-at-once', type: 'set', setup: { K: 3 } }, '*')</script>`;
      document.body.append(other);
    });
    await say({ source, type: 'set', setup: { schedule: 'optimal' } });
    await expect(lab.root.getByRole('radio', { name: 'Optimal' })).toBeChecked();
    await expect(lab.field('Steps K')).toHaveValue('8');
    await say({ source, type: 'set', setup: { K: 1000 } });
    await expect(lab.notice).toContainText('K = 1000 is not possible here');
  });
});

test('the element loads, sets, and tells', async ({ page, baseURL }) => {
  await openHost(page, `<main></main><script src="${baseURL}embed.js"></script>`);
  interface Figure extends HTMLElement {
    setup: Record<string, unknown>;
    results: Record<string, number>;
    told: string[];
  }
  const element = page.locator('how-many-at-once');
  await page.evaluate((setup) => {
    const figure = document.createElement('how-many-at-once') as Figure;
    figure.setAttribute('figure', 'lab');
    figure.setAttribute('setup', setup);
    figure.told = [];
    for (const type of ['ready', 'change', 'error']) {
      figure.addEventListener(type, () => figure.told.push(type));
    }
    document.querySelector('main')?.append(figure);
    // Before it is ready.
    figure.setup = { K: 16 };
  }, EXAMPLE);
  const lab = new Lab(page, page.frameLocator('how-many-at-once iframe'));
  await lab.ready();
  await expect(lab.field('Steps K')).toHaveValue('16');
  const results = () => element.evaluate((node) => (node as Figure).results);
  await expect
    .poll(async () => (await results()).efact)
    .toBeCloseTo(errorOf(EXAMPLE.replace('K=8', 'K=16')), 10);
  expect(await element.evaluate((node) => (node as Figure).told)).toEqual([
    'ready',
    'change',
    'change',
  ]);
  expect(await element.evaluate((node) => (node as Figure).setup)).toMatchObject({ K: '16' });
  const inside = await lab.root.evaluate((root) =>
    Math.ceil(root.parentElement?.getBoundingClientRect().height ?? 0),
  );
  await expect
    .poll(() => element.locator('iframe').evaluate((node) => node.clientHeight))
    .toBe(inside);

  // Its frame is taken over, and so is a frame of somebody else's: they can say what they want.
  const before = await element.evaluate((node) => (node as Figure).setup);
  await element.evaluate((node) => {
    const say = (type: string) => `<script>{
      const source = 'how-many-at-once', type = '${type}';
      const all = [null, 'x', [], { source }, { source, type }, { source, type, setup: null, results: 3 },
        { source, type, setup: [1], results: 'a'.repeat(1e7) }, { source, type, message: { toString: 1 } },
        ...[NaN, Infinity, -1e308, {}, [], '9'.repeat(1e6)].map((height) => ({ source, type, height }))];
      for (const each of all) parent.postMessage(each, '*');
      parent.postMessage('said', '*');
    }</script>`;
    const own = node.querySelector('iframe') as HTMLIFrameElement;
    own.srcdoc = ['study', 'error', 'height'].map(say).join('');
    const foreign = document.createElement('iframe');
    foreign.id = 'foreign';
    foreign.srcdoc = say('height');
    document.body.append(foreign);
  });
  await expect
    .poll(() => page.evaluate(() => window.heard.filter(({ data }) => data === 'said').length))
    .toBe(4);
  expect(await element.evaluate((node) => (node as Figure).setup)).toEqual(before);
  const height = (selector: string) => page.locator(selector).evaluate((node) => node.clientHeight);
  expect(await height('how-many-at-once iframe')).toBeLessThanOrEqual(20_000);
  expect(await height('how-many-at-once iframe')).toBeGreaterThanOrEqual(50);
  expect(await height('#foreign')).toBe(150);
});

test('a host that knows its frames by a secret hears the height with it', async ({
  page,
  baseURL,
}) => {
  await openHost(page, frame(`${baseURL}embed.html?figure=area#?secret=aB3xyz`));
  await expect
    .poll(async () => (await heard(page)).find(({ message }) => message === 'height'))
    .toMatchObject({ secret: 'aB3xyz', value: expect.any(Number) });
});

test('a host with a strict policy for its frames shows the figure', async ({ page, baseURL }) => {
  await openHost(page, frame(`${baseURL}embed.html?figure=lab&${EXAMPLE}`), {
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-src ${new URL(baseURL as string).origin}; img-src data:`,
  });
  const lab = new Lab(page, page.frameLocator('#figure'));
  await lab.ready();
  await expect(lab.output('efact')).toHaveText('2.602021');
});

test('ten embeds have one worker each at most, and none where nobody looks', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const query = 'law=gaussian&N=300&rho=0.5&K=7';
  await page.route('**/ten.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Ten</title><link rel="icon" href="data:," />${Array.from(
        { length: 10 },
        (_, j) =>
          `<p><iframe src="${baseURL}embed.html?figure=lab&amp;${query.replaceAll('&', '&amp;')}&amp;seed=${j + 1}" style="width: 900px; height: 1400px"></iframe></p>`,
      ).join('')}`,
    }),
  );
  const workers = new Set<unknown>();
  let most = 0;
  page.on('worker', (worker) => {
    workers.add(worker);
    most = Math.max(most, workers.size);
    worker.on('close', () => workers.delete(worker));
  });
  await page.goto('ten.html');
  for (let j = 0; j < 10; j++) {
    const lab = new Lab(page, page.frameLocator('iframe').nth(j));
    await lab.ready();
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(10);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => workers.size).toBeLessThanOrEqual(1);
  await page.evaluate(() => {
    document.body.prepend(
      Object.assign(document.createElement('div'), { style: 'height: 9000px' }),
    );
    scrollTo(0, 0);
  });
  await expect.poll(() => workers.size).toBe(0);
});

test('a figure that is only named starts with its own setup, and keeps what is set', async ({
  page,
}) => {
  const setup = figures.profile?.setup as string;
  const { N } = decodeQuery(setup).setup;
  await page.goto('embed.html?figure=profile');
  const root = page.locator('[data-state="ready"]');
  await expect(root).toBeVisible();
  const TC = root.locator('output[data-name="TC"]');
  expect(Number(await TC.getAttribute('data-value'))).toBeCloseTo(
    study(decodeQuery(setup).setup).functionals.TC,
    10,
  );
  // Part of a setup changes that part.
  await page.goto(`embed.html?figure=profile&N=${Number(N) / 2}`);
  await expect(root).toBeVisible();
  const half = decodeQuery(`N=${Number(N) / 2}&${setup}`).setup;
  expect(Number(await TC.getAttribute('data-value'))).toBeCloseTo(study(half).functionals.TC, 10);
});

test('controls can be left out or locked, and a name that is none is told', async ({ page }) => {
  await page.goto(`embed.html?figure=lab&${EXAMPLE}&hide=toolbar,presets,nobody&lock=K,cuts,law`);
  const lab = new Lab(page);
  await lab.ready();
  await expect(lab.notice).toContainText('hide = toolbar,presets,nobody is not possible here');
  await expect(page).toHaveURL(/hide=toolbar,presets,nobody&lock=K,cuts,law/);
  await expect(lab.root.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(lab.field('Steps K')).toBeDisabled();
  await expect(lab.field('Steps K')).toHaveValue('8');
  await expect(lab.root).toContainText('Locked on this page: Steps, Boundaries, Data law.');
  await expect(lab.root.locator('.plate-profile .track[inert]')).toHaveCount(1);
  const before = await lab.boundaries();
  const { x = 0, y = 0 } =
    (await lab.root.locator('.plate-profile .handle').nth(2).boundingBox()) ?? {};
  await page.mouse.move(x + 8, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 8, { steps: 4 });
  await page.mouse.up();
  expect(await lab.boundaries()).toEqual(before);
  await lab.root.getByRole('radio', { name: 'Optimal' }).check();
  await lab.ready();
  expect(await lab.boundaries()).not.toEqual(before);
});
