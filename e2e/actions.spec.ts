import { random as seeded } from '../src/core/sampling/random.ts';
import { decodeQuery } from '../src/state/codec.ts';
import { drawAction } from './actions.ts';
import { expect, type Lab, test } from './lab.ts';
import { expectSound, expectTables } from './sound.ts';

/** The setup that the address names, as soon as it follows. */
function addressOf({ page }: Lab) {
  const { search, hash } = new URL(page.url());
  return decodeQuery(search + hash);
}

const STARTS = [
  'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform',
  'law=gaussian&N=100&rho=0.5&K=7&schedule=optimal',
  'law=permutation&N=40&K=5&schedule=custom&cuts=3,9,17,30',
  'law=markov&N=80&K=10&schedule=cosine',
];
/** Fewer than the history holds, so that it leads back to the start. */
const ACTS = 100;
const ROUNDS = 5;

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
        while (done.length < ACTS) {
          const said = await drawAction(random)(lab, random);
          if (!said) continue;
          done.push(said);
          await test.step(said, async () => {
            await lab.ready();
            await expectSound(lab);
            if (done.length % 12 === 0) await expectTables(lab);
          });
        }
        const back = lab.button('Undo');
        while (await back.isEnabled()) await back.press('Enter');
        await lab.ready();
        await expect.poll(() => addressOf(lab).setup).toEqual(decodeQuery(start).setup);
        await expectSound(lab);
      }
    });
  }
});
