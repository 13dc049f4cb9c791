import type { Locator } from '@playwright/test';
import { type Random, random as seeded } from '../src/core/sampling/random.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { center, expect, type Lab, listOf, type Numbers, test } from './lab.ts';

/** Something that a reader might do next: does it and says what it was, or null if it cannot be. */
type Action = (lab: Lab, random: Random) => Promise<string | null>;

const pick = <T>(all: readonly T[], random: Random): T => all[random.below(all.length)] as T;

/** One of what a locator finds and is not disabled. */
async function oneOf(all: Locator, random: Random): Promise<Locator | null> {
  const enabled = all.and(all.page().locator(':not(:disabled):visible'));
  const count = await enabled.count();
  return count > 0 ? enabled.nth(random.below(count)) : null;
}

const named = async (target: Locator): Promise<string> =>
  (await target.getAttribute('aria-label')) ?? (await target.evaluate(nameOf));

const nameOf = (element: Element): string =>
  (element.closest('label') ?? element).textContent?.trim() ?? '';

/** Presses one of the choices of a group. */
const choose =
  (group: string): Action =>
  async ({ root }, random) => {
    const target = await oneOf(root.getByRole('group', { name: group }).locator('input'), random);
    if (!target) return null;
    await target.evaluate((input: HTMLInputElement) => input.click());
    return `${group}: ${await named(target)}`;
  };

/** Presses a button of this name. */
const press =
  (name: string): Action =>
  async (lab) => {
    const button = lab.button(name);
    if (!(await button.isVisible()) || !(await button.isEnabled())) return null;
    await button.click();
    return name;
  };

const preset: Action = async ({ root }, random) => {
  const target = await oneOf(
    root.getByRole('toolbar', { name: 'Try' }).getByRole('button'),
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
  const target = await oneOf(root.locator('.parameter input[type="range"]'), random);
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

const DRAW = ACTIONS.flatMap(([action, weight]) => Array<Action>(10 * weight).fill(action));

interface Seen {
  readonly numbers: Numbers;
  /** The shaded part of what lies under the drawn profile. */
  readonly share: number | null;
  readonly text: string;
  /** Whether the sizes of the steps are random. */
  readonly random: boolean;
  /** Which order the steps have. */
  readonly order: string;
}

function lookAt({ root }: Lab): Promise<Seen> {
  return root.evaluate((figure) => {
    const points = (path: string) => {
      let at: [number, number] = [0, 0];
      return Array.from(path.matchAll(/([MLHV])([^A-Z]+)/g), ([, command, numbers = '']) => {
        const [first, second] = numbers.split(',').map(Number) as [number, number];
        if (command === 'H') at = [first, at[1]];
        else if (command === 'V') at = [at[0], first];
        else at = [first, second];
        return at;
      });
    };
    const areaOf = (corners: [number, number][]) =>
      Math.abs(
        corners.reduce((sum, [x, y], j) => {
          const [nextX, nextY] = corners[(j + 1) % corners.length] as [number, number];
          return sum + x * nextY - nextX * y;
        }, 0),
      ) / 2;
    const drawn = (name: string) =>
      figure.querySelector(`.plate-profile path.${name}`)?.getAttribute('d');
    function shareOf(shaded: string, profile: string) {
      const line = points(profile);
      const [first, last] = [line[0], line.at(-1)] as [[number, number], [number, number]];
      const whole = areaOf([...line, [last[0], first[1]]]);
      return whole > 0 ? areaOf(points(shaded)) / whole : null;
    }
    const shaded = drawn('area-error');
    const profile = drawn('profile');
    return {
      numbers: Object.fromEntries(
        Array.from(figure.querySelectorAll('output'), ({ dataset }) => [
          dataset.name,
          dataset.value,
        ]),
      ) as Numbers,
      share: shaded && profile ? shareOf(shaded, profile) : null,
      text: figure.textContent ?? '',
      order:
        figure
          .querySelector<HTMLInputElement>('input[value="strided"]')
          ?.closest('fieldset')
          ?.querySelector<HTMLInputElement>(':checked')?.value ?? '',
      random: figure.querySelector('input[value="binomial"]:checked:enabled') !== null,
    };
  });
}

const FUNCTIONALS = ['D', 'TC', 'DTC', 'M'] as const;
const SLACK = 1e-9;
/** What the drawing may be off, of all that lies under the profile: half a pixel. */
const DRAWN = 2e-3;

/** What holds of every schedule for every law. */
async function expectSound(lab: Lab): Promise<void> {
  const { numbers, share, text, random, order } = await lookAt(lab);
  expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const value = (name: string): number | null => {
    const shown = numbers[name];
    if (!shown) return null;
    expect(Number.isFinite(Number(shown)), `${name} is "${shown}"`).toBe(true);
    return Number(shown);
  };
  const error = value('efact') as number;
  const total = value('TC') as number;
  const atMost = (left: number | null, right: number | null, what: string) => {
    if (left === null || right === null) return;
    expect(left, what).toBeLessThanOrEqual(right + SLACK * (1 + total));
  };
  atMost(0, error, 'E_fact is at least 0');
  for (const id of FUNCTIONALS) atMost(error, value(`bound${id}`), `E_fact is at most bound${id}`);
  atMost(value('optimum'), error, 'the optimum is at most E_fact');
  const fixedOrder = value('fixedOrder');
  atMost(0, fixedOrder, 'the error of a fixed order is at least 0');
  // Bisection and the entropy-bounded planner have a number of steps of their own.
  if (!random && !['bisect', 'entropy'].includes(order)) {
    atMost(fixedOrder, value('worst'), `the order ${order} is at most the worst case`);
  }
  atMost(value('stepsOptimum'), value('stepsUniform'), 'the best schedule needs the fewest steps');
  atMost(value('stepsOptimum'), value('stepsChosen'), 'the best schedule needs the fewest steps');
  const boundaries = listOf(numbers.boundaries ?? '');
  const N = boundaries.at(-1) as number;
  boundaries.slice(1).forEach((boundary, k) => {
    expect(boundary).toBeGreaterThan(boundaries[k] as number);
  });
  if (random) return;
  if (boundaries.length === N + 1) atMost(error, 0, 'one token at a time costs nothing');
  // The sum of f(i) − f(0) is TC, so the shaded share of it is E_fact.
  if (share !== null) expect(Math.abs(share - error / total)).toBeLessThan(DRAWN);
}

/** The setup that the address names, as soon as it follows. */
function addressOf({ page }: Lab) {
  const { search, hash } = new URL(page.url());
  return decodeQuery(search + hash);
}

/** The numbers of a table that is opened for it, row by row. */
async function table(lab: Lab, of: string): Promise<number[][]> {
  const button = lab.root.getByRole('button', { name: `Table of the ${of}` });
  await button.click();
  const region = lab.root.getByRole('region', { name: `Table of the ${of}` });
  const rows = await region
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        Array.from((row as HTMLTableRowElement).cells, ({ dataset }) => Number(dataset.value)),
      ),
    );
  await button.click();
  return rows;
}

/** The tables say what the drawings and readouts do. */
async function expectTables(lab: Lab): Promise<void> {
  const sizes = await table(lab, 'sizes');
  const boundaries = await lab.boundaries();
  expect(sizes.map(([, start]) => start)).toEqual(boundaries.slice(0, -1));
  expect(sizes.map(([, start, size]) => (start as number) + (size as number))).toEqual(
    boundaries.slice(1),
  );
  const profile = await table(lab, 'profile');
  const N = boundaries.at(-1) as number;
  if (profile.length < N || (await lookAt(lab)).random) return;
  const inBits = await lab.root.getByRole('radio', { name: 'bits' }).isChecked();
  const unit = inBits ? Math.LN2 : 1;
  const strips = unit * profile.reduce((sum, row) => sum + (row.at(-1) as number), 0);
  const error = (await lab.readout('efact')) as number;
  if (Math.abs(strips - error) > 0.1)
    console.log(
      'MISMATCH',
      inBits,
      strips,
      error,
      page_url(lab),
      JSON.stringify(profile.slice(0, 4)),
      await lab.root.getByRole('radio', { name: 'bits' }).isChecked(),
      await lab.output('efact').textContent(),
      await lab.readout('efact'),
    );
  expect(Math.abs(strips - error)).toBeLessThan(SLACK * (1 + error));
}

const page_url = (lab: Lab) => lab.page.url();
const STARTS = [
  'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform',
  'law=gaussian&N=100&rho=0.5&K=7&schedule=optimal',
  'law=permutation&N=40&K=5&schedule=custom&cuts=3,9,17,30',
  'law=markov&N=80&K=10&schedule=cosine',
];
/** Fewer than the history holds, so that it leads back to the start. */
const ACTS = 120;
const ROUNDS = 4;

// A trace of hundreds of actions takes longer than they do.
test.use({ trace: 'off' });

test.describe('whatever a reader does', () => {
  for (const [seed, start] of STARTS.entries()) {
    test(`from ${start}`, async ({ lab, page }) => {
      page.setDefaultTimeout(10_000);
      test.setTimeout(600_000);
      await page.setViewportSize({ width: 1280, height: 2400 });
      for (let round = 0; round < ROUNDS; round++) {
        const random = seeded(1000 * (seed + 1) + round);
        const done: string[] = [];
        await lab.open(start);
        for (let act = 0; act < ACTS; act++) {
          const said = await pick(DRAW, random)(lab, random);
          if (!said) continue;
          done.push(said);
          await test.step(said, async () => {
            await lab.ready();
            await expectSound(lab);
            if (act % 12 === 0) await expectTables(lab);
          });
        }
        const back = lab.button('Undo');
        while (await back.isEnabled()) await back.click();
        await lab.ready();
        await expect.poll(() => addressOf(lab).setup).toEqual(decodeQuery(start).setup);
        await expectSound(lab);
      }
    });
  }
});
