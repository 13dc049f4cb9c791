import { expect, type Lab, listOf, type Numbers } from './lab.ts';

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

/** Of what holds of every schedule for every law, what does not hold here. */
function faultsOf({ numbers, share, text, random, order }: Seen): string[] {
  const faults: string[] = text.match(/.{0,20}(NaN|Infinity|undefined|\[object).{0,20}/g) ?? [];
  const value = (name: string): number | null => {
    const shown = numbers[name];
    if (!shown) return null;
    if (!Number.isFinite(Number(shown))) faults.push(`${name} is "${shown}"`);
    return Number(shown);
  };
  const error = value('efact') as number;
  const total = value('TC') as number;
  const atMost = (left: number | null, right: number | null, what: string) => {
    if (left === null || right === null || left <= right + SLACK * (1 + total)) return;
    faults.push(`${what}, but ${left} > ${right}`);
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
  if (!boundaries.slice(1).every((boundary, k) => boundary > (boundaries[k] as number))) {
    faults.push(`the boundaries ${boundaries} do not increase`);
  }
  if (random) return faults;
  if (boundaries.length === N + 1) atMost(error, 0, 'one token at a time costs nothing');
  // The sum of f(i) − f(0) is TC, so the shaded share of it is E_fact.
  if (share !== null && !(Math.abs(share - error / total) < DRAWN)) {
    faults.push(`of the area ${share} is shaded, and not ${error / total}`);
  }
  return faults;
}

export async function expectSound(lab: Lab): Promise<void> {
  expect(faultsOf(await lookAt(lab))).toEqual([]);
}

/** The numbers of a table that is opened for it, row by row. */
async function table(lab: Lab, of: string): Promise<number[][]> {
  const button = lab.root.getByRole('button', { name: `Table of the ${of}` });
  await button.press('Enter');
  const region = lab.root.getByRole('region', { name: `Table of the ${of}` });
  const rows = await region
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        Array.from((row as HTMLTableRowElement).cells, ({ dataset }) => Number(dataset.value)),
      ),
    );
  await button.press('Enter');
  return rows;
}

/** The tables say what the drawings and readouts do. */
export async function expectTables(lab: Lab): Promise<void> {
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
  expect(Math.abs(strips - error)).toBeLessThan(SLACK * (1 + error));
}
