import { memo } from 'react';
import type { TraceOfSetup } from '../../core/sampling/traceSetup.ts';
import { Frame } from '../../plot/Frame.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { isPossible, lettersOf, runsOf } from './written.ts';

/** Between two words, and the widest and narrowest room of a letter; in pixels. */
const GAP = 28;
const WIDEST = 27;
const NARROWEST = 9;
/** Room of a line of letters, of the bars of all steps, between those of two, and below. */
const LINE = 30;
const BARS = 28;
const BAR = 8;
const BELOW = 18;

interface Props {
  readonly samples: readonly TraceOfSetup[];
  readonly N: number;
  readonly K: number;
  /** Its width before it has been laid out. */
  readonly initial: number;
}

/** Samples as words, with bars below that tell the step of each letter; impossible ones are struck. */
export function SamplesPlate({ samples, N, K, initial }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  const columns =
    [4, 3, 2, 1].find((n) => roomIn(n, width, N) >= Math.max(NARROWEST, Math.min(20, 160 / N))) ??
    1;
  const room = Math.min(WIDEST, Math.max(NARROWEST, roomIn(columns, width, N)));
  const bar = Math.min(BAR, BARS / Math.max(1, K - 1));
  const rows = Math.ceil(12 / columns);
  const pitch = LINE + BARS + BELOW;
  const across = columns > 1 ? (width - room * N) / (columns - 1) : 0;
  const kept = samples.filter(isPossible).map((sample) => lettersOf(sample).join(''));
  const struck = samples
    .filter((sample) => !isPossible(sample))
    .map((sample) => lettersOf(sample).join(''));
  return (
    <div ref={ref} className="samples">
      <Frame
        width={width}
        height={rows * pitch - BELOW + 4}
        title="Samples"
        summary={`${kept.length} of ${samples.length} samples are possible${told(kept)}. Impossible${told(struck) || ': none'}.`}
      >
        {samples.map((sample, j) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a sample has no other name than its place.
            key={j}
            transform={`translate(${Math.round((j % columns) * across)} ${Math.floor(j / columns) * pitch})`}
          >
            <Word sample={sample} room={room} bar={bar} />
          </g>
        ))}
      </Frame>
    </div>
  );
}

const roomIn = (columns: number, width: number, N: number): number =>
  (width - GAP * (columns - 1)) / (columns * N);

const told = (words: readonly string[]): string =>
  words.length > 0 ? `: ${words.join(', ')}` : '';

interface WordProps {
  readonly sample: TraceOfSetup;
  readonly room: number;
  readonly bar: number;
}

const Word = memo(function Word({ sample, room, bar }: WordProps) {
  const letters = lettersOf(sample);
  const possible = isPossible(sample);
  const size = Math.min(24, room * 1.15);
  return (
    <g className={possible ? 'word' : 'word broken'}>
      {letters.map((letter, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the position.
          key={i}
          x={(i + 0.5) * room}
          y={LINE - 8}
          textAnchor="middle"
          style={{ fontSize: size / Math.max(1, letter.length * 0.7) }}
        >
          {letter}
        </text>
      ))}
      {possible ? null : (
        <path className="strike" d={`M2 ${LINE - 8 - size / 4}H${letters.length * room - 2}`} />
      )}
      {runsOf(sample.step).map(({ step, from, to }) => (
        <path
          key={from}
          className="drawn"
          d={`M${from * room + 2} ${LINE + (step - 1) * bar}H${to * room - 2}`}
        />
      ))}
    </g>
  );
});
