import { choice, type Parameters } from '../core/parameter.ts';
import { type Setup as CoreSetup, setupParameters } from '../core/setup.ts';

/** What the reader chose: it is the address, the undo history and the state of an embed. */
export type Setup = CoreSetup & { readonly units: Units };

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
  }) as Parameters<Setup>;
