import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Locator } from '@playwright/test';
import { functionals } from '../src/core/profile.ts';
import { center, expect, expectCore, type Lab, test } from './lab.ts';

const PROFILE = 'law=profile&K=8';

// Until the editor has come there is only its room.
const plate = (lab: Lab): Locator => lab.root.locator('.drawing:not(:empty)');
const point = (lab: Lab): Locator => plate(lab).getByRole('slider');
const said = (lab: Lab): Locator => lab.root.locator('.data-said');
const data = (lab: Lab): Locator => lab.root.locator('.data textarea');

/** The profile as the page's address has it, once that has caught up with what is shown. */
async function profileOf(lab: Lab): Promise<number[]> {
  let f: number[] = [];
  await expect(async () => {
    await lab.ready();
    const { search, hash } = new URL(lab.page.url());
    const text =
      new URLSearchParams(search).get('f') ?? new URLSearchParams(hash.slice(1)).get('f');
    f = (text ?? '').split(',').map(Number);
    expect(functionals(Float64Array.from(f)).TC).toBeCloseTo((await lab.readout('TC')) ?? NaN);
  }).toPass();
  return f;
}

const neverFalls = (f: number[]) => f.every((x, i) => i === 0 || x >= (f[i - 1] as number));

async function openFile(lab: Lab, name: string, content: string | Buffer): Promise<void> {
  await lab.root
    .locator('.data input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

/** As when a file is dragged from elsewhere and let go over the editor. */
async function dropFile(lab: Lab, name: string, content: string): Promise<void> {
  const transfer = await lab.page.evaluateHandle(
    ([fileName, text]) => {
      const all = new DataTransfer();
      all.items.add(new File([text as string], fileName as string));
      return all;
    },
    [name, content],
  );
  const editor = lab.root.locator('.data');
  await editor.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(editor).toHaveClass(/data-over/);
  await editor.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(editor).not.toHaveClass(/data-over/);
}

test.describe('a profile that is drawn', () => {
  test.beforeEach(({ lab }) => lab.open(PROFILE));

  test('follows the mouse, never falls, and is one step back', async ({ lab, page }) => {
    const box = (await plate(lab).boundingBox())!;
    const before = await lab.numbers();
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 6 });
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.2, { steps: 6 });
    await page.mouse.up();
    const f = await profileOf(lab);
    expect(f).toHaveLength(32);
    expect(neverFalls(f)).toBe(true);
    await lab.ready();
    expectCore(await lab.numbers(), `${PROFILE}&f=${f}`);
    expect((await lab.numbers()).efact).not.toBe(before.efact);
    await lab.button('Undo').click();
    await lab.ready();
    expectCore(await lab.numbers(), PROFILE);
    await expect(lab.button('Undo')).toBeDisabled();
  });

  test('has a point that keys move', async ({ lab, page }) => {
    await point(lab).focus();
    const high = Number(await point(lab).getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowUp');
    const step = Number(await point(lab).getAttribute('aria-valuenow')) - high;
    expect(step).toBeGreaterThan(0);
    await page.keyboard.press('PageUp');
    expect(Number(await point(lab).getAttribute('aria-valuenow'))).toBeCloseTo(high + 11 * step);
    const name = async () => point(lab).getAttribute('aria-label');
    expect(await name()).toBe('Value 16 of 31 of the profile');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await name()).toBe('Value 26 of 31 of the profile');
    await page.keyboard.press('Home');
    expect(await name()).toBe('Value 1 of 31 of the profile');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(point(lab)).toBeFocused();
    const f = await profileOf(lab);
    expect(neverFalls(f)).toBe(true);
    await lab.ready();
    expectCore(await lab.numbers(), `${PROFILE}&f=${f}`);
  });

  test('may have another number of tokens', async ({ lab }) => {
    await lab.type('Tokens N', '64');
    expect(await profileOf(lab)).toHaveLength(64);
    await lab.type('Tokens N', '1');
    await expect(lab.root.getByRole('alert')).toContainText('a whole number from 2 to 4096');
    expect(await profileOf(lab)).toHaveLength(64);
  });

  test('leaves the page as high as it was', async ({ lab, page }) => {
    const height = () => page.evaluate(() => document.body.scrollHeight);
    const before = await height();
    await lab.root.getByRole('radio', { name: 'as numbers' }).check();
    expect(await height()).toBe(before);
    await data(lab).fill('1, 2, x');
    await expect(said(lab)).toContainText('“x” is not a number');
    expect(await height()).toBe(before);
  });
});

test.describe('a profile as numbers', () => {
  test.beforeEach(async ({ lab }) => {
    await lab.open(PROFILE);
    await lab.root.getByRole('radio', { name: 'as numbers' }).check();
  });

  test('takes effect after a pause, each pause one step back', async ({ lab }) => {
    await data(lab).fill('-3, -2, -1, 0');
    await expect(said(lab)).toContainText('4 values in nats.');
    await lab.ready();
    expectCore(await lab.numbers(), 'law=profile&f=-3,-2,-1,0&K=4');
    await expect(data(lab)).toHaveValue('-3, -2, -1, 0');
    await data(lab).fill('-3, -2, -2.5, 0');
    await expect(said(lab)).toContainText(
      'Made non-decreasing: 2 of 4 values changed, by at most 0.25.',
    );
    // What was typed stays as it was typed, though something else is used.
    await expect(data(lab)).toHaveValue('-3, -2, -2.5, 0');
    await lab.ready();
    expectCore(await lab.numbers(), 'law=profile&f=-3,-2.25,-2.25,0&K=4');
    await lab.button('Undo').click();
    await expect(data(lab)).toHaveValue('-3, -2, -1, 0');
    await lab.button('Undo').click();
    await expect(data(lab)).toHaveValue(/^-2.36, -2.34, /);
    await expect(lab.button('Undo')).toBeDisabled();
  });

  test('says what cannot be read, keeps the last, and takes the correction', async ({ lab }) => {
    const before = await lab.numbers();
    await data(lab).fill('-3\n-2\n-1\n-0.5\n-0.2\n-0.1\n0,3x');
    await expect(lab.root.getByRole('alert')).toHaveText(
      'Line 7: “0,3x” is not a number; valid would be one like −0.3 or 2e-3.',
    );
    await expect(data(lab)).toHaveAttribute('aria-invalid', 'true');
    expect(await lab.numbers()).toEqual(before);
    await data(lab).fill('-3\n-2\n-1\n-0.5\n-0.2\n-0.1\n0.3');
    await expect(lab.root.getByRole('alert')).toHaveCount(0);
    await expect(said(lab)).toContainText('7 values');
    expect(await profileOf(lab)).toEqual([-3, -2, -1, -0.5, -0.2, -0.1, 0.3]);
  });

  test('is read at once when the field is left', async ({ lab }) => {
    await data(lab).fill('0 1 2');
    await data(lab).blur();
    await expect(said(lab)).toContainText('3 values', { timeout: 300 });
  });
});

test.describe('a file', () => {
  test('of a profile is read, from a button or dropped', async ({ lab }) => {
    await lab.open(PROFILE);
    await openFile(lab, 'mine.csv', '\ufeffi;mean;se\r\n0;-1,5;0,1\r\n1;-1;0,1\r\n2;0;0,1\r\n');
    expect(await profileOf(lab)).toEqual([-1.5, -1, 0]);
    await expect(said(lab)).toContainText('3 values in nats.');
    await dropFile(lab, 'other.json', '{"f": [-2, -1, -0.5, 0]}');
    await expect.poll(() => profileOf(lab)).toEqual([-2, -1, -0.5, 0]);
    await lab.ready();
    expectCore(await lab.numbers(), 'law=profile&f=-2,-1,-0.5,0&K=3');
  });

  test('that cannot be read is named, with the line', async ({ lab }) => {
    await lab.open(PROFILE);
    const before = await lab.numbers();
    const alert = lab.root.getByRole('alert');
    await openFile(lab, 'mine.csv', 'i,mean\n0,1\n1,one\n');
    await expect(alert).toHaveText(
      'mine.csv, line 3: “one” is not a number; valid would be one like −0.3 or 2e-3.',
    );
    await openFile(lab, 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await expect(alert).toContainText('not a text file');
    expect(await lab.numbers()).toEqual(before);
    await lab.open('law=text&K=8');
    await openFile(lab, 'book.txt', 'a'.repeat(3_500_000));
    await expect(alert).toHaveText('book.txt, 3.4 MB are too much; at most 2.0 MB are read.');
  });

  test('of a million values is read while the page goes on, and can be given up', async ({
    lab,
  }, info) => {
    const path = info.outputPath('long.csv');
    const rows = Array.from({ length: 1e6 }, (_, i) => `${i},${(-1e6 / (i + 1)).toFixed(9)}`);
    writeFileSync(path, rows.join('\n'));
    await lab.open(PROFILE);
    await lab.root.locator('.data input[type=file]').setInputFiles(path);
    await expect(said(lab)).toContainText(/Reading \d+\.\d MB of text/);
    // It is another's turn meanwhile.
    await lab.type('Steps K', '7');
    await said(lab).getByRole('button', { name: 'Stop' }).click();
    await expect(said(lab)).not.toContainText('Reading');
    expect((await lab.boundaries()).at(-1)).toBe(32);
    await lab.root.locator('.data input[type=file]').setInputFiles(path);
    await expect(said(lab)).toContainText('1,000,000 values', { timeout: 30_000 });
    await lab.ready();
    expect((await lab.boundaries()).at(-1)).toBe(1e6);
  });

  test('that the lab made brings its setup back', async ({ lab, page }, info) => {
    await lab.open('law=markov&N=40&K=5&schedule=cosine');
    await lab.button('Share').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /JSON/ }).first().click(),
    ]);
    const path = info.outputPath('setup.json');
    await download.saveAs(path);
    await lab.open(PROFILE);
    await lab.root.locator('.data input[type=file]').setInputFiles(path);
    await lab.ready();
    expectCore(await lab.numbers(), 'law=markov&N=40&K=5&schedule=cosine');
  });

  test('of a hundred thousand values is drawn, dragged, and known not to be in the address', async ({
    lab,
    page,
  }) => {
    await lab.open(PROFILE);
    const f = Array.from({ length: 100_000 }, (_, i) => (Math.sqrt(i) / 317).toFixed(6));
    await openFile(lab, 'long.txt', f.join('\n'));
    await expect(said(lab)).toContainText('Too long for an address');
    await expect(plate(lab)).toContainText('too many to draw');
    await lab.ready();
    await lab.boundary(3).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await lab.ready();
    await expect.poll(() => new URL(page.url()).search).toContain('left-out=f');
    await lab.root.getByRole('radio', { name: 'as numbers' }).check();
    await expect(data(lab)).toHaveAttribute('placeholder', /^100,000 values in nats. Too many/);
    await page.reload();
    await expect(lab.notice).toContainText('f was too long for this address');
  });
});

test('a profile of two thousand values survives a reload', async ({ lab, page }) => {
  await lab.open(PROFILE);
  const f = Array.from({ length: 2000 }, (_, i) => Number((Math.sqrt(i) / 45).toFixed(6)));
  await openFile(lab, 'mine.txt', f.join(' '));
  expect(await profileOf(lab)).toEqual(f);
  await page.reload();
  await lab.ready();
  expectCore(await lab.numbers(), `law=profile&K=8&f=${f}`);
});

test.describe('words of one’s own', () => {
  test.beforeEach(({ lab }) => lab.open('law=table&K=2'));

  test('are typed with their weights', async ({ lab }) => {
    await data(lab).fill('tip 3\ntop 2\ntap');
    await expect(said(lab)).toContainText('3 words of 3 letters.');
    await lab.ready();
    expectCore(await lab.numbers(), 'law=table&words=tip,top,tap&weights=3,2,1&K=2');
    await lab.button('Undo').click();
    await expect(data(lab)).toHaveValue(/^center\ncenter\n/);
  });

  test('that do not fit are named by their line', async ({ lab }) => {
    await data(lab).fill('tip 3\n\nstop 2');
    await expect(lab.root.getByRole('alert')).toHaveText(
      'Line 3: “stop” has 4 letters, but “tip” in line 1 has 3; all words must be equally long.',
    );
    await data(lab).fill('tip 3\ntop 2x');
    await expect(lab.root.getByRole('alert')).toContainText('Line 2: weight “2x” is not a number');
  });

  test('are read from a file', async ({ lab }) => {
    await openFile(lab, 'words.csv', 'word,weight\nab,2\ncd,1\n');
    await expect(data(lab)).toHaveValue('ab\t2\ncd\t1');
  });
});

test.describe('a text of one’s own', () => {
  test.beforeEach(({ lab }) => lab.open('law=text&N=32&K=4'));

  test('is typed, and keys of undo stay with it', async ({ lab, page }) => {
    await data(lab).fill('abracadabra');
    await expect(said(lab)).toContainText('11 characters, 5 different.');
    await lab.ready();
    expectCore(await lab.numbers(), 'law=text&N=32&K=4&text=abracadabra');
    await data(lab).focus();
    await page.keyboard.press('Control+z');
    await expect(lab.button('Undo')).toBeEnabled();
  });

  test('that is too long is cut, and says so', async ({ lab }) => {
    await openFile(lab, 'book.txt', 'to be or not '.repeat(9000));
    await expect(said(lab)).toContainText('Cut after 100,000 characters.');
    await expect(said(lab)).toContainText('Too long for an address');
    await lab.ready();
  });
});

test.describe('a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  const swipe = async (finger: CDPSession, path: { x: number; y: number }[]) => {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [path[0]!] });
    for (const at of path.slice(1)) {
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const line = (from: { x: number; y: number }, dx: number, dy: number) =>
    Array.from({ length: 11 }, (_, k) => ({
      x: from.x + (dx * k) / 10,
      y: from.y + (dy * k) / 10,
    }));

  test.beforeEach(({ lab }) => lab.open(PROFILE));

  test('draws to the side, drags the point, and scrolls the page', async ({ lab, page }) => {
    const finger = await page.context().newCDPSession(page);
    const scrolled = () => page.evaluate(() => scrollY);
    const { x, y } = await center(plate(lab));
    const before = await scrolled();
    await swipe(finger, line({ x: x - 60, y: y + 20 }, 120, -50));
    const drawn = await profileOf(lab);
    expect(neverFalls(drawn)).toBe(true);
    expect(await scrolled()).toBe(before);

    const at = await center(point(lab));
    const value = Number(await point(lab).getAttribute('aria-valuenow'));
    await swipe(finger, line(at, 0, 30));
    expect(Number(await point(lab).getAttribute('aria-valuenow'))).toBeLessThan(value);
    expect(await scrolled()).toBe(before);

    await lab.ready();
    const pulled = await lab.numbers();
    await swipe(finger, line({ x: x - 90, y }, 0, -160));
    await expect.poll(async () => (await scrolled()) - before).toBeGreaterThan(50);
    await lab.ready();
    expect(await lab.numbers()).toEqual(pulled);
  });

  test('chooses a point by a tap, which changes nothing', async ({ lab, page }) => {
    const { x, y } = await center(plate(lab));
    const before = await lab.numbers();
    await page.touchscreen.tap(x + 80, y + 30);
    await expect(point(lab)).toHaveAttribute('aria-label', /Value 2\d of 31/);
    expect(await lab.numbers()).toEqual(before);
  });
});

for (const law of ['profile', 'table', 'text']) {
  test(`axe finds nothing in the editor of ${law}, with a problem or without`, async ({
    lab,
    page,
  }) => {
    await lab.open(`law=${law}&K=2`);
    const violations = async () => {
      const found = await new AxeBuilder({ page })
        .include('.law-detail')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    };
    expect(await violations()).toEqual([]);
    if (law === 'profile') await lab.root.getByRole('radio', { name: 'as numbers' }).check();
    await data(lab).fill('');
    await expect(lab.root.getByRole('alert')).toContainText(/^There is no .* yet/);
    expect(await violations()).toEqual([]);
  });
}
