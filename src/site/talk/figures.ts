import { figures } from '../../figures/index.ts';
import { decodeQuery } from '../../state/codec.ts';
import type { Clients } from '../../state/compute.ts';
import { tellOfWorkers } from '../../state/tellOfWorkers.ts';
import { createClient } from '../../worker/client.ts';
import { spawn } from '../../worker/spawn.ts';
import { mount } from '../mount.tsx';
import { changedQuery } from './address.ts';

type Mounted = ReturnType<typeof mount>;

interface Alive extends Mounted {
  readonly place: HTMLElement;
  /** What stood there before, for the print. */
  readonly frame: string;
}

export interface StageFigures {
  /** Keeps alive what is on the stage, and then the next one; all others cost nothing. */
  show(step: number): void;
  /** The setup of a step's figure; empty where it is how the figure starts. */
  setupOf(step: number): string;
  /** Every step whose figure was changed. */
  changed(): readonly (readonly [step: number, query: string])[];
  /** Gives a step's figure the setup that it has in another window. */
  follow(step: number, query: string): void;
}

interface Options {
  readonly slides: readonly HTMLElement[];
  /** The setup that a step opens with, from the address. */
  readonly start: { readonly step: number; readonly setup: string };
  /** A figure was changed in this window. */
  readonly onChange: (step: number, query: string) => void;
}

/** The figures of the talk. Two workers serve them all; each starts with its first request. */
export function stageFigures({ slides, start, onChange }: Options): StageFigures {
  const clients: Clients = { prompt: createClient(spawn), patient: createClient(spawn) };
  const informed = tellOfWorkers(clients);
  const alive = new Map<number, Alive>();
  const setups = new Map<number, string>();
  const placeOf = (step: number) =>
    slides[step - 1]?.querySelector<HTMLElement>('[data-figure]') ?? null;
  const ownOf = (step: number) => placeOf(step)?.dataset.setup ?? '';

  function revive(step: number) {
    const place = placeOf(step);
    const figure = figures[place?.dataset.figure ?? ''];
    if (!place || !figure || alive.has(step)) return;
    const frame = place.innerHTML;
    const first = step === start.step && !setups.has(step) ? start.setup : '';
    const decoded = decodeQuery(first || setups.get(step) || ownOf(step));
    const mounted = mount(place, figure, decoded, clients);
    informed(mounted.store);
    alive.set(step, { ...mounted, place, frame });
    setups.set(step, changedQuery(decoded.setup, ownOf(step)));
    mounted.store.subscribe(({ setup }, before) => {
      if (setup === before.setup) return;
      const query = changedQuery(setup, ownOf(step));
      // What another window has told is not told back.
      if (query === setups.get(step)) return;
      setups.set(step, query);
      onChange(step, query);
    });
  }

  function release(step: number) {
    const figure = alive.get(step);
    if (!figure) return;
    alive.delete(step);
    figure.unmount();
    figure.place.innerHTML = figure.frame;
  }

  let next: ReturnType<typeof setTimeout> | undefined;
  return {
    show(step) {
      clearTimeout(next);
      for (const other of [...alive.keys()]) {
        if (other !== step && other !== step + 1) release(other);
      }
      revive(step);
      next = setTimeout(() => revive(step + 1), 400);
    },
    setupOf: (step) => setups.get(step) ?? '',
    changed: () => [...setups].filter(([, query]) => query),
    follow(step, query) {
      if (!placeOf(step) || setups.get(step) === query) return;
      setups.set(step, query);
      const store = alive.get(step)?.store;
      if (store) store.getState().open(decodeQuery(query || ownOf(step)).setup);
    },
  };
}
