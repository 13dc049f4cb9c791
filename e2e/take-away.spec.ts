import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { test as anyTest, type Download, type FrameLocator, type Page } from '@playwright/test';
import { study } from '../src/core/study.ts';
import { figures } from '../src/figures/index.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { results } from '../src/state/results.ts';
import { EXAMPLE, expect, Lab, test } from './lab.ts';

const SETUP = 'law=gaussian&N=100&rho=0.9&K=7&schedule=cosine';

class Dialog {
  readonly within: Page | FrameLocator;

  constructor(within: Page | FrameLocator) {
    this.within = within;
  }

  get root() {
    return this.within.getByRole('dialog', { name: 'Share' });
  }

  async open() {
    await this.within.locator('.lab').getByRole('button', { name: 'Share' }).click();
    await expect(this.root.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  }

  text(name: string) {
    return this.root.getByRole('textbox', { name: `The ${name}` });
  }

  button(name: string) {
    return this.root.getByRole('button', { name, exact: true });
  }

  get status() {
    return this.root.getByRole('status');
  }

  async download(page: Page, name: string): Promise<Download> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      this.button(name).click(),
    ]);
    return download;
  }

  async file(page: Page, name: string): Promise<Buffer> {
    return readFile(await (await this.download(page, name)).path());
  }
}

test('the dialog opens, is read and closes by keyboard, and the focus returns', async ({
  lab,
  page,
}) => {
  await lab.open(EXAMPLE);
  await lab.type('Steps K', '9');
  await lab.ready();
  const dialog = new Dialog(page);
  const opener = page.getByRole('button', { name: 'Share' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.button('Close')).toBeFocused();
  // What is in it comes a moment later.
  await expect(dialog.text('link')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.text('link')).toBeFocused();
  // Undo would change what lies behind.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Tab');
  await expect(dialog.button('Copy the link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.root).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(lab.field('Steps K')).toHaveValue('9');
  await page.keyboard.press('Enter');
  await dialog.button('Close').press('Enter');
  await expect(opener).toBeFocused();
});

test('the link is the address, also after an edit, and it is copied', async ({
  lab,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open(SETUP);
  await lab.type('Steps K', '5');
  await expect(page).toHaveURL(/K=5/);
  const dialog = new Dialog(page);
  await dialog.open();
  await expect(dialog.text('link')).toHaveValue(page.url());
  await dialog.button('Copy the link').click();
  await expect(dialog.status).toHaveText('Copied the link.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('in the article the link is the article’s address', async ({ lab, page }) => {
  await page.goto(`index.html?${SETUP}`);
  await lab.ready();
  const dialog = new Dialog(page);
  await dialog.open();
  const link = new URL(await dialog.text('link').inputValue());
  expect(link.pathname).toBe(new URL(page.url()).pathname);
  expect(decodeQuery(link.search)).toEqual(decodeQuery(SETUP));
  const code = await dialog.text('embed code').inputValue();
  const embed = /src="([^"]+)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '';
  await page.goto(embed);
  await lab.ready();
  expect(decodeQuery(new URL(page.url()).search).setup).toEqual(decodeQuery(SETUP).setup);
});

test('each kind of embed code can be chosen', async ({ lab, page }) => {
  await lab.open(EXAMPLE);
  const dialog = new Dialog(page);
  await dialog.open();
  const code = dialog.text('embed code');
  await expect(code).toHaveValue(/^<iframe src="http:/);
  await dialog.root.getByRole('radio', { name: 'element' }).check();
  await expect(code).toHaveValue(/<how-many-at-once figure="lab"/);
  await dialog.root.getByRole('radio', { name: 'picture link' }).check();
  await expect(code).toHaveValue(/^\[!\[.*\]\(http[^)]*\/cards\/lab\.png\)\]\(http:/);
  await expect(dialog.root).toContainText('The picture is of just this setup.');
  const image = /\((http[^)]*\.png)/.exec(await code.inputValue())?.[1] as string;
  expect((await page.request.get(image)).headers()['content-type']).toBe('image/png');

  // Of another setup there is none: the nearest is named, and how to have one's own.
  await dialog.button('Close').click();
  await lab.root.getByRole('toolbar', { name: 'Try' }).getByText('Same D, late').click();
  await lab.type('Steps K', '9');
  await dialog.open();
  await dialog.root.getByRole('radio', { name: 'HTML picture' }).check();
  await expect(code).toHaveValue(/src="http[^"]*\/cards\/lab-late\.png"/);
  await expect(dialog.root).toContainText(
    'The picture is of “Same D, late” as it starts, not your present setup: for one of that, save it below and put how-many-at-once-blocks-profile.png in its place.',
  );
});

test('in a page of many figures each shares its own setup', async ({ page }) => {
  await page.goto('gallery.html');
  for (const [id, chosen] of [
    ['ladder', { radio: 'DTC', functional: 'DTC' }],
    ['experiments', { radio: 'Learning or scheduling', experiment: 'capacity' }],
  ] as const) {
    const place = page.locator(`[data-figure="${id}"]`);
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator('[data-state="ready"]')).toBeVisible();
    const { radio, ...value } = chosen;
    await place.getByRole('radio', { name: radio }).check();
    await place.getByRole('button', { name: 'Share' }).click();
    const dialog = new Dialog(page);
    const link = new URL(await dialog.text('link').inputValue());
    expect(link.pathname).toMatch(/\/embed\.html$/);
    expect(link.searchParams.get('figure')).toBe(id);
    const start = decodeQuery(figures[id]?.setup as string).setup;
    expect(decodeQuery(link.search).setup).toEqual({ ...start, ...value });
    await expect(dialog.button('Save as .bib')).toBeVisible();
    // An experiment has its own numbers saved, not those of a schedule that nobody sees.
    await expect(dialog.root.getByRole('heading', { name: 'Data' })).toHaveCount(
      id === 'experiments' ? 0 : 1,
    );
    await dialog.button('Close').click();
  }
});

/** Every law has letters of its own, and every schedule a key. */
for (const query of [EXAMPLE, SETUP, 'law=words&K=2', 'law=permutation&N=20&K=6&units=bits']) {
  test(`every drawing of ${query} is a whole SVG file without letters`, async ({ lab, page }) => {
    await lab.open(query);
    const dialog = new Dialog(page);
    await dialog.open();
    const link = await dialog.text('link').inputValue();
    const names = await dialog.root
      .getByRole('button', { name: / as SVG$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const svg = String(await dialog.file(page, name));
      expect(svg).not.toMatch(/<text|<style|class=|font|var\(|NaN|undefined|Infinity/);
      expect(svg).toContain('How Many at Once? 0.');
      expect(svg).toContain(link.replaceAll('&', '&amp;'));
      const read = await page.evaluate((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [documentElement.localName, documentElement.querySelectorAll('path').length];
      }, svg);
      expect(read[0]).toBe('svg');
      expect(read[1]).toBeGreaterThan(5);
    }
  });
}

test('data, results, code and references are saved as files', async ({ lab, page }) => {
  await lab.open(SETUP);
  const dialog = new Dialog(page);
  await dialog.open();
  const text = async (name: string) => String(await dialog.file(page, name));
  const expected = study(decodeQuery(SETUP).setup);
  const link = await dialog.text('link').inputValue();
  for (const [name, columns, rows] of [
    ['Profile and staircase', 5, 100],
    ['Sizes of the steps', 5, 7],
    ['Error against steps', 8, 97],
  ] as const) {
    const lines = (await text(`${name} as CSV`)).trim().split('\n');
    expect(lines[1]).toBe(`# ${link}`);
    expect(lines.slice(2).map((line) => line.split(',').length)).toEqual(
      Array(rows + 1).fill(columns),
    );
  }
  const saved = JSON.parse(await text('Setup and all results as JSON'));
  expect(saved.setup).toEqual(decodeQuery(SETUP).setup);
  expect(saved.results.efact).toBeCloseTo(expected.efact, 10);
  expect(Object.keys(saved.results)).toEqual(Object.keys(results(expected)));
  expect(saved.results.efact).toBe(await lab.readout('efact'));
  expect(await text('Save as .py')).toContain(
    'boundaries = np.array([0, 3, 10, 22, 38, 57, 78, 100])',
  );
  expect(await text('Save as .bib')).toContain(`{${link}}`);
  await expect(dialog.status).toHaveText('Saving how-many-at-once-gaussian.bib.');
});

/**
 * The share of places, of 4 × 4 pixels, that differ visibly between two pictures. Lines may lie half a
 * pixel off, and one picture may be a bit larger: the page has fractions of pixels.
 */
const difference = (page: Page, a: string, b: string): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        }),
      );
      const width = Math.min(...images.map(({ naturalWidth }) => naturalWidth));
      const height = Math.min(...images.map(({ naturalHeight }) => naturalHeight));
      if (images.some((image) => image.naturalWidth + image.naturalHeight > width + height + 4)) {
        return 1;
      }
      const [across, down] = [Math.floor(width / 4), Math.floor(height / 4)];
      const [first = [], second = []] = images.map((image) => {
        const context = new OffscreenCanvas(across, down).getContext('2d');
        if (context) context.imageSmoothingQuality = 'high';
        context?.drawImage(image, 0, 0, 4 * across, 4 * down, 0, 0, across, down);
        return context?.getImageData(0, 0, across, down).data ?? [];
      });
      let differing = 0;
      for (let at = 0; at < first.length; at += 4) {
        const off = (c: number) => Math.abs((first[at + c] ?? 0) - (second[at + c] ?? 0));
        if (Math.max(off(0), off(1), off(2)) > 48) differing++;
      }
      return differing / (across * down);
    },
    [a, b],
  );

const asData = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

for (const plate of ['profile', 'sizes', 'curves']) {
  test(`the exported ${plate} looks like the figure, and its PNG like both`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await lab.open(EXAMPLE);
    const live = lab.root.locator(`.plate-${plate} .frame`);
    const title = await live.locator('svg > title').textContent();
    await page.addStyleTag({ content: '.frame > :not(svg) { visibility: hidden }' });
    const shown = await live.screenshot();
    const { width = 0, height = 0 } = (await live.boundingBox()) ?? {};
    const dialog = new Dialog(page);
    await dialog.open();
    await dialog.root.getByRole('checkbox', { name: 'key and address' }).uncheck();
    const link = await dialog.text('link').inputValue();
    const svg = await dialog.file(page, `${title} as SVG`);
    const png = await dialog.file(page, `${title} as PNG`);
    await dialog.root
      .getByRole('group', { name: 'Paper' })
      .getByRole('radio', { name: 'dark' })
      .check();
    const dark = await dialog.file(page, `${title} as SVG`);

    const other = await page.context().newPage();
    const render = async (data: string) => {
      await other.setContent(
        `<body style="margin:0"><div style="width:${width}px;height:${height}px;overflow:hidden">
         <img style="margin:-16px;width:${Math.round(width) + 32}px" src="${data}"></div>`,
      );
      await other.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      return asData(await other.locator('div').screenshot());
    };
    const ofSvg = (file: Buffer) => render(`data:image/svg+xml;base64,${file.toString('base64')}`);
    expect(await difference(other, asData(shown), await ofSvg(svg))).toBeLessThan(0.02);
    expect(await difference(other, asData(shown), await render(asData(png)))).toBeLessThan(0.02);
    expect(await difference(other, asData(shown), await ofSvg(dark))).toBeGreaterThan(0.5);
    // Twice the pixels of the page, and the words in it.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      2 * (Math.round(width) + 32),
      2 * (Math.round(height) + 32),
    ]);
    expect(String(png)).toContain(link);
  });
}

test('a frame that refuses downloads and the clipboard shows what can be copied', async ({
  page,
  baseURL,
  complained,
}) => {
  const frame = `<iframe sandbox="allow-scripts" width="1000" height="2400" src="${baseURL}embed.html?${SETUP}"></iframe>`;
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><link rel="icon" href="data:,">${frame}<textarea id="paste"></textarea>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const inside = page.frameLocator('iframe');
  await new Lab(page, inside).ready();
  const dialog = new Dialog(inside);
  await dialog.open();
  const opener = await inside.getByRole('button', { name: 'Share' }).boundingBox();
  const opened = await dialog.root.boundingBox();
  // Near its button, not in the middle of a frame that is taller than the window.
  expect(Math.abs((opened?.y ?? 0) - (opener?.y ?? 0))).toBeLessThan(120);

  await dialog.button('Sizes of the steps as CSV').click();
  const text = dialog.text('how-many-at-once-gaussian-sizes.csv');
  await expect(text).toHaveValue(/\n1,0,3,0,1\n/);
  await dialog.button('Copy the how-many-at-once-gaussian-sizes.csv').click();
  await expect(dialog.status).toHaveText(/^Copied/);
  await dialog.root.getByRole('button', { name: /^Information profile.* as PNG$/ }).click();
  const image = dialog.root.locator('.held img');
  await expect
    .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
    .toBeGreaterThan(500);
  await dialog.button('Close').click();
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+v');
  await expect(page.locator('#paste')).toHaveValue(/^# Sizes of the steps\. How Many at Once\?/);
  host.close();
  // The browser says that it refused.
  expect(complained.splice(0).filter((text) => !/download|clipboard/i.test(text))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`the dialog is accessible and fits, ${colorScheme}, ${width} px`, async ({
      lab,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 640 });
      await lab.open(EXAMPLE);
      const dialog = new Dialog(page);
      await dialog.open();
      const { violations } = await new AxeBuilder({ page })
        .include('dialog')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      const box = await dialog.root.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(
        await dialog.root.evaluate((d) => [
          d.scrollWidth <= d.clientWidth,
          d.scrollHeight > d.clientHeight,
        ]),
      ).toEqual([true, true]);
      await dialog.button('Save as .bib').scrollIntoViewIfNeeded();
      await expect(dialog.button('Save as .bib')).toBeInViewport();
    });
  }
}

for (const [address, part] of [
  ['index.html', /Contents-.*\.js$/],
  ['embed.html?figure=lab', /embed-share\.js/],
] as const) {
  anyTest(
    `what cannot be loaded is said, and the figure of ${address} lives on`,
    async ({ page }) => {
      await page.route(part, (route) => route.abort());
      await page.goto(address);
      const lab = new Lab(page);
      await lab.ready();
      await lab.button('Share').click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      await expect(dialog).toContainText('could not be loaded');
      await page.keyboard.press('Escape');
      await lab.type('Steps K', '5');
      await lab.ready();
      expect(await lab.boundaries()).toHaveLength(6);
    },
  );
}

test('from disk, too, the embed has what lies beside it', async ({ lab, page }) => {
  await page.goto(`${new URL('../dist/embed.html', import.meta.url)}?${SETUP}`);
  await lab.ready();
  const dialog = new Dialog(page);
  await dialog.open();
  await expect(dialog.text('link')).toHaveValue(/^file:/);
});
