import type { Planner } from './planner.ts';

/**
 * Each step reveals the middle of every gap, so that on a Markov chain the tokens of a step are
 * independent given what is known: exact in ⌈log2(N+1)⌉ steps, whatever K
 * (Wen, Liang and Lu, arXiv 2608.25505).
 */
export const bisect: Planner = {
  id: 'bisect',
  name: 'Bisection',
  sentence: 'Each step reveals the middle of every gap, whatever the schedule says.',
  parts({ N }) {
    const parts: number[][] = [];
    /** The masked run from..to−1 between two known tokens, before the given step. */
    const halve = (from: number, to: number, step: number): void => {
      if (from === to) return;
      const middle = (from + to - 1) >> 1;
      if (step === parts.length) parts.push([]);
      parts[step].push(middle);
      halve(from, middle, step + 1);
      halve(middle + 1, to, step + 1);
    };
    halve(0, N, 0);
    return parts.map((part) => Int32Array.from(part));
  },
};
