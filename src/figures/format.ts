import type { Units } from '../state/schema.ts';

const round = (x: number, digits: number): number => Number(x.toPrecision(digits));

/** A number with commas between its thousands: "1,230.5". */
export function grouped(x: number): string {
  const [whole, ...rest] = String(x).split('.') as [string, ...string[]];
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

/** In thousands, millions and so on: "250k". */
function thousands(x: number): string {
  const exponent = Math.floor(Math.log10(Math.abs(round(x, 6))) / 3);
  const power = Math.min(exponent, PREFIXES.length - 1);
  return `${round(round(x, 6) / 1000 ** power, 6)}${PREFIXES[power]}`;
}

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
  return grouped(round(x, digits)).replace('-', '−');
}

/** Three digits, also where the last is a nought: "2.60" is heard as more precise than "2.6". */
export const spoken = (x: number | null): string =>
  x !== null && Math.abs(x) >= 1e-3 && Math.abs(x) < 1e3
    ? threeDigits(x).replace('-', '−')
    : brief(x);

function threeDigits(x: number): string {
  const text = x.toPrecision(3);
  return text.includes('e') ? String(Number(text)) : text;
}

/** A tick: no more digits than it has. */
export function tick(x: number): string {
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size < 1e-3) return scientific(x, 0).replace('1·', '');
  return (size < 1e4 ? grouped(round(x, 6)) : thousands(x)).replace('-', '−');
}

/** Nats in the units the reader chose. */
export const inUnits = (nats: number, units: Units): number =>
  units === 'bits' ? nats / Math.LN2 : nats;
