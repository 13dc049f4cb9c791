import { memo, type ReactNode } from 'react';
import type { TraceOfSetup } from '../../core/sampling/traceSetup.ts';
import { brief } from '../format.ts';
import type { StripLayout } from './stripLayout.ts';

interface Props {
  readonly trace: TraceOfSetup;
  readonly at: number;
  readonly layout: StripLayout;
}

/** Numbers of more digits than this would not be readable in a cell. */
const DIGITS = 3;

/** What a letter looks like: a name, or a number that has few digits; null: a level. */
function nameOf({ letters, q }: TraceOfSetup, letter: number): string | null {
  if (letters) return letters[letter] as string;
  return q <= 10 ** DIGITS ? String(letter) : null;
}

/** In standard deviations of the Gaussian laws: what is beyond is drawn as tall. */
const TALLEST = 2.5;

/** The tokens: masked squares, letters, bars; those of step `at` underlined, broken ones ringed. */
export const Strip = memo(function Strip({ trace, at, layout }: Props) {
  const { side } = layout;
  return (
    <g className="strip-cells" style={{ fontSize: side * 0.68 }}>
      {trace.kind === 'reals' ? <path className="zero" d={zeroLines(trace, at, layout)} /> : null}
      {Array.from(layout.x, (x, i) => {
        const step = trace.step[i] as number;
        const masked = step > at;
        const broken = !masked && trace.broken[i] === 1;
        const state = masked ? 'masked' : step === at ? 'fresh' : 'known';
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the position.
            key={i}
            className={broken ? `${state} broken` : state}
            transform={`translate(${x} ${layout.y[i]})`}
          >
            {masked || broken ? (
              <rect width={side} height={side} rx={broken ? side / 4 : 1} />
            ) : null}
            {masked ? null : token(trace, i, side)}
            {step === at ? <path className="underline" d={`M1 ${side + 2.5}H${side - 1}`} /> : null}
            <title>
              {`token ${i + 1}: ${masked ? 'masked' : described(trace, i)}, step ${step}${broken ? ', impossible beside the others' : ''}`}
            </title>
          </g>
        );
      })}
    </g>
  );
});

/** Where the bars of all known tokens stand on. */
const zeroLines = ({ step }: TraceOfSetup, at: number, { x, y, side }: StripLayout): string =>
  Array.from(x, (left, i) =>
    (step[i] as number) > at ? '' : `M${left} ${(y[i] as number) + side / 2}h${side}`,
  ).join('');

function described(trace: TraceOfSetup, i: number): string {
  const x = trace.x[i] as number;
  if (trace.kind === 'reals') return brief(x);
  const name = nameOf(trace, x);
  if (name === null) return String(x);
  return name === ' ' ? 'space' : name;
}

function token(trace: TraceOfSetup, i: number, side: number): ReactNode {
  const x = trace.x[i] as number;
  const middle = side / 2;
  if (trace.kind === 'reals') {
    const tall = (Math.min(Math.abs(x), TALLEST) / TALLEST) * (middle - 1);
    return (
      <path
        className="level"
        d={`M${side * 0.2} ${middle}h${side * 0.6}v${x > 0 ? -tall : tall}h${-side * 0.6}Z`}
      />
    );
  }
  const name = nameOf(trace, x);
  if (name === null) {
    const tall = ((x + 1) / trace.q) * (side - 2);
    return (
      <path
        className="level"
        d={`M${side * 0.2} ${side - 1}h${side * 0.6}v${-tall}h${-side * 0.6}Z`}
      />
    );
  }
  if (/^\s$/.test(name)) {
    const [left, floor] = [side * 0.25, side * 0.72];
    return (
      <path
        className="space"
        d={`M${left} ${floor}v${side * 0.12}H${side - left}v${-side * 0.12}`}
      />
    );
  }
  return (
    <text
      x={middle}
      y={side * 0.735}
      textAnchor="middle"
      style={name.length > 1 ? { fontSize: (side * 1.5) / (name.length + 0.5) } : undefined}
    >
      {name}
    </text>
  );
}
