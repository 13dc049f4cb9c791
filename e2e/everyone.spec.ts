import type { Page } from '@playwright/test';
import { figures } from '../src/figures/index.ts';
import { expect, test } from './lab.ts';
import { stop } from './stop.ts';

/** Where a drag may be typed instead; a slider of its own name needs none here. */
const TYPED: readonly [drag: RegExp, field: RegExp][] = [
  [/^Boundary \d+ of \d+$/, /^Boundaries of the schedule, separated by commas$/],
  [/^Size of step \d+$/, /^(Boundaries of the schedule|Sizes of the steps), separated by commas$/],
  [/^Time of the film$/, /^Time t$/],
  [/^Jump$/, /^Jump at i\*$/],
  // Dragged both ways at once.
  [/^Training sequences and steps$/, /^Training sequences n$/],
  [/^(Training sequences|Noise) and steps$/, /^Steps K$/],
];

/** What 1.4.12 lets a reader set. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** A page of which one sees everything by scrolling it up and down. */
const WHOLE = { cut: [], outside: [], wider: 0 };

/** What a figure has of names, targets, drags, live parts and text that is cut off. */
const lookAt = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-state]') as HTMLElement;
    const seen = (selector: string) =>
      Array.from(root.querySelectorAll<HTMLElement>(selector)).filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
    const nameOf = (element: HTMLElement) =>
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent.trim() ??
      element.textContent.trim();
    // A choice is hit on all of its label.
    const target = (element: HTMLElement) =>
      (element.matches('[type="radio"], [type="checkbox"]') && element.closest('label')) || element;
    return {
      small: seen('button, input, textarea, a, [role="slider"]')
        .map((element) => ({ name: nameOf(element), box: target(element).getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 23.9)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
      // What tells of broken values apart, which has a place of its own.
      polite: root.querySelectorAll('p[role="status"].visually-hidden').length,
      stopsOfGroups: seen('fieldset:has([role="slider"])').map(
        (group) => group.querySelectorAll('[role="slider"][tabindex="0"]').length,
      ),
      drags: seen('[role="slider"]').map(nameOf),
      valueless: seen('[role="slider"]').filter(
        (slider) => !slider.ariaValueText || !Number.isFinite(Number(slider.ariaValueNow)),
      ).length,
      fields: seen('input[type="text"], textarea').map(nameOf),
      unnamed: seen('svg[role="img"]').filter(
        (drawing) =>
          !drawing.querySelector('title')?.textContent ||
          !drawing.querySelector('desc')?.textContent,
      ).length,
      cut: seen('*')
        .filter((element) => !element.matches('input, .visually-hidden, .visually-hidden *, svg *'))
        .filter((element) => getComputedStyle(element).overflowX === 'hidden')
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map((element) => element.className),
      outside: seen('svg text')
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.left < 0 || box.right > innerWidth)
        .map(({ text }) => text),
      wider: document.documentElement.scrollWidth - innerWidth,
    };
  });

for (const width of [1280, 320]) {
  test(`every figure is for everyone at ${width} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    for (const id of Object.keys(figures)) {
      await test.step(id, async () => {
        await page.goto(`embed.html?figure=${id}`);
        await expect(page.locator('[data-state="ready"]').first()).toBeAttached();
        const { drags, fields, stopsOfGroups, ...faults } = await lookAt(page);
        expect(faults).toEqual({
          small: [],
          polite: 1,
          valueless: 0,
          unnamed: 0,
          ...WHOLE,
        });
        expect(stopsOfGroups).toEqual(stopsOfGroups.map(() => 1));
        for (const drag of drags) {
          const typed = TYPED.filter(([which]) => which.test(drag)).map(([, field]) => field);
          const wanted = typed.length > 0 ? typed : [new RegExp(`^${drag}$`)];
          for (const field of wanted)
            expect(fields, drag).toContainEqual(expect.stringMatching(field));
        }
        // Around once by the tabulator.
        const met: string[] = [];
        for (let presses = 0; presses < 80; presses++) {
          await page.keyboard.press('Tab');
          const at = await stop(page);
          if (!at) break;
          expect(at).toMatchObject({ ringed: true, clear: true });
          expect(at.name).not.toBe('');
          met.push(at.name);
        }
        expect(met.length).toBeGreaterThan(0);
        expect(met.length).toBeLessThan(80);
        await page.addStyleTag({ content: SPACED });
        expect(await lookAt(page)).toMatchObject(WHOLE);
      });
    }
  });
}
