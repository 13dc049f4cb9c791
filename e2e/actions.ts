import type { ElementHandle, Locator } from '@playwright/test';
import type { Random } from '../src/core/sampling/random.ts';
import { center, type Lab } from './lab.ts';

/** Something that a reader might do next: does it and says what it was, or null if it cannot be. */
type Action = (lab: Lab, random: Random) => Promise<string | null>;

const pick = <T>(all: readonly T[], random: Random): T => all[random.below(all.length)] as T;

/** One of what a locator finds and is to be seen. To find it takes longer than to act on it: once. */
async function oneOf(all: Locator, random: Random): Promise<ElementHandle | null> {
  const seen = await all.filter({ visible: true }).elementHandles();
  return seen.length > 0 ? pick(seen, random) : null;
}

const named = (target: ElementHandle): Promise<string> =>
  (target as ElementHandle<Element>).evaluate(
    (element) =>
      element.getAttribute('aria-label') ??
      (element.closest('label') ?? element).textContent?.trim() ??
      '',
  );

/** Presses one of the choices of a group. */
const choose =
  (group: string): Action =>
  async ({ root }, random) => {
    const all = root.getByRole('group', { name: group }).locator('input:enabled');
    const target = await oneOf(all, random);
    if (!target) return null;
    await target.evaluate((input) => (input as HTMLInputElement).click());
    return `${group}: ${await named(target)}`;
  };

/** Presses a button of this name. */
const press =
  (name: string): Action =>
  async (lab, random) => {
    const all = lab.root.getByRole('button', { name, exact: true, disabled: false });
    const button = await oneOf(all, random);
    await button?.click();
    return button && name;
  };

const preset: Action = async ({ root }, random) => {
  const target = await oneOf(
    root.getByRole('toolbar', { name: 'Try' }).getByRole('button', { disabled: false }),
    random,
  );
  await target?.click();
  return target && `Try ${await named(target)}`;
};

/** Drags one of the handles of a group by the mouse, in a few moves. */
const drag =
  (group: string, reach: number): Action =>
  async (lab, random) => {
    const { mouse } = lab.page;
    const target = await oneOf(
      lab.root.getByRole('group', { name: group, exact: true }).locator('[data-handle]'),
      random,
    );
    if (!target) return null;
    const from = await center(target);
    const by = { x: (2 * random.uniform() - 1) * reach, y: (2 * random.uniform() - 1) * reach };
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + by.x, from.y + by.y, { steps: 1 + random.below(4) });
    await mouse.up();
    return `drag in ${group} by ${by.x.toFixed()}, ${by.y.toFixed()}`;
  };

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'],
  ...['Home', 'End', 'Delete', 'Shift+ArrowRight', 'Shift+ArrowLeft'],
];

/** Presses a key on one of the handles of a group. */
const key =
  (group: string): Action =>
  async (lab, random) => {
    const all = lab.root.getByRole('group', { name: group, exact: true });
    const target = await oneOf(all.locator('[data-handle]'), random);
    if (!target) return null;
    const stroke = pick(KEYS, random);
    await target.press(stroke);
    return `${stroke} in ${group}`;
  };

/** Moves a slider of the law or of the steps by a key; none that makes a sequence very long. */
const slide: Action = async ({ root }, random) => {
  const target = await oneOf(root.locator('.parameter input[type="range"]:enabled'), random);
  if (!target) return null;
  const stroke = pick([...KEYS.slice(0, 4), 'Home'], random);
  await target.press(stroke);
  return `${stroke} on a slider`;
};

const TYPED: Readonly<Record<string, readonly string[]>> = {
  'Tokens N': ['1', '2', '7', '12', '60', '64', '100', '256', '1024', '0', '-3', 'x', ''],
  'Steps K': ['1', '2', '3', '8', '17', '64', '0', '999', '2.5', 'ten', ''],
  'Boundaries of the schedule, separated by commas': ['1, 2, 3', '5,9', '4 8 12', '', '9,3', 'a'],
  'Error at most, in nats': ['0', '0.001', '1', '1e9', '-1', 'much'],
};

/** Types something, valid or not, into a field. */
const type: Action = async (lab, random) => {
  const name = pick(Object.keys(TYPED), random);
  const field = lab.field(name);
  if (!(await field.isVisible()) || !(await field.isEnabled())) return null;
  const text = pick(TYPED[name] as readonly string[], random);
  await lab.type(name, text);
  return `type "${text}" as ${name}`;
};

/** Adds a boundary where the axis of the profile is clicked twice, or removes the one there. */
const doubleClick: Action = async (lab, random) => {
  const box = await lab.boundaryTrack.boundingBox();
  if (!box) return null;
  const x = box.x + random.uniform() * box.width;
  const handle = await oneOf(lab.boundaryTrack.locator('[data-handle]'), random);
  await lab.page.mouse.dblclick(x, handle ? (await center(handle)).y : box.y + box.height / 2);
  return `double click at ${x.toFixed()}`;
};

const undo: Action = async ({ page, root }) => {
  await root.getByRole('button', { name: 'Start again' }).focus();
  await page.keyboard.press('Control+z');
  return 'Control+z';
};

/** Every action and how often it is taken, relative to the others. */
const ACTIONS: readonly (readonly [Action, number])[] = [
  [choose('Data law π'), 3],
  [preset, 2],
  [slide, 4],
  [type, 3],
  [choose('Schedule'), 3],
  [choose('Order'), 1],
  [choose('π is'), 1],
  [press('Draw again'), 0.5],
  [choose('Sizes'), 1],
  [choose('Units'), 1],
  [choose('Shade'), 1],
  [choose('Show'), 1],
  [drag('Boundaries of the schedule', 120), 5],
  [key('Boundaries of the schedule'), 4],
  [drag('Sizes of the steps', 80), 3],
  [key('Sizes of the steps'), 2],
  [drag('Number of steps', 90), 2],
  [key('Number of steps'), 2],
  [doubleClick, 2],
  [undo, 2],
  [press('Redo'), 1],
  [press('Start again'), 0.3],
  [press('Pin to compare'), 0.5],
  [press('Unpin'), 0.5],
  [press('New sample'), 0.5],
  [press('Back'), 0.5],
];

const DRAWN = ACTIONS.flatMap(([action, weight]) => Array<Action>(10 * weight).fill(action));

/** One of the actions, drawn by their weights. */
export const drawAction = (random: Random): Action => pick(DRAWN, random);
