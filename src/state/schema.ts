import { choice, type Parameters, real } from '../core/parameter.ts';
import { type Setup as CoreSetup, setupParameters } from '../core/setup.ts';

/** What the reader chose: it is the address, the undo history and the state of an embed. */
export type Setup = CoreSetup & {
  readonly units: Units;
  /** The error to get down to, in nats; 0 leaves it to the figure. */
  readonly eps: number;
};

export type Units = 'nats' | 'bits';

/** Every key of a setup with the given law, each declared once, in the order of an address. */
export const schema = (law: unknown): Parameters<Setup> =>
  ({
    ...setupParameters(law),
    units: choice<Units, Setup>({
      label: 'Units',
      help: 'Natural logarithms (nats) or logarithms to base 2 (bits).',
      initial: 'nats',
      options: ['nats', 'bits'],
    }),
    eps: real<Setup>({
      label: 'Error at most',
      symbol: 'ε',
      help: 'The error, in nats, that a schedule has to get down to.',
      initial: 0,
      min: 0,
      max: 1e9,
      describe: () => 'a number of nats from 0, where 0 leaves it to the figure',
    }),
  }) as Parameters<Setup>;
