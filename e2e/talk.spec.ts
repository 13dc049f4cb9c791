import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import { decodeQuery } from '../src/state/codec.ts';
import { complaints } from './complaints.ts';
import { center } from './lab.ts';

const LAST = 35;
/** The slides of the area and of a question. */
const AREA = 16;
const QUESTION = 15;

const shown = (page: Page) => page.locator('main > .slide:not([hidden], [data-next])');
const expectStep = (page: Page, step: number) =>
  expect(shown(page)).toHaveAttribute('id', `step-${step}`);
const ready = (page: Page) =>
  expect(shown(page).locator('[data-state]').first()).toHaveAttribute('data-state', 'ready');

let heard: string[] = [];
test.beforeEach(({ page }) => {
  heard = complaints(page);
});
test.afterEach(() => expect(heard).toEqual([]));

test('keys turn pages, and belong first to what has the focus', async ({ page }) => {
  await page.goto(`talk.html?step=${QUESTION}&theme=light&x=1`);
  await expectStep(page, QUESTION);
  const answer = shown(page).locator('.slide-answer');
  await expect(answer).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(answer).toBeVisible();
  await page.keyboard.press(' ');
  await expectStep(page, AREA);
  // One entry in the history for the whole talk, and the address is that of the step.
  expect(page.url()).toMatch(/talk\.html\?step=16&theme=light&x=1$/);
  expect(await page.evaluate(() => history.length)).toBe(2);
  await ready(page);

  const handle = shown(page).getByRole('slider', { name: /Boundary 1/ });
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', '6');
  await page.keyboard.press('Home');
  await expect(handle).toHaveAttribute('aria-valuenow', '1');
  await expectStep(page, AREA);
  await page.keyboard.press('PageUp');
  await expectStep(page, QUESTION);
  await expect(answer).toBeVisible();
  await page.keyboard.press('PageDown');
  await expectStep(page, AREA);
  // It is as it was left.
  await ready(page);
  await expect(handle).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('End');
  await expectStep(page, LAST);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, LAST);
  await page.keyboard.press('Home');
  await expectStep(page, 1);
  await expect(page.getByRole('status').filter({ hasText: 'Slide 1 of 35' })).toBeAttached();
  // A word with a modifier is the browser's.
  await page.keyboard.press('Alt+.');
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await page.keyboard.press('.');
  await expect(page.locator('html')).toHaveAttribute('data-blank');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await expectStep(page, 1);

  await page.keyboard.press('o');
  const list = page.getByRole('dialog', { name: 'Steps' });
  await expect(list.getByRole('link')).toHaveCount(LAST);
  await expect(list.locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1);
  const link = list.getByRole('link', { name: 'The error is an area' });
  expect(await link.getAttribute('href')).toContain('step=16');
  await link.click();
  await expectStep(page, AREA);
  await expect(list).toBeHidden();
  await page.keyboard.press('f');
  expect(await page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(
    true,
  );
  await page.keyboard.press('F5');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expectStep(page, AREA);
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
  });
  await page.keyboard.press('f');
  await expect(page.locator('.talk-notice')).toContainText('has refused full screen');
});

test('a figure is dragged on stage, and its code leads to it as it stands', async ({ page }) => {
  await page.goto(`talk.html?step=${AREA}`);
  await ready(page);
  const handle = shown(page).getByRole('slider', { name: /Boundary 1/ });
  const from = await center(handle);
  const track = (await shown(page).locator('.track').boundingBox()) as { width: number };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // Of its 16 tokens about five to the left.
  await page.mouse.move(from.x - (track.width * 5) / 18, from.y, { steps: 5 });
  await page.mouse.up();
  const value = Number(await handle.getAttribute('aria-valuenow'));
  expect(value).toBeGreaterThanOrEqual(2);
  expect(value).toBeLessThanOrEqual(4);
  await expect.poll(() => page.url()).toContain(`cuts=${value}`);

  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'This slide, as it stands' });
  const picture = await dialog.locator('svg').screenshot();
  const { data, width, height } = await page.evaluate(
    async (png) => {
      const image = new Image();
      image.src = png;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      return { data: Array.from(data), width, height };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  const read = jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? '';
  expect(read).toBe(page.url());
  await expect(dialog.getByRole('link')).toHaveAttribute('href', read);

  await page.goto(read);
  await ready(page);
  await expectStep(page, AREA);
  await expect(handle).toHaveAttribute('aria-valuenow', String(value));
  expect(decodeQuery(new URL(read).search).setup.cuts).toEqual([value]);
});

test('the presenter and the talk are in step both ways, and only where the focus is keys act', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(`talk.html?step=${AREA}`);
  await ready(page);
  const opening = context.waitForEvent('page');
  await page.keyboard.press('p');
  const presenter = await opening;
  const complained = complaints(presenter);
  await expect(presenter.getByText('In step with the window of the talk.')).toBeVisible();
  await expectStep(presenter, AREA);
  await expect(presenter.getByRole('region', { name: 'Notes' })).toContainText('left Riemann sum');
  await expect(presenter.locator('.ahead > h2')).toHaveText(/^Next: The whole proof/);

  // A handle moved by the presenter moves on the stage, and back.
  await ready(presenter);
  const handleIn = (window: Page) => shown(window).getByRole('slider', { name: /Boundary 1/ });
  await handleIn(presenter).focus();
  await presenter.keyboard.press('ArrowLeft');
  await expect(handleIn(page)).toHaveAttribute('aria-valuenow', '7');
  await handleIn(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handleIn(presenter)).toHaveAttribute('aria-valuenow', '6');

  await presenter.keyboard.press('PageDown');
  await expectStep(page, AREA + 1);
  await page.keyboard.press('PageDown');
  await expectStep(presenter, AREA + 2);
  await presenter.keyboard.press('b');
  await expect(page.locator('html')).toHaveAttribute('data-blank');
  await page.keyboard.press('b');
  await expect(presenter.locator('html')).not.toHaveAttribute('data-blank');

  // The clock, and what it says of the plan.
  const pace = presenter.locator('.pace');
  await expect(pace).toHaveText('45 min in all');
  await presenter.getByRole('button', { name: 'Start' }).click();
  await expect(pace).toHaveText(/^\d+ min ahead$/);
  await presenter.getByRole('button', { name: 'Pause' }).click();
  await presenter.keyboard.press('Home');
  await expectStep(page, 1);
  await presenter.reload();
  await expectStep(presenter, 1);
  await expect(pace).toHaveText('on time');
  await presenter.getByRole('button', { name: 'Reset' }).click();
  await expect(pace).toHaveText('45 min in all');

  // A window that hears nothing of another is not moved by what that one's keys do.
  const other = await context.newPage();
  await other.goto('talk.html');
  await other.keyboard.press('ArrowRight');
  await expectStep(other, 2);
  await expectStep(page, 1);
  expect(complained).toEqual([]);
});

test('a presenter that cannot be opened, or hears nobody, is told of in words', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('talk.html?step=99');
  await expect(page.locator('.talk-notice')).toContainText('step = 99 is not possible here');
  await expectStep(page, LAST);
  await page.keyboard.press('p');
  await expect(page.locator('.talk-notice')).toContainText('blocked the presenter’s window');
  await page.goto('talk.html?presenter=nobody');
  await expect(page.getByText('The window of the talk does not answer')).toBeVisible();
});

test('nothing is clipped, and no type is too small, on any slide', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 768 });
  await page.goto('talk.html');
  await expectStep(page, 1);
  // The stage is measured, not the window: its slides know nothing else, and this is faster.
  const found = await page.evaluate(async (last) => {
    const stage = document.querySelector('main') as HTMLElement;
    const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const next = document.querySelector('[aria-label="Next slide"]') as HTMLElement;
    const found: { step: number; width: number; wrong: string[] }[] = [];
    for (let step = 1; step <= last; step++) {
      const slide = document.querySelector(`#step-${step}`) as HTMLElement;
      const isFigure = slide.querySelector('[data-figure]');
      while (isFigure && !slide.querySelector('[data-state="ready"]')) await frame();
      for (const [width, height] of [
        [1024, 768],
        [1280, 720],
      ] as const) {
        stage.style.width = `${width}px`;
        stage.style.height = `${height}px`;
        await frame();
        await frame();
        const boxes = '.slide-body, [data-figure]';
        const beside = '.small-figure > :is(div, dl):not(.notice)';
        const wrong = [slide, ...slide.querySelectorAll<HTMLElement>(boxes)]
          .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
          .map((box) => `clipped: ${box.className || box.dataset.figure}`);
        for (const box of slide.querySelectorAll<HTMLElement>(beside)) {
          if (box.scrollHeight > box.clientHeight + 1) wrong.push(`runs over: ${box.className}`);
        }
        const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const own = text.parentElement as Element;
          const { textContent } = text;
          if (!textContent?.trim() || !own.checkVisibility({ visibilityProperty: true })) continue;
          // Of a formula's indices, and of what is only heard, the size is another matter.
          if (own.closest('.katex, sub, sup, .sub, .visually-hidden, title, desc')) continue;
          const figure = own.closest('[data-figure]');
          const scale = figure ? new DOMMatrix(getComputedStyle(figure).transform).a : 1;
          const size = Number.parseFloat(getComputedStyle(own).fontSize) * scale;
          // 28 pixels at 1920.
          if (size < (27.95 * width) / 1920) wrong.push(`${textContent}: ${size} px`);
        }
        if (wrong.length > 0) found.push({ step, width, wrong });
      }
      const revealed = slide.hasAttribute('data-revealed');
      next.click();
      if (!revealed && slide.querySelector('.slide-answer')) next.click();
    }
    return found;
  }, LAST);
  await expectStep(page, LAST);
  expect(found).toEqual([]);
});

async function expectAxeContent(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.slide[hidden]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

test('axe finds nothing on a slide, in the list of steps, and with the presenter', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`talk.html?step=${AREA}&presenter=nobody`);
  await ready(page);
  await expectAxeContent(page);
  await page.goto('talk.html?step=19');
  await expectStep(page, 19);
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAxeContent(page);
});

test('axe finds nothing on a phone, where a slide scrolls like a page', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 720 });
  await page.goto('talk.html?step=12');
  await ready(page);
  await expectAxeContent(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAxeContent(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('a swipe turns the page, but not one that drags a handle', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`talk.html?step=${AREA}`);
  await ready(page);
  const swipe = (from: { x: number; y: number }, dx: number) =>
    page.evaluate(
      ({ x, y, dx }) => {
        const target = document.elementFromPoint(x, y) as Element;
        const fire = (type: string, at: number) =>
          target.dispatchEvent(
            new PointerEvent(type, {
              pointerType: 'touch',
              pointerId: 7,
              clientX: at,
              clientY: y,
              bubbles: true,
            }),
          );
        fire('pointerdown', x);
        fire('pointerup', x + dx);
      },
      { ...from, dx },
    );
  const handle = shown(page).getByRole('slider', { name: /Boundary 1/ });
  await swipe(await center(handle), -100);
  await expectStep(page, AREA);
  await page.evaluate(() => scrollTo(0, 0));
  const heading = await center(shown(page).locator('h2'));
  await swipe(heading, -40);
  await expectStep(page, AREA);
  await swipe(heading, -120);
  await expectStep(page, AREA + 1);
  await swipe(await center(shown(page).locator('h2')), 120);
  await expectStep(page, AREA);
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all slides are there, each with its notes', async ({ page }) => {
    await page.goto('talk.html');
    await expect(page.locator('.slide')).toHaveCount(LAST);
    await expect(page.locator('.slide .slide-notes').first()).toBeVisible();
    await expect(page.locator('#step-17 .katex-display')).toBeVisible();
    await expect(page.locator('#step-16 .frame path.profile')).toBeVisible();
    const height = await page
      .locator('.slide')
      .last()
      .evaluate((slide) => slide.clientHeight);
    expect(height).toBeGreaterThan(500);
    heard.length = 0;
  });
});
