import { parseNumber } from '../parameter.ts';

const DECIMAL_COMMA = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;

/** The number that a cell of a table holds; with a decimal comma where commas separate nothing. */
export function numberOf(cell: string, decimalComma: boolean): number | null {
  const plain = cell.trim().replaceAll('−', '-');
  return parseNumber(decimalComma && DECIMAL_COMMA.test(plain) ? plain.replace(',', '.') : plain);
}
