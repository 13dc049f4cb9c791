/**
 * Speed of the core, as ratios measured side by side in one run: `npm run bench`. Nothing here is a
 * test; a goal that is missed is shown with the factor that is missing.
 */

import { type LawId, lawOf, laws } from '../src/core/laws/index.ts';
import { optimalErrors } from '../src/core/optimum/frontier.ts';
import { optimalSchedule, optimalScheduleOfRises } from '../src/core/optimum/optimum.ts';
import { settle } from '../src/core/parameter.ts';
import { slowDrawing } from '../src/core/sampling/drawing.ts';
import { drawMore } from '../src/core/sampling/draws.ts';
import { requireSetup } from '../src/core/setup.ts';
import { draws, learnt, looked } from './draws.ts';
import { plainOptimum, prefixSums } from './plain.ts';
import { profileOf, profiles, risesOf } from './profiles.ts';
import { fastest, together } from './time.ts';

const number = (x: number): string => x.toPrecision(3);

function row(what: string, value: number, unit: string, goal: number, more = false): void {
  const missing = more ? goal / value : value / goal;
  const verdict = missing <= 1 ? 'met' : `missed by a factor ${number(missing)}`;
  const shown = `${number(value)} ${unit}`.padStart(14);
  console.log(`  ${what.padEnd(56)}${shown}   ${more ? '≥' : '≤'} ${goal}  ${verdict}`);
}

function title(text: string): void {
  console.log(`\n${text}`);
}

title('Exact optimum, N = 1024, K = 64: times faster than the plain O(KN²) recursion');
for (const profile of profiles) {
  const f = profileOf(risesOf(profile, 1024));
  const [fast, plain] = together([() => optimalSchedule(f, 64), () => plainOptimum(f, 64)]) as [
    number,
    number,
  ];
  row(`${profile.name} (${number(fast)} ms)`, plain / fast, 'times', 100, true);
}

title('Exact optimum, N = 1 000 000, K = 64: passes of a prefix sum over the same array');
for (const profile of profiles) {
  const rises = risesOf(profile, 1_000_000);
  const sums = new Float64Array(rises.length);
  const [fast, pass] = together([
    () => optimalScheduleOfRises(rises, 64),
    () => prefixSums(rises, sums),
  ]) as [number, number];
  row(`${profile.name} (${number(fast)} ms)`, fast / pass, 'passes', profile.smooth ? 15 : 40);
}

title('Smallest error for every K, N = 1024');
for (const profile of profiles) {
  const f = profileOf(risesOf(profile, 1024));
  row(
    profile.name,
    fastest(() => optimalErrors(f, 1024)),
    'ms',
    15,
  );
}

title('Profile of every law with a length, N = 1024');
for (const id of Object.keys(laws) as LawId[]) {
  const law = lawOf(id);
  if (!('N' in law.parameters)) continue;
  const { values } = settle(law.parameters, { N: 1024 });
  row(
    `${id}, N = ${law.length(values)}`,
    fastest(() => law.profile(values), 100),
    'ms',
    20,
  );
}

title('100 000 samples of N = 64 in K = 16 steps with a cost along the data each, random order');
for (const [name, setup] of draws) {
  const start = performance.now();
  drawMore(setup, null, 100_000);
  row(name, (performance.now() - start) / 1000, 's', 10);
}

title('The same through chains fitted to samples, 100 000 from 1000');
for (const [name, setup] of learnt) {
  drawMore(setup, null, 100);
  const start = performance.now();
  drawMore(setup, null, 1000);
  // 1000 of them in milliseconds are 100 000 in tenths of a second.
  row(name, (performance.now() - start) / 10, 's', 10);
}

title('The same with planners that look at letters, beside the traced sampler');
for (const [name, setup] of looked) {
  const start = performance.now();
  drawMore(setup, null, 100_000);
  const fast = (performance.now() - start) / 1000;
  row(name, fast, 's', 30);
  const slow = slowDrawing(requireSetup(setup));
  for (let j = 0; j < 20; j++) slow(j);
  const begin = performance.now();
  for (let j = 0; j < 100; j++) slow(j);
  // 100 of them in milliseconds are 100 000 in seconds.
  row('  times faster', (performance.now() - begin) / fast, 'times', 10, true);
}
