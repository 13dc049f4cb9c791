import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type CSSProperties, useState } from 'react';
import { sizesOf } from '../../core/boundaries.ts';
import { Frame } from '../../plot/Frame.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import { SizeHandles } from '../SizeHandles.tsx';
import { blockName, type Dealt, lostIn } from './deal.ts';

const margin = { top: 14, right: 6, bottom: 58, left: 44 };
const height = 330;
/** At first the columns leave this much of the height to be dragged into. */
const ROWS = 6;
const WIDEST = 60;
/** Smaller cells have no letter. */
const LEGIBLE = 11;
/** Narrower columns have no numbers. */
const NUMBERED = 17;

interface Props {
  readonly boundaries: Int32Array;
  readonly dealt: readonly Dealt[];
  readonly summary: string;
  /** Tokens glide to where they are dealt. */
  readonly glide: boolean;
  readonly onGrab: () => void;
}

/** The steps as columns of tokens, each with the letter of its block; the heights are dragged. */
export function Columns({ boundaries, dealt, summary, glide, onGrab }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
  // While a column is held the scale stays, or it would run from the pointer.
  const [heldTop, setHeldTop] = useState<number | null>(null);
  const sizes = sizesOf(boundaries);
  const K = sizes.length;
  const floor = height - margin.bottom;
  const top = heldTop ?? Math.max(ROWS, 1.12 * (max(sizes) as number));
  const x = scaleLinear([0, K], [margin.left, width - margin.right]);
  const y = scaleLinear([0, top], [floor, margin.top]);
  const pitch = x(1) - x(0);
  const row = floor - y(1);
  const side = { x: Math.min(pitch - Math.min(6, pitch / 5), WIDEST), y: row - row / 10 };
  const letter = Math.min(17, side.y * 0.72, side.x * 1.1);
  const lost = lostIn(dealt, K);
  const middle = (step: number) => x(step + 0.5);

  return (
    <figure className="plate" ref={ref}>
      <figcaption>
        <p className="key">
          Columns are <b className="idea-schedule">steps</b>; equal letters are copies of one
          another. The first of a block is drawn freely; a <b className="idea-error">lost</b> copy
          is drawn in the same step, as if it were free; a pale one is already known. Drag the top
          of a column.
        </p>
      </figcaption>
      <Frame
        width={width}
        height={height}
        title="Blocks of copies in the steps"
        summary={summary}
        overlay={
          K > 1 ? (
            <SizeHandles
              boundaries={boundaries}
              left={x}
              y={y}
              onGrab={() => {
                setHeldTop(top);
                onGrab();
              }}
              onRelease={() => setHeldTop(null)}
            />
          ) : null
        }
      >
        <g className={glide ? 'dealt glide' : 'dealt'} style={{ fontSize: letter }}>
          {dealt.map(({ block, step, place, fate }, token) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the token.
              key={token}
              className={fate}
              style={
                {
                  '--hue': (block * 137.508) % 360,
                  transform: `translate(${middle(step) - side.x / 2}px, ${y(place + 1)}px)`,
                } as CSSProperties
              }
            >
              <rect width={side.x} height={side.y} rx={2} />
              {fate === 'lost' ? (
                <path d={`M1,${side.y - 1}L${side.x - 1},1`} vectorEffect="non-scaling-stroke" />
              ) : null}
              {letter < LEGIBLE * 0.72 ? null : (
                <text x={side.x / 2} y={side.y / 2} dy="0.35em" textAnchor="middle">
                  {blockName(block)}
                </text>
              )}
            </g>
          ))}
        </g>
        <g className="axis">
          <line x1={margin.left} x2={width - margin.right} y1={floor} y2={floor} />
          <text x={margin.left - 6} y={floor + 19} textAnchor="end">
            step
          </text>
          <text className="lost-count" x={margin.left - 6} y={floor + 41} textAnchor="end">
            lost
          </text>
          {pitch < NUMBERED
            ? null
            : lost.map((count, step) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step.
                <g key={step}>
                  <text x={middle(step)} y={floor + 19} textAnchor="middle">
                    {step + 1}
                  </text>
                  <text
                    className={count > 0 ? 'lost-count' : undefined}
                    x={middle(step)}
                    y={floor + 41}
                    textAnchor="middle"
                  >
                    {count}
                  </text>
                </g>
              ))}
        </g>
      </Frame>
    </figure>
  );
}
