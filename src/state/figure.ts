import type { StoreApi } from 'zustand/vanilla';
import type { BruteForce } from '../core/check/bruteForce.ts';
import type { Explanation } from '../core/check/explain.ts';
import type { ErrorCurve } from '../core/curves/curves.ts';
import type { StepsNeeded } from '../core/curves/needed.ts';
import type { Change } from '../core/parameter.ts';
import type { Held } from '../core/reading/held.ts';
import type { Simulation } from '../core/sampling/simulateSetup.ts';
import type { TraceOfSetup } from '../core/sampling/traceSetup.ts';
import type { Best, Study } from '../core/study.ts';
import type { Found } from './found.ts';
import type { Locked } from './lock.ts';
import type { Setup } from './schema.ts';

/** Error against steps; a curve of a long sequence is at first only a beginning. */
export interface Curves {
  readonly optimal: ErrorCurve | null;
  readonly uniform: ErrorCurve | null;
  /** Of the schedule's own family, where that is another. */
  readonly chosen: ErrorCurve | null;
}

/** One sample, and which setup it is of. */
export interface Traced {
  readonly key: string;
  /** That of the study it followed. */
  readonly version: number;
  /** Null where no sample can be drawn. */
  readonly trace: TraceOfSetup | null;
}

/** A brute-force check of the present setup: how much of it is done, from 0 to 1, or its end. */
export type Check =
  | { readonly state: 'asked' }
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'done'; readonly found: BruteForce }
  | { readonly state: 'failed'; readonly message: string };

/** The question how the numbers were computed. */
export interface Inquiry {
  readonly open: boolean;
  /** The latest answer, and the version of the setup that it is about. */
  readonly explanation: Explanation | null;
  readonly explained: number;
  readonly check: Check | null;
}

/** The simulated error of a planner that looks at letters, and of which setup it is. */
export interface Simulated extends Simulation {
  readonly key: string;
}

/** A long text of the reader's own that a worker reads. */
export interface Reading {
  readonly text: string;
  /** Of the file, if it is one. */
  readonly name: string;
  /** Null while it is being read. */
  readonly held: Held | null;
}

/** What a figure shows. `study` may belong to an older setup; `state` says so. */
export interface FigureState {
  /** No best schedule, curve against K or sample is computed for it. */
  readonly plain: boolean;
  /** Keys of the setup that no action changes. */
  readonly locked: Locked;
  readonly setup: Setup;
  /** Rises with every change of the setup. */
  readonly version: number;
  readonly study: Study | null;
  readonly studied: number;
  /** The latest best schedule; while K is dragged through long sequences it may be that of an older K. */
  readonly latest: Best | null;
  readonly curves: Curves;
  /** The latest answer to how many steps an error takes. */
  readonly needed: StepsNeeded | null;
  readonly traced: Traced | null;
  /** Where the order looks at letters. */
  readonly simulated: Simulated | null;
  /** What this figure alone asks for, see `follow`. */
  readonly found: Found;
  /** The version of the setup at which the reader stopped what is gathered piece by piece; −1: none. */
  readonly halted: number;
  /** The study of the pinned setup, and the address it is pinned by. */
  readonly pinned: { readonly pin: string; readonly study: Study } | null;
  readonly inquiry: Inquiry;
  readonly reading: Reading | null;
  readonly state: 'busy' | 'ready' | 'error';
  /** Why the last study failed. */
  readonly message: string | null;
  /** What else the reader should know, until it is dismissed. */
  readonly news: string | null;
  /** What was changed to make the last input valid. */
  readonly changes: readonly Change[];
  readonly past: readonly Setup[];
  readonly future: readonly Setup[];
}

export interface FigureActions {
  /**
   * Changes some keys; whatever is not valid becomes the nearest valid. Where that would change a
   * locked key, nothing is changed.
   */
  edit(patch: Partial<Setup>): void;
  /** K for every schedule; hand-made boundaries are split or merged to have K steps. */
  setSteps(K: number): void;
  /** Interior boundaries by hand. */
  setCuts(cuts: readonly number[]): void;
  /** A whole new setup, with what had to be changed in it; what is locked stays. */
  open(setup: Setup, changes?: readonly Change[]): void;
  /** Completes the setup by what it named and was loaded since; nothing that could be undone. */
  fill(patch: Partial<Setup>): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /** Edits until the next `gesture` are one entry of the undo history. */
  gesture(): void;
  dismiss(): void;
  inform(news: string): void;
  setStudy(version: number, study: Study): void;
  /** The best schedule, where it came after the study. */
  setBest(best: Best): void;
  setCurves(curves: Partial<Curves>): void;
  setNeeded(needed: StepsNeeded): void;
  setTrace(traced: Traced): void;
  setSimulated(simulated: Simulated | null): void;
  setFound(found: Found): void;
  /** Stops what is gathered for the present setup, or goes on. */
  halt(stop: boolean): void;
  setPinned(pinned: FigureState['pinned']): void;
  /** Opens or closes the question, asks for a check or stops it (null), or answers. */
  setInquiry(inquiry: Partial<Inquiry>): void;
  /** Starts reading, answers, or ends it. */
  setReading(reading: Reading | null): void;
  fail(version: number, message: string): void;
}

export type Figure = FigureState & FigureActions;
export type FigureStore = StoreApi<Figure>;
