import type { Analysis } from '../core/analysis.ts';
import type { BruteForce } from '../core/check/bruteForce.ts';
import type { Explanation } from '../core/check/explain.ts';
import type { ErrorCurve } from '../core/curves/curves.ts';
import type { Family } from '../core/curves/family.ts';
import type { LengthCurve } from '../core/curves/lengths.ts';
import type { StepsNeeded } from '../core/curves/needed.ts';
import type { Estimate } from '../core/estimation/estimate.ts';
import type { Plan } from '../core/estimation/plan.ts';
import type { Resampled } from '../core/estimation/resample.ts';
import type { ExperimentId } from '../core/experiments/index.ts';
import type { Performed } from '../core/experiments/perform.ts';
import type { ErrorMap } from '../core/learning/errorMap.ts';
import type { ErrorsBySteps } from '../core/learning/errorsBySteps.ts';
import type { Held } from '../core/reading/held.ts';
import type { Draws } from '../core/sampling/draws.ts';
import type { Planned } from '../core/sampling/planned.ts';
import type { Samples } from '../core/sampling/samples.ts';
import type { Simulation } from '../core/sampling/simulateSetup.ts';
import type { TraceOfSetup } from '../core/sampling/traceSetup.ts';
import type { Setup } from '../core/setup.ts';
import type { Best, Study } from '../core/study.ts';

/** A study, and the analysis of its law when it was new and is small enough to be sent. */
export interface Studied {
  readonly study: Study;
  readonly analysis: Analysis | null;
  /** The law had to be analysed first. */
  readonly cold: boolean;
}

/** What can be asked for: the one list of tasks. */
export interface Tasks {
  study: { input: Setup; output: Studied };
  /** The best schedule, where the study comes without it. */
  best: { input: Setup; output: Best };
  /** The errors of a family of schedules at some numbers of steps. */
  curve: { input: { setup: Setup; family: Family; K: Int32Array }; output: ErrorCurve };
  /** How many steps an error of at most `level` nats takes. */
  needed: { input: { setup: Setup; level: number }; output: StepsNeeded };
  /** The error of equal steps against the length of the sequence. */
  lengths: { input: Setup; output: LengthCurve };
  /** One sample, step by step. */
  trace: { input: Setup; output: TraceOfSetup };
  /** A dozen samples, as they came to be. */
  samples: { input: Setup; output: Samples };
  /** More draws, on top of those so far: as many as a moment allows. */
  draws: {
    input: { setup: Setup; from: number; to: number; sofar: Draws | null };
    output: Draws;
  };
  /** Both errors and the true divergence at every number of steps; null where that takes too long. */
  errorsBySteps: { input: Setup; output: ErrorsBySteps | null };
  /** f − f_θ of the setup's denoiser; null where it is not known exactly. */
  shortfall: { input: Setup; output: Float64Array | null };
  /** Both errors over quality and steps; null where they are not known exactly. */
  errorMap: { input: Setup; output: ErrorMap | null };
  /** Some runs of a planner that looks at letters. */
  simulate: { input: { setup: Setup; piece: number; runs: number }; output: Simulation };
  /** A profile from more samples of the law, on top of those so far. */
  estimate: {
    input: { setup: Setup; from: number; to: number; sofar: Estimate | null };
    output: Estimate;
  };
  /** The best schedule for the setup's steps or error, beside usual ones. */
  plan: { input: Setup; output: Plan };
  /** Some repetitions of the measurement of a profile. */
  resampled: { input: { setup: Setup; from: number; to: number }; output: Resampled };
  /** Some cells of an experiment. */
  experiment: {
    input: {
      setup: { readonly experiment: ExperimentId; readonly seed: number; readonly repeats: number };
      texts: Readonly<Record<string, string>>;
      from: number;
      to: number;
    };
    output: Performed;
  };
  /** Some runs of the planners that look at letters. */
  planned: { input: { setup: Setup; from: number; to: number }; output: Planned };
  /** The profile or the setup in a text that takes long to read. */
  profileHeld: { input: string; output: Held };
  /** What the setup's numbers are made of. */
  explain: { input: Setup; output: Explanation };
  /** A piece of a brute-force check: whoever stops asking for the next one has cancelled it. */
  entropies: { input: { setup: Setup; from: number; to: number }; output: Float64Array };
  /** Its end, from all pieces. */
  bruteForce: { input: { setup: Setup; entropies: Float64Array }; output: BruteForce };
}

export type Task = keyof Tasks;

export type Handlers = { [T in Task]: (input: Tasks[T]['input']) => Tasks[T]['output'] };

/** Two numbers identify a request: the lane that asked, and which of its requests it is. */
export interface Request {
  readonly lane: number;
  readonly ticket: number;
  readonly task: Task;
  readonly input: unknown;
}

export type Response = { readonly lane: number; readonly ticket: number } & Outcome<Task>;

/** The answer, or why there is none; and how long it took, in milliseconds. */
export type Outcome<T extends Task> =
  | { readonly output: Tasks[T]['output']; readonly ms: number }
  | { readonly error: string; readonly ms: number };
