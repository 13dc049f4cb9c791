import type { BruteForce } from '../../core/check/bruteForce.ts';
import type { Study } from '../../core/study.ts';
import type { Units } from '../../state/schema.ts';
import { brief, inUnits } from '../format.ts';
import { M } from '../Mathematics.tsx';
import { useFigure } from '../useFigure.ts';
import { useNumber } from './part.ts';

interface Props {
  readonly study: Study;
  readonly found: BruteForce;
}

/** Brute force beside formula, and what it comes to in a sentence. */
export function Compared({ study, found }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const { number } = useNumber();
  const rows = [
    { name: 'efact', label: 'Error of this schedule', slow: found.error, fast: study.efact },
    {
      name: 'optimum',
      label: `Best of ${brief(found.schedules, 6)} ${found.schedules === 1 ? 'schedule' : 'schedules'}`,
      slow: found.optimum,
      fast: study.best?.error ?? null,
    },
    {
      name: 'fixedOrder',
      label: 'Error of the fixed order',
      slow: found.fixedOrder,
      fast: study.fixedOrder,
    },
  ].flatMap(({ slow, fast, ...row }) =>
    slow === null || fast === null ? [] : [{ ...row, slow, fast }],
  );
  const agree = rows.every(({ slow, fast }) => isRounding(slow, fast, study.functionals.TC));
  const { samplerKL } = found;
  return (
    <>
      <table className="compared">
        <caption>
          {agree
            ? 'Brute force and formulas agree; what is left of the differences is rounding.'
            : 'The two differ by more than rounding usually does.'}{' '}
          In {units}:
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">brute force</th>
            <th scope="col">formula</th>
            <th scope="col">difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, slow, fast }) => (
            <tr key={name} data-check={name}>
              <th scope="row">{label}</th>
              <td data-value={slow}>{long(slow, units)}</td>
              <td data-value={fast}>{long(fast, units)}</td>
              <td>{brief(inUnits(Math.abs(slow - fast), units), 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {scopeOf(found)}
        {samplerKL === null ? null : (
          <>
            {' '}
            The sampler’s own law, averaged over all orders, is at distance{' '}
            <M>{`KL = ${number(samplerKL)}`}</M> from <M>π</M>
            {samplerKL < study.efact * (1 - 1e-9)
              ? ': less than the error, because a mixture over orders is closer than its orders are on average.'
              : '.'}
          </>
        )}
      </p>
    </>
  );
}

function scopeOf({ words, pairs }: BruteForce): string {
  if (pairs === 0) return 'Every area was added up and every schedule tried.';
  const written =
    words === null
      ? ''
      : `${brief(words, 6)} ${words === 1 ? 'word was' : 'words were'} written down. `;
  return `${written}The costs are averages over ${brief(pairs, 7)} pairs of known and revealed sets.`;
}

const isRounding = (a: number, b: number, scale: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, scale);

/** Thirteen digits, so that the last ones may be seen to agree. */
function long(nats: number, units: Units): string {
  const x = inUnits(nats, units);
  if (Math.abs(x) < 1e-12) return '0';
  return x.toPrecision(13).replace('-', '−');
}
