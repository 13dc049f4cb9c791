import { ok, strictEqual } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import { study } from '../../src/core/study.ts';
import { decodeQuery } from '../../src/state/codec.ts';
import type { Driven, Point } from './driven.ts';

/** Where the checks find what they open. */
export interface Places {
  /** The site, with a slash at its end. */
  readonly site: string;
  /** A page of another origin whose only content is the lab in a sandboxed frame. */
  readonly host: string;
}

interface Check {
  readonly name: string;
  run(browser: Driven, places: Places): Promise<void>;
}

const EXAMPLE = 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform';
const PATIENCE = 30_000;

const value = (name: string) =>
  `document.querySelector('.lab output[data-name="${name}"]')?.dataset.value ?? ''`;
const group = `document.querySelector('.lab .plate-profile [aria-label="Boundaries of the schedule"]')`;
const handle = (k: number) => `${group}.querySelector('[data-handle="${k - 1}"]')`;

/** Waits until an expression holds in the page. */
async function until(browser: Driven, expression: string): Promise<void> {
  const last = Date.now() + PATIENCE;
  while (!(await browser.look<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > last) throw new Error(`It never came to hold that ${expression}`);
    await wait(50);
  }
}

/** Waits until the lab shows these boundaries, and fails unless its numbers are those of the core. */
async function expectNumbers(browser: Driven, query: string): Promise<void> {
  const { efact, boundaries, best } = study(decodeQuery(query).setup);
  await until(browser, `(${value('boundaries')}) === '${boundaries?.join()}'`);
  await until(browser, `document.querySelector('.lab').dataset.state === 'ready'`);
  for (const [name, expected] of [
    ['efact', efact],
    ['optimum', best?.error ?? Number.NaN],
  ] as const) {
    const shown = Number(await browser.look<string>(value(name)));
    ok(Math.abs(shown - expected) < 1e-9, `${name} is ${shown} instead of ${expected}`);
  }
}

const byHand = (cuts: string) => `${EXAMPLE.replace(/&K=.*/, '')}&schedule=custom&cuts=${cuts}`;

const centre = (browser: Driven, target: string): Promise<Point> =>
  browser.look(
    `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(${target}.getBoundingClientRect())`,
  );

/** Drags boundary 2 from 16 to 20. */
async function drag(browser: Driven): Promise<void> {
  await browser.look(`${handle(2)}.scrollIntoView({ block: 'center' })`);
  const [from, next] = [await centre(browser, handle(2)), await centre(browser, handle(3))];
  await browser.drag(from, { x: from.x + (next.x - from.x) / 2, y: from.y });
  await expectNumbers(browser, byHand('8,20,24,32,40,48,56'));
}

export const checks: readonly Check[] = [
  {
    name: 'the lab opens and computes in its worker',
    async run(browser, { site }) {
      await browser.open(`${site}embed.html?figure=lab&${EXAMPLE}`);
      await until(browser, group);
      await expectNumbers(browser, EXAMPLE);
      const notice = await browser.look<string>(
        `document.querySelector('.lab .notice').textContent`,
      );
      // A page without its worker would say so.
      strictEqual(notice, '');
    },
  },
  { name: 'a boundary follows the pointer', run: drag },
  {
    name: 'a boundary follows the keys',
    async run(browser) {
      await browser.look(`${handle(2)}.focus()`);
      await browser.press('ArrowRight');
      await expectNumbers(browser, byHand('8,21,24,32,40,48,56'));
      await browser.press('End');
      await browser.press('ArrowUp');
      await browser.press('Delete');
      await expectNumbers(browser, byHand('8,23,32,40,48,56'));
    },
  },
  {
    name: 'the article comes to life at its address, and keeps it that of its lab',
    async run(browser, { site }) {
      await browser.open(`${site}?${EXAMPLE}&seed=2`);
      await until(browser, `document.querySelector('[data-figure][data-alive]')`);
      await until(browser, group);
      await expectNumbers(browser, EXAMPLE);
      ok((await browser.look<number>(`document.querySelectorAll('.katex').length`)) > 50);
      await drag(browser);
      await until(browser, `/cuts=8(,|%2C)20/.test(location.search)`);
    },
  },
  {
    name: 'the lab of the article comes to life part by part, at a key',
    async run(browser, { site }) {
      await browser.open(site);
      await browser.press('ArrowRight');
      await until(browser, `document.querySelector('[data-alive] > .lab[data-state="ready"]')`);
      await expectNumbers(browser, EXAMPLE);
      await drag(browser);
    },
  },
  {
    name: 'the lab works in a sandboxed frame of another site',
    async run(browser, { host }) {
      await browser.open(host);
      await browser.enterFrame();
      await until(browser, group);
      await expectNumbers(browser, EXAMPLE);
      strictEqual(await browser.look('String(window.origin)'), 'null');
      await drag(browser);
    },
  },
];

/** What of the talk is on the stage, once there is one: before its script, the page shows every step. */
const slide = (step: number) =>
  `document.querySelector('main:has(> [hidden]) > #step-${step}:not([hidden], [data-next])')`;
/** The slide of the area, and the boundary on it. */
const AREA = 16;
const onStage = `${slide(AREA)}?.querySelector('[data-state="ready"] [data-handle]')`;

export const talkChecks: readonly Check[] = [
  {
    name: 'the talk opens at its step, turns both ways and goes dark',
    async run(browser, { site }) {
      await browser.open(`${site}talk.html?step=${AREA - 1}`);
      await until(browser, slide(AREA - 1));
      // A question: its answer first.
      await browser.press('PageDown');
      await browser.press('PageDown');
      await until(browser, slide(AREA));
      await browser.press('PageUp');
      await until(browser, slide(AREA - 1));
      await browser.press('PageDown');
      await until(browser, slide(AREA));
      await until(browser, `/step=${AREA}/.test(location.search)`);
      await browser.press('.');
      await until(browser, `'blank' in document.documentElement.dataset`);
      await browser.press('.');
      await until(browser, `!('blank' in document.documentElement.dataset)`);
    },
  },
  {
    name: 'a figure on the stage follows the keys, and the clicker comes first',
    async run(browser) {
      await until(browser, onStage);
      await browser.look(`${onStage}.focus()`);
      const before = await browser.look<string>(`${onStage}.ariaValueNow`);
      await browser.press('ArrowRight');
      await until(browser, `${onStage}.ariaValueNow === '${Number(before) + 1}'`);
      await browser.press('PageDown');
      await until(browser, slide(AREA + 1));
      await browser.press('PageUp');
      await until(browser, `${onStage}?.ariaValueNow === '${Number(before) + 1}'`);
    },
  },
  {
    name: 'the presenter’s page keeps in step with the talk, and the talk with it',
    async run(browser) {
      // In a frame: no driver has to find a second window.
      await browser.look(`(() => {
        const frame = document.createElement('iframe');
        frame.id = 'presenter';
        frame.src = 'talk.html?step=2&presenter=' + sessionStorage.getItem('how-many-at-once-talk');
        frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1100px; height: 700px; visibility: hidden';
        document.body.append(frame);
      })()`);
      const there = `document.querySelector('#presenter').contentDocument?`;
      const presented = (step: number) =>
        `${there}.querySelector('main:has(> [hidden]) > #step-${step}:not([hidden], [data-next])')`;
      await until(browser, presented(AREA));
      await until(browser, `/In step/.test(${there}.querySelector('.link-state')?.textContent)`);
      await browser.look('document.activeElement.blur()');
      await browser.press('PageDown');
      await until(browser, presented(AREA + 1));
      await browser.look(
        `${there}.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }))`,
      );
      await until(browser, slide(AREA));
    },
  },
];

/** The page around the frame: at its corner, so that both count pixels from the same point. */
export const hostPage = (site: string): string =>
  `<!doctype html><title>A blog</title><link rel="icon" href="data:," /><body style="margin: 0"><iframe sandbox="allow-scripts" style="border: 0; width: 1000px; height: 600px; display: block" src="${site}embed.html?figure=lab&amp;${EXAMPLE.replaceAll('&', '&amp;')}"></iframe>`;
