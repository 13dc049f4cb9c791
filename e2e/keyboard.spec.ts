import type { Locator } from '@playwright/test';
import { EXAMPLE, expect, type Lab, test } from './lab.ts';

/** By tabulator only, from wherever the focus is, around the page if need be. */
async function tabTo({ page }: Lab, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** What is said once changes have settled, and that it is of what is shown. */
async function expectSaid(lab: Lab, K: number): Promise<void> {
  await lab.ready();
  const error = (await lab.readout('efact')) as number;
  const said = lab.root.locator('p[role="status"]');
  await expect(said).toHaveText(new RegExp(`^K ${K}, error ${error.toPrecision(3)} nats`));
}

test('every task of the lab is done by the keyboard alone, and said once it has settled', async ({
  lab,
  page,
}) => {
  test.slow();
  await lab.open(EXAMPLE);
  const { keyboard } = page;
  const group = (name: string) => lab.root.getByRole('group', { name, exact: true });
  const chosen = (name: string) => group(name).getByRole('radio', { checked: true });
  const handle = (name: string) => group(name).locator('[role="slider"][tabindex="0"]');

  // A law, and back.
  await tabTo(lab, chosen('Data law π'));
  await expect(chosen('Data law π')).toHaveAccessibleName('Block codes');
  await keyboard.press('ArrowRight');
  await expect(chosen('Data law π')).not.toHaveAccessibleName('Block codes');
  await expectSaid(lab, 8);
  await keyboard.press('Control+z');
  await expect(chosen('Data law π')).toHaveAccessibleName('Block codes');

  // Its parameters, by a slider and as a number.
  const letters = lab.root.getByRole('slider', { name: 'Free letters k' });
  await tabTo(lab, letters);
  await keyboard.press('ArrowRight');
  await expect(letters).toHaveAttribute('aria-valuetext', '2');
  await tabTo(lab, lab.field('Letters q'));
  await keyboard.press('Control+a');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await expectSaid(lab, 8);

  // A schedule and its steps.
  await tabTo(lab, chosen('Schedule'));
  await keyboard.press('ArrowRight');
  await expect(chosen('Schedule')).toHaveAccessibleName('Cosine');
  await tabTo(lab, lab.field('Steps K'));
  await keyboard.press('Control+a');
  await keyboard.type('6');
  await keyboard.press('Enter');
  await expectSaid(lab, 6);

  // A boundary is moved and removed, and one is added to the list.
  const before = await lab.boundaries();
  await tabTo(lab, handle('Boundaries of the schedule'));
  await expect(handle('Boundaries of the schedule')).toHaveAccessibleName('Boundary 1 of 5');
  await keyboard.press('ArrowRight');
  await expect.poll(async () => (await lab.boundaries())[1]).toBe((before[1] as number) + 1);
  await expect(handle('Boundaries of the schedule')).toHaveAttribute(
    'aria-valuenow',
    String((before[1] as number) + 1),
  );
  await keyboard.press('ArrowUp');
  await expect(handle('Boundaries of the schedule')).toHaveAccessibleName('Boundary 2 of 5');
  await keyboard.press('Delete');
  await expectSaid(lab, 5);
  await tabTo(lab, lab.field('Boundaries of the schedule, separated by commas'));
  await keyboard.press('Control+a');
  await keyboard.type('9 20 30 40 50');
  await keyboard.press('Enter');
  await expectSaid(lab, 6);

  // The size of a step, K on its axis, and the error that is wanted.
  await tabTo(lab, handle('Sizes of the steps'));
  await keyboard.press('ArrowUp');
  await expect(handle('Sizes of the steps')).toHaveAttribute('aria-valuenow', '10');
  await tabTo(lab, handle('Number of steps'));
  await keyboard.press('ArrowRight');
  await expect(handle('Number of steps')).toHaveAttribute('aria-valuetext', 'K = 7');
  const level = lab.root.getByRole('slider', { name: 'Error at most, in nats' });
  await tabTo(lab, level);
  await keyboard.press('ArrowDown');
  await expect(level).toHaveAttribute('aria-valuetext', /nats, needs K = \d+ at best$/);
  await expectSaid(lab, 7);

  // Numbers instead of a drawing, and back.
  const table = lab.button('Table of the profile');
  await tabTo(lab, table);
  await keyboard.press('Space');
  await tabTo(lab, lab.root.getByRole('region', { name: 'Table of the profile' }));
  await tabTo(lab, table);
  await keyboard.press('Space');
  await expect(table).toHaveAttribute('aria-pressed', 'false');

  // What opens gives the focus back.
  for (const name of ['How was this computed?', 'Share']) {
    await tabTo(lab, lab.button(name));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await keyboard.press('Escape');
    await expect(lab.button(name)).toBeFocused();
  }

  // A sample, step by step.
  const strip = lab.root.getByRole('slider', { name: 'Step of the sample' });
  await tabTo(lab, strip);
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await expect(strip).toHaveAttribute('aria-valuetext', /step 1|1 /);

  // A round of the game, and out of it.
  await tabTo(lab, lab.button('Beat the optimum'));
  await keyboard.press('Enter');
  await expect(lab.button('Beat the optimum')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.root.locator('p[role="status"]')).toHaveText(/round|optimum|best/i);
  await keyboard.press('Enter');
  await lab.ready();

  // And all of it undone.
  for (let entry = 0; entry < 40 && (await lab.button('Undo').isEnabled()); entry++) {
    await keyboard.press('Control+z');
  }
  await expect(lab.button('Undo')).toBeDisabled();
  await expectSaid(lab, 8);
});

declare global {
  interface Window {
    contexts: number;
  }
}

test('no key is lost where one comes before the last has been drawn', async ({ lab }) => {
  await lab.open(EXAMPLE);
  // All at once: nothing can be drawn in between, not even what is computed here and now.
  const press = (handle: Locator, keys: string[]) =>
    handle.evaluate((element, keys) => {
      for (const key of keys) {
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    }, keys);
  await press(lab.boundary(1), Array(5).fill('ArrowLeft'));
  await lab.ready();
  expect(await lab.boundaries()).toEqual([0, 3, 16, 24, 32, 40, 48, 56, 64]);
  const first = lab.root.getByRole('slider', { name: 'Size of step 1', exact: true });
  await press(first, [...Array(5).fill('ArrowUp'), 'PageUp', 'ArrowDown']);
  await lab.ready();
  expect((await lab.boundaries())[1]).toBe(3 + 5 + 10 - 1);
  await press(lab.steps, Array(3).fill('ArrowRight'));
  await lab.ready();
  expect(await lab.boundaries()).toHaveLength(12);
});

test('a drawing is listened to when asked for, and escape ends it', async ({ lab, page }) => {
  await page.addInitScript(() => {
    window.contexts = 0;
    const { AudioContext } = window;
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        window.contexts++;
      }
    };
  });
  await lab.open(`${EXAMPLE}&pin=${encodeURIComponent('law=permutation&N=64')}`);
  expect(await page.evaluate(() => window.contexts)).toBe(0);
  for (const name of ['the profile', 'the errors']) {
    const listen = lab.button(`Listen to ${name}`);
    const stop = lab.button(`Stop listening to ${name}`);
    await expect(listen).toHaveAccessibleDescription(/in 4 seconds, over two octaves.*left ear/);
    await listen.press('Enter');
    await expect(stop).toBeFocused();
    await page.keyboard.press('Escape');
    // Long before it would end by itself.
    await expect(listen).toBeFocused({ timeout: 2000 });
    await listen.press('Enter');
    // It comes to its end by itself.
    await expect(listen).toBeVisible({ timeout: 15_000 });
  }
  await expect(lab.notice).toBeEmpty();
  expect(await page.evaluate(() => window.contexts)).toBe(4);
});

test('where nothing may be played, that is said', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'AudioContext');
  });
  await lab.open(EXAMPLE);
  await lab.button('Listen to the profile').click();
  await expect(lab.notice).toContainText('Nothing can be played here; the table has the same');
  await expect(lab.button('Listen to the profile')).toBeVisible();
});
