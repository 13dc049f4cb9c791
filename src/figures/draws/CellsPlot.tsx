import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { useTable } from '../controls/useTable.tsx';
import type { Column } from './reading.ts';

const margin = { top: 26, right: 8, bottom: 74, left: 46 };
const height = 300;
/** Names stand upright; narrower columns have none. */
const NAMED = 10;

interface Props {
  readonly kind: 'words' | 'pairs';
  readonly columns: readonly Column[];
  /** The share of impossible words that have no column. */
  readonly others: number;
  readonly summary: string;
}

/** How often each word was drawn, with an interval, on bars of how likely it is under π. */
export function CellsPlot({ kind, columns, others, summary }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(500);
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const room = (right - margin.left) / Math.max(1, columns.length);
  const highest = Math.max(0.01, ...columns.map(({ truth, to }) => Math.max(truth, to)));
  const y = scaleLinear([0, highest * 1.04], [floor, margin.top]);
  const wide = Math.min(34, room * 0.72);
  const exact = columns.some(({ sampler }) => sampler !== null);
  const table = useTable(
    () => (
      <DataTable
        label="Table of the samples"
        caption="Shares in per cent. A word with π = 0 is impossible."
        columns={[
          { key: 'name', name: kind === 'words' ? 'word' : 'pair' },
          { key: 'count', name: 'drawn', whole: true },
          { key: 'share', name: 'share' },
          { key: 'from', name: 'from' },
          { key: 'to', name: 'to' },
          { key: 'truth', name: <i>π</i> },
          ...(exact ? [{ key: 'sampler', name: 'sampler' }] : []),
        ]}
        heads={columns.map(({ name }) => name)}
        rows={columns.map(({ count, share, from, to, truth, sampler }, j) => [
          j,
          count,
          100 * share,
          100 * from,
          100 * to,
          100 * truth,
          ...(exact ? [sampler === null ? null : 100 * sampler] : []),
        ])}
      />
    ),
    'the samples',
  );
  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          {kind === 'words' ? 'Each word' : 'The first two tokens'}: how likely under{' '}
          <span className="swatch-truth">
            <i>π</i>
          </span>
          , and <b>how often drawn</b>, with 95 % intervals;{' '}
          {exact ? (
            <>
              <b className="swatch-sampler">how often to expect</b>, exactly;{' '}
            </>
          ) : null}
          <b className="idea-error">impossible</b> ones are struck out.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="How often each was drawn"
        summary={summary}
        cover={table.cover}
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={right}
          ticks={ticks(0, highest, 4).map((value) => ({
            at: y(value),
            label: `${Number((100 * value).toPrecision(4))} %`,
          }))}
        />
        {columns.map(({ name, truth, sampler, share, from, to, impossible }, j) => {
          const middle = margin.left + (j + 0.5) * room;
          return (
            <g
              key={name}
              className={impossible ? 'cell impossible' : 'cell'}
              transform={`translate(${middle},0)`}
            >
              <title>{`${name}: ${(100 * share).toFixed(2)} % drawn, ${(100 * truth).toFixed(2)} % under π`}</title>
              {truth > 0 ? (
                <rect
                  className="truth"
                  x={-wide / 2}
                  width={wide}
                  y={y(truth)}
                  height={floor - y(truth)}
                />
              ) : null}
              {sampler === null ? null : (
                <path className="expected" d={`M${-wide / 2},${y(sampler)}h${wide}`} />
              )}
              <path className="reach" d={`M0,${y(from)}V${y(to)}`} />
              <circle cy={y(share)} r={Math.min(3.5, Math.max(1.5, room / 4))} />
              {room >= NAMED ? (
                <text
                  transform={`translate(0,${floor + 8}) rotate(-90)`}
                  dy="0.32em"
                  textAnchor="end"
                >
                  {name.replaceAll(' ', '␣')}
                </text>
              ) : null}
            </g>
          );
        })}
        {others > 0 ? (
          <text className="axis-name" x={right} y={margin.top} textAnchor="end">
            other impossible words: {(100 * others).toPrecision(3)} %
          </text>
        ) : null}
        <line className="cells-floor" x1={margin.left} x2={right} y1={floor} y2={floor} />
      </Frame>
      <div className="plate-foot">{table.button}</div>
    </figure>
  );
}
