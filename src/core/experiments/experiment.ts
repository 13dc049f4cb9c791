/** One measured value: in which panel, of which line, at which place. */
export interface Value {
  readonly panel: number;
  readonly series: string;
  readonly x: number;
  readonly y: number;
}

/** What an experiment may use besides its own constants. */
export interface Conditions {
  readonly seed: number;
  /** How often what is random is repeated. */
  readonly repeats: number;
  /** Texts by their ids. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A drawing of its own: one law, or one thing measured. */
export interface Panel {
  readonly name: string;
  /** What stands on its upright axis. */
  readonly y: string;
  /** Nats follow the reader's units; shares are shown in per cent. */
  readonly unit: 'nats' | 'share';
}

/**
 * A question that is answered by computing: it is cut into cells, each of which is done in a moment
 * and does not depend on the others, so that it can be stopped, continued and repeated.
 */
export interface Experiment {
  readonly id: string;
  readonly name: string;
  /** In one sentence. */
  readonly question: string;
  readonly panels: readonly Panel[];
  /** What stands on the axis to the right; always logarithmic. */
  readonly x: string;
  /** The lines, from the most to the least important. */
  readonly series: readonly string[];
  /** Which texts it needs. */
  readonly texts?: readonly string[];
  /** Nothing in it is random: it is done once. */
  readonly exact?: true;
  cells(conditions: Conditions): number;
  /** The values of one cell, each from streams of its own of the seed. */
  measure(cell: number, conditions: Conditions): Value[];
  /** The answer in one sentence, from whatever has been measured; empty while that says too little. */
  answer(lines: Lines): string;
}

/** The mean of what was measured at one place, with its standard error. */
export interface Mean {
  readonly x: number;
  readonly count: number;
  readonly mean: number;
  /** Infinite with a single value. */
  readonly standardError: number;
}

/** By panel and series: means in rising order of x. */
export interface Lines {
  readonly of: (panel: number, series: string) => readonly Mean[];
  /** NaN where nothing was measured. */
  readonly at: (panel: number, series: string, x: number) => number;
}

/** "12 %", "0.40 %": a share in two digits. */
export const percent = (share: number): string => {
  const value = 100 * Math.abs(share);
  const digits = value >= 10 ? 0 : value >= 1 ? 1 : 2;
  return `${share < 0 && value >= 0.005 ? '−' : ''}${value.toFixed(digits)} %`;
};

/** Three digits. */
export const three = (x: number): string =>
  Math.abs(x) >= 100 ? String(Math.round(x)) : String(Number(x.toPrecision(3)));
