import { isSimulated, pooled, type Simulation } from '../core/sampling/simulateSetup.ts';
import type { Lane } from '../worker/client.ts';
import { sampleKey } from './drawTrace.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';

/** A first look comes after few runs; enough is known after many, or at an error of half a per cent. */
const RUNS = 25;
const ENOUGH = 1000;
const PRECISE = 0.005;

const enough = ({ cost }: Simulation): boolean =>
  cost.count >= ENOUGH || (cost.count >= 4 * RUNS && cost.standardError < PRECISE * cost.mean);

/** Simulates the present setup's planner, piece by piece for as long as the setup stays. */
export function simulatePlanner(store: FigureStore, lane: Lane<'simulate'> | null): void {
  const { study, simulated, setSimulated } = store.getState();
  const setup = study?.setup as Setup | undefined;
  if (!setup || !isSimulated(setup)) {
    if (simulated) setSimulated(null);
    return;
  }
  const key = sampleKey(setup);
  if (simulated?.key === key) return;

  const asked: Setup = setup;
  function next(piece: number, before: Simulation | null): void {
    const input = { setup: asked, piece, runs: RUNS };
    run('simulate', 'simulate', Number.POSITIVE_INFINITY, lane, input, (outcome) => {
      const present = store.getState().study;
      if ('error' in outcome || !present || sampleKey(present.setup as Setup) !== key) return;
      const found = outcome.output;
      const sofar = before
        ? { cost: pooled(before.cost, found.cost), steps: pooled(before.steps, found.steps) }
        : found;
      setSimulated({ key, ...sofar });
      if (!enough(sofar)) next(piece + 1, sofar);
    });
  }
  next(0, null);
}
