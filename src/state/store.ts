import { createStore } from 'zustand/vanilla';
import type { Change } from '../core/parameter.ts';
import type { Best, Study } from '../core/study.ts';
import { initialSetup } from './codec.ts';
import { createEditing } from './editing.ts';
import type { Figure, FigureStore } from './figure.ts';
import { nothingLocked } from './lock.ts';
import type { Setup } from './schema.ts';
import { isEstimated } from './working.ts';

export type { Check, Curves, Figure, FigureState, FigureStore } from './figure.ts';

/** Whether a best schedule is that of a study's law and K. */
const fits = (best: Best | null | undefined, { lawKey, K }: Study): boolean =>
  best?.lawKey === lawKey && best.K === K;

/** One figure: its setup, the latest study of it, and the undo history. */
export function createFigureStore(
  start: { setup: Setup; changes?: readonly Change[] } = { setup: initialSetup() },
  plain = false,
  locked = nothingLocked,
): FigureStore {
  return createStore<Figure>()((set, get) => {
    /** Ready means: all that is shown belongs to the present setup. */
    function settle() {
      const { study, studied, version } = get();
      const whole = (plain || study?.best) && isEstimated(get());
      if (studied === version) set({ state: whole ? 'ready' : 'busy', message: null });
    }

    return {
      ...createEditing(start.setup, get, set),
      plain,
      locked,
      setup: start.setup,
      version: 0,
      study: null,
      studied: -1,
      latest: null,
      curves: { optimal: null, uniform: null, chosen: null },
      needed: null,
      traced: null,
      simulated: null,
      found: {},
      halted: -1,
      pinned: null,
      inquiry: { open: false, explanation: null, explained: -1, check: null },
      reading: null,
      state: 'busy',
      message: null,
      news: null,
      changes: start.changes ?? [],
      past: [],
      future: [],

      dismiss: () => set({ changes: [], message: null, news: null }),
      inform: (news) => set({ news }),
      setStudy(version, study) {
        const { studied, study: before } = get();
        if (version < studied) return;
        // Equal curves stay the same object, so that what draws them need not draw again.
        const curve = before?.lawKey === study.lawKey ? before.curve : study.curve;
        const best = study.best ?? (fits(before?.best, study) ? (before?.best ?? null) : null);
        set({ study: { ...study, curve, best }, studied: version, latest: best ?? get().latest });
        settle();
      },
      setBest(best) {
        const { study } = get();
        if (!study || !fits(best, study)) return set({ latest: best });
        set({ study: { ...study, best }, latest: best });
        settle();
      },
      setCurves: (curves) => set((figure) => ({ curves: { ...figure.curves, ...curves } })),
      setNeeded: (needed) => set({ needed }),
      setInquiry: (inquiry) => set((figure) => ({ inquiry: { ...figure.inquiry, ...inquiry } })),
      setTrace(traced) {
        if (traced.version >= (get().traced?.version ?? 0)) set({ traced });
      },
      setSimulated: (simulated) => set({ simulated }),
      setFound(found) {
        set((figure) => ({ found: { ...figure.found, ...found } }));
        if (get().setup.known === 'samples') settle();
      },
      halt(stop) {
        set({ halted: stop ? get().version : -1 });
        settle();
      },
      setPinned: (pinned) => set({ pinned }),
      setReading: (reading) => set({ reading }),
      fail(version, message) {
        if (version === get().version) set({ state: 'error', message });
      },
    };
  });
}
