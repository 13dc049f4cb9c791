import { lengthKey } from '../core/curves/lengths.ts';
import type { Client, Lane } from '../worker/client.ts';
import { sampleKey } from './drawTrace.ts';
import type { Answer, FollowUp, Found, Gathered } from './found.ts';
import { gatherer, isGathered } from './gather.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';

/** Answers that come at once. */
type Whole = Exclude<FollowUp, Gathered>;

/** How the setup's denoiser comes about, but for its quality. */
const learntBy = ({ denoiser, pseudo, memory, seed }: Setup) =>
  denoiser === 'blurred' ? denoiser : [denoiser, pseudo, memory, seed];

/** All of a setup that an answer depends on. */
const keys: Readonly<Record<Whole, (setup: Setup, lawKey: string) => string>> = {
  samples: (setup) => `${setup.noise} ${sampleKey(setup)}`,
  errorsBySteps: ({ schedule, p, cuts, randomness, order, noise }, lawKey) =>
    JSON.stringify([lawKey, schedule, p, cuts, randomness, order, noise]),
  shortfall: (setup, lawKey) =>
    JSON.stringify([lawKey, learntBy(setup), setup.noise, setup.training]),
  errorMap: ({ schedule, p, cuts, ...setup }, lawKey) =>
    JSON.stringify([lawKey, learntBy(setup as Setup), schedule, p, cuts]),
  lengths: lengthKey,
  plan: ({ K, eps }, lawKey) => `${eps > 0 ? `≤ ${eps}` : K} ${lawKey}`,
};

export interface Asker {
  /** Asks about the setup that was just studied, unless the answer is there already. */
  ask(): void;
  close(): void;
}

function asker<T extends Whole>(store: FigureStore, task: T, lane: Lane<T> | null): Asker {
  return {
    ask() {
      const { study, studied: version, found, setFound } = store.getState();
      if (!study) return;
      // A study's own setup has the keys of the core only.
      const setup = { ...store.getState().setup, ...study.setup } as Setup;
      const key = keys[task](setup, study.lawKey);
      const put = (answer: Answer<T>) => setFound({ [task]: answer } as Found);
      const before = found[task];
      // The same again, but newer than what may still be under way.
      if (before?.key === key) return put({ ...(before as Answer<T>), version });
      // Costs of one law say nothing about another's.
      run(task, `${task} ${study.lawKey}`, study.N, lane, setup, (outcome) => {
        if (version < (store.getState().found[task]?.version ?? 0)) return;
        put({ key, version, output: 'error' in outcome ? null : outcome.output });
      });
    },
    close: () => lane?.close(),
  };
}

/** One for each need of a figure; without a client they compute here and now. */
export const askers = (
  store: FigureStore,
  needs: readonly FollowUp[],
  client: Client | null,
): Asker[] =>
  needs.flatMap((task) =>
    // It is asked for before the study.
    task === 'estimate'
      ? []
      : isGathered(task)
        ? gatherer(store, task, client?.lane(task) ?? null)
        : asker(store, task, client?.lane(task) ?? null),
  );
