import type { ReactNode } from 'react';
import { brief, inUnits, NONE, sixDecimals } from './format.ts';
import { useFigure } from './useFigure.ts';

interface Props {
  /** Its public name (`data-name`), which scripts rely on. */
  readonly name: string;
  /** In nats, or a plain number; null where it is not defined. */
  readonly value: number | null;
  /** A plain number does not depend on the units. */
  readonly plain?: boolean;
  readonly suffix?: string;
  /** So many digits only, where many numbers stand together. */
  readonly digits?: number;
  /** The number of steps that it belongs to, where that is not the present one. */
  readonly steps?: number | undefined;
  /** What stands in the place of a number that is not there. */
  readonly none?: string;
}

/**
 * A number that the figure reports: text for people, the full-precision value in nats for scripts.
 * Not announced by itself: one announcer speaks for the figure.
 */
export function Readout({
  name,
  value,
  plain = false,
  suffix = '',
  digits,
  steps,
  none = NONE,
}: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const defined = value !== null && Number.isFinite(value);
  return (
    <output
      className="readout"
      data-name={name}
      data-value={defined ? String(value) : ''}
      data-steps={steps}
      aria-live="off"
    >
      {defined ? textOf(plain ? value : inUnits(value, units), plain ? 4 : digits) : none}
      {defined ? suffix : ''}
    </output>
  );
}

const textOf = (value: number, digits: number | undefined): ReactNode =>
  digits === undefined ? shown(sixDecimals(value)) : brief(value, digits);

/** The first three decimals carry the message, the rest are for those who check. */
function shown(text: string): ReactNode {
  const match = /^(−?\d+\.\d{3})(\d{3})$/.exec(text);
  if (!match) return text;
  return (
    <>
      {match[1]}
      <span className="fine">{match[2]}</span>
    </>
  );
}
