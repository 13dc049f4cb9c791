import { scaleLinear } from 'd3-scale';
import { Frame } from '../../plot/Frame.tsx';
import { LevelHandle } from '../../plot/LevelHandle.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { useStudy } from '../useFigure.ts';
import { type Film, maskedAt, stepAt } from './film.ts';
import type { Player } from './useFilm.ts';

const height = 384;
const margin = { top: 30, bottom: 44 };
/** Right of the film, for the sizes; on a phone for those that are drawn only. */
const ROOM = { wide: 120, narrow: 50 };
/** Lower windows have no room for a number; only the empty ones are marked. */
const LOW = 12;
const CELL = 26;
/** A step of the keyboard. */
const TICK = 0.01;

interface Props {
  readonly film: Film;
  readonly letters: readonly string[];
  readonly player: Player;
}

/** Each token's clock on a common time, the looks of the sampler, and what is masked at present. */
export function FilmPlot({ film, letters, player }: Props) {
  const { boundaries } = useStudy();
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const { n, K, rings, step, sizes } = film;
  const { time, go } = player;
  const wide = width > 560;
  const left = wide ? 40 : 32;
  const [right, floor] = [width - (wide ? ROOM.wide : ROOM.narrow), height - margin.bottom];
  const y = scaleLinear([0, 1], [floor, margin.top]);
  const cell = (right - left) / n;
  const at = (i: number) => left + (i + 0.5) * cell;
  const radius = Math.min(4.5, cell * 0.4);
  const present = stepAt(K, time);
  const window = (floor - margin.top) / K;
  const numbered = window >= LOW;
  const middle = (k: number) => y(1 - (k - 0.5) / K);
  const planned = (k: number) =>
    boundaries ? (boundaries[k] as number) - (boundaries[k - 1] as number) : null;
  const clock = time.toFixed(2);
  const sentence =
    `${maskedAt(film, time)} of ${n} tokens are masked; ` +
    `step ${present} draws ${drawn(sizes[present - 1] as number)}.`;

  return (
    <figure className="plate" ref={ref}>
      <Frame
        width={width}
        height={height}
        title="Clocks of the tokens"
        summary={`At time ${clock} ${sentence} The sizes of the ${K} steps are ${listed(sizes)}.`}
        overlay={
          <LevelHandle
            label="Time of the film"
            value={Number(clock)}
            min={0}
            max={1}
            text={`${clock}: ${sentence}`}
            bubble={`t = ${clock}`}
            x={11}
            y={y(time)}
            onDrag={(pixel) => go(y.invert(pixel))}
            onStep={(steps) => go(Math.round((time + steps * TICK) / TICK) * TICK)}
            onEdge={(edge) => go(edge === 'min' ? 0 : 1)}
          />
        }
      >
        {Array.from(sizes, (size, j) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step.
            key={j}
            className={`window${j + 1 === present ? ' present' : ''}${j % 2 ? '' : ' odd'}`}
          >
            <rect x={left} width={right - left} y={y(1 - j / K)} height={window} />
            <line x1={left} x2={right} y1={y(1 - j / K)} y2={y(1 - j / K)} />
            {numbered ? (
              <text
                className={size ? 'size' : 'size empty'}
                x={right + 8}
                y={middle(j + 1)}
                dy="0.32em"
              >
                {size || 'empty'}
              </text>
            ) : size ? null : (
              <path className="empty" d={`M${right + 8},${middle(j + 1)}h10`} />
            )}
            {numbered && wide ? (
              <text x={right + 66} y={middle(j + 1)} dy="0.32em">
                {planned(j + 1)}
              </text>
            ) : null}
          </g>
        ))}
        <g className="clocks">
          {Array.from(rings, (ring, i) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the token.
              key={i}
              className={ring <= time ? 'rung' : undefined}
            >
              <line x1={at(i)} x2={at(i)} y1={floor} y2={y(ring)} />
              <circle cx={at(i)} cy={y(ring)} r={radius} />
            </g>
          ))}
        </g>
        <line className="time" x1={11} x2={right} y1={y(time)} y2={y(time)} />
        <g className="strip-cells" style={{ fontSize: Math.min(17, cell * 1.4) }}>
          {Array.from(rings, (ring, i) => {
            const masked = ring <= time;
            const together = step[i] === present;
            return (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the token.
                key={i}
                className={`${masked ? 'masked' : ''}${together ? ' fresh' : ''}`}
                transform={`translate(${left + i * cell} ${floor + 9})`}
              >
                <rect x={cell * 0.06} width={cell * 0.88} height={CELL} rx={1} />
                {masked ? null : (
                  <text x={cell / 2} y={CELL * 0.7} textAnchor="middle">
                    {letters[i] ?? '·'}
                  </text>
                )}
                {together ? <path className="underline" d={`M1 ${CELL + 3}H${cell - 1}`} /> : null}
              </g>
            );
          })}
        </g>
        <g className="axis">
          <line x1={left} x2={right} y1={floor} y2={floor} />
          <text x={left - 6} y={floor} dy="0.32em" textAnchor="end">
            0
          </text>
          <text x={left - 6} y={y(1)} dy="0.32em" textAnchor="end">
            1
          </text>
        </g>
        <text x={left} y={margin.top - 12}>
          {wide ? 'time 1: all is masked, and sampling begins ↓' : 'all masked: sampling begins ↓'}
        </text>
        <text className={numbered ? 'size' : 'size empty'} x={right + 8} y={margin.top - 12}>
          {numbered ? 'drawn' : 'empty'}
        </text>
        {numbered && wide ? (
          <text x={right + 66} y={margin.top - 12}>
            planned
          </text>
        ) : null}
      </Frame>
      <p className="film-state">
        <i>t</i> = {clock}: {sentence}
      </p>
    </figure>
  );
}

const drawn = (size: number): string =>
  size === 0 ? 'none' : size === 1 ? 'one token' : `${size} tokens together`;

const LISTED = 16;

const listed = (sizes: Int32Array): string =>
  Array.from(sizes.subarray(0, LISTED)).join(', ') +
  (sizes.length > LISTED ? `, and ${sizes.length - LISTED} more` : '');
