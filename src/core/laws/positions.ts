import { integer, type Parameter } from '../parameter.ts';

/** The parameter N that almost every law begins with. */
export function positions<P>({
  max,
  initial = 64,
}: {
  max: number;
  initial?: number;
}): Parameter<number, P> {
  return integer<P>({
    label: 'Tokens',
    symbol: 'N',
    help: 'Length of the sequence.',
    initial,
    min: 1,
    max,
    log: true,
  });
}
