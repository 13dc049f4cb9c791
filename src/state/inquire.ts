import { isKnown } from '../core/analysis.ts';
import { planCheck } from '../core/check/checkable.ts';
import type { Client } from '../worker/client.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import type { Check, FigureStore } from './store.ts';
import { workingSetup } from './working.ts';

/**
 * Answers how a figure's numbers were computed, while somebody asks: explains the present study, and
 * checks it by brute force, piece after piece, until the check is taken back or the setup changes.
 * Returns a function that stops it.
 */
export function inquire(store: FigureStore, client: Client): () => void {
  const lanes = {
    explain: client.lane('explain'),
    entropies: client.lane('entropies'),
    bruteForce: client.lane('bruteForce'),
  };
  const { setInquiry } = store.getState();
  /** Counts the checks: answers to an older one are of no use. */
  let latest = 0;
  let asked = -1;

  function explain(): void {
    const { inquiry, study, studied } = store.getState();
    if (!inquiry.open || !study || inquiry.explained === studied || asked === studied) return;
    asked = studied;
    const setup = study.setup as Setup;
    const kind = `explain ${setup.law} ${setup.randomness} ${isKnown(setup) ? 'known' : 'new'}`;
    run('explain', kind, study.N, lanes.explain, setup, (outcome) => {
      if ('error' in outcome) return;
      setInquiry({ explanation: outcome.output, explained: studied });
    });
  }

  function check(): void {
    const own = ++latest;
    const present = workingSetup(store.getState());
    // A schedule made from samples is checked when the last of them is in it.
    if (!present || (present !== store.getState().setup && store.getState().state !== 'ready'))
      return;
    const setup: Setup = present;
    const plan = planCheck(setup);
    if (!('sets' in plan)) return;
    const { sets, piece } = plan;
    const entropies = new Float64Array(sets);
    const show = (shown: Check) => {
      if (own === latest) setInquiry({ check: shown });
    };

    function next(from: number): void {
      if (own !== latest) return;
      show({ state: 'running', done: sets ? from / sets : 0 });
      if (from === sets) {
        lanes.bruteForce.request({ setup, entropies }, (outcome) => {
          if ('error' in outcome) show({ state: 'failed', message: outcome.error });
          else show({ state: 'done', found: outcome.output });
        });
        return;
      }
      const to = Math.min(sets, from + piece);
      lanes.entropies.request({ setup, from, to }, (outcome) => {
        if ('error' in outcome) return show({ state: 'failed', message: outcome.error });
        entropies.set(outcome.output, from);
        next(to);
      });
    }
    next(0);
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.version !== before.version && now.inquiry.check) setInquiry({ check: null });
    else if (now.inquiry.check !== before.inquiry.check) {
      if (now.inquiry.check?.state === 'asked') check();
      if (now.inquiry.check === null) latest++;
    } else if (now.state !== before.state && now.inquiry.check?.state === 'asked') check();
    if (now.inquiry.open !== before.inquiry.open || now.studied !== before.studied) explain();
  });
  return () => {
    latest++;
    unsubscribe();
    for (const lane of Object.values(lanes)) lane.close();
  };
}
