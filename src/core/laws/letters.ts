import { integer, type Parameter } from '../parameter.ts';

/** 2^20: beyond every vocabulary, and products of two letters are exact in doubles. */
export const LARGEST_ALPHABET = 1_048_576;

/** The parameter q of laws over any finite alphabet. */
export function letters<P>({ initial = 2, max = LARGEST_ALPHABET } = {}): Parameter<number, P> {
  return integer<P>({
    label: 'Letters',
    symbol: 'q',
    help: 'Size of the alphabet.',
    initial,
    min: 2,
    max,
    log: true,
  });
}
