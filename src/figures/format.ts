import { format } from 'd3-format';
import type { Units } from '../state/schema.ts';

const fixed = format('.6f');
const plain = format(',.6~g');
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (exponent: number): string =>
  `${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((d) => powers[Number(d)]).join('')}`;

/** Far from 1, as a power of ten: "2.5·10⁻⁷". */
function scientific(x: number, digits: number): string {
  const [mantissa, exponent] = x.toExponential(digits).split('e') as [string, string];
  return `${mantissa}·10${superscript(Number(exponent))}`;
}

/** Nothing to show: undefined, or not a number. */
export const NONE = '–';

/** Six decimals, in the measure of a table; never NaN, infinity or −0. */
export function sixDecimals(x: number | null): string {
  if (x === null || !Number.isFinite(x)) return NONE;
  if (x === 0) return '0';
  if (Math.abs(x) < 1e-3 || Math.abs(x) >= 1e5) return scientific(x, 4);
  return fixed(x).replace('-', '−');
}

/** A few digits, for ticks and sentences. */
export function brief(x: number | null, digits = 3): string {
  if (x === null || !Number.isFinite(x)) return NONE;
  if (x === 0) return '0';
  if (Math.abs(x) < 1e-3 || Math.abs(x) >= 1e6) return scientific(x, Math.max(0, digits - 1));
  return format(`,.${digits}~r`)(x).replace('-', '−');
}

/** A tick: no more digits than it has. */
export function tick(x: number): string {
  if (x === 0) return '0';
  const power = Math.log10(Math.abs(x));
  if (power < -3 || power >= 6) {
    return Number.isInteger(power) ? `10${superscript(power)}` : scientific(x, 0);
  }
  return plain(x).replace('-', '−');
}

/** Nats in the units the reader chose. */
export const inUnits = (nats: number, units: Units): number =>
  units === 'bits' ? nats / Math.LN2 : nats;
