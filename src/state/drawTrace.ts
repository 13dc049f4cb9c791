import { untraced } from '../core/sampling/traceSetup.ts';
import type { Lane } from '../worker/client.ts';
import type { FigureStore } from './figure.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';

/** All that a sample of exact conditionals depends on: units, levels of error, what is known and estimates change nothing. */
export const sampleKey = ({
  units,
  eps,
  functional,
  known,
  samples,
  draws,
  smoothing,
  pin,
  noise,
  denoiser,
  training,
  pseudo,
  memory,
  ...setup
}: Setup): string => JSON.stringify(setup);

/** All that the denoiser of a sampler depends on, but for the seed and the law. */
export const modelKey = ({ denoiser, noise, training, pseudo, memory }: Setup): string =>
  denoiser === 'blurred' ? `${noise}` : [denoiser, training, pseudo, memory].join(' ');

/** Traces one sample of the setup that was just studied, where that is possible; else none. */
export function drawTrace(store: FigureStore, lane: Lane<'trace'> | null): void {
  const { studied: version, study, traced, setTrace } = store.getState();
  if (!study) return;
  const setup = study.setup as Setup;
  // Where no sample is drawn the setup may hold a million values.
  const none = untraced(setup) !== null;
  const key = none ? '' : sampleKey(setup);
  if (traced?.key === key) {
    // The same again, but newer than what may still be under way.
    setTrace({ ...traced, version });
  } else if (none) {
    setTrace({ key, version, trace: null });
  } else {
    run('trace', `trace ${setup.law} ${setup.order}`, study.N, lane, setup, (outcome) => {
      setTrace({ key, version, trace: 'error' in outcome ? null : outcome.output });
    });
  }
}
