import { format } from 'd3-format';
import type { Units } from '../state/schema.ts';

const plain = format(',.6~g');
const thousands = format('.6~s');
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (exponent: number): string =>
  `${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((d) => powers[Number(d)]).join('')}`;

/** Far from 1, as a power of ten: "2.5·10⁻⁷". */
function scientific(x: number, digits: number): string {
  const [mantissa, exponent] = x.toExponential(digits).split('e') as [string, string];
  return `${mantissa.replace('-', '−')}·10${superscript(Number(exponent))}`;
}

/** Nothing to show: undefined, or not a number. */
export const NONE = '–';

/** Six decimals, fewer where that would be more than ten digits; never NaN, infinity or −0. */
export function sixDecimals(x: number | null): string {
  if (x === null || !Number.isFinite(x)) return NONE;
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size < 1e-3 || size >= 1e9) return scientific(x, 4);
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return x.toFixed(Math.min(6, 10 - whole)).replace('-', '−');
}

/** A few digits, for ticks and sentences. */
export function brief(x: number | null, digits = 3): string {
  if (x === null || !Number.isFinite(x)) return NONE;
  if (x === 0) return '0';
  if (Math.abs(x) < 1e-3 || Math.abs(x) >= 1e6) return scientific(x, Math.max(0, digits - 1));
  return format(`,.${digits}~r`)(x).replace('-', '−');
}

/** Three digits, also where the last is a nought: "2.60" is heard as more precise than "2.6". */
export const spoken = (x: number | null): string =>
  x !== null && Math.abs(x) >= 1e-3 && Math.abs(x) < 1e3
    ? format('.3r')(x).replace('-', '−')
    : brief(x);

/** A tick: no more digits than it has. */
export function tick(x: number): string {
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size < 1e-3) return scientific(x, 0).replace('1·', '');
  return (size < 1e4 ? plain(x) : thousands(x)).replace('-', '−');
}

/** Nats in the units the reader chose. */
export const inUnits = (nats: number, units: Units): number =>
  units === 'bits' ? nats / Math.LN2 : nats;
