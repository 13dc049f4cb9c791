import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, useContext, useRef, useState } from 'react';
import { AxisBelow, AxisLeft } from '../../plot/Axis.tsx';
import { Frame } from '../../plot/Frame.tsx';
import { Locked } from '../../plot/Locked.ts';
import { type Place, placeOf } from '../../plot/place.ts';
import { stepPath } from '../../plot/steps.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { type Pen, pull, stroke } from '../../state/pull.ts';
import { brief, inUnits, tick } from '../format.ts';
import { useFigure } from '../useFigure.ts';

interface Props {
  /** Non-decreasing. */
  readonly f: readonly number[];
  /** Longer ones are shown but not drawn. */
  readonly most: number;
  readonly onDraw: (f: readonly number[]) => void;
  readonly height?: number;
  /** How far up it can be drawn; if not given, somewhat above the curve. */
  readonly top?: number;
}

const LOW = 128;
const margin = { top: 10, right: 14, bottom: 24, left: 44 };
/** Room above the curve, to draw upwards into. */
const ROOM = 1.25;
const SHOWN = 1024;

const UP: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const ALONG: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** What the pen is doing: it draws, or it holds the chosen point, at a distance kept throughout. */
interface Held {
  readonly pointer: number;
  readonly offset: number | null;
  readonly before: readonly number[];
  last: Pen | null;
}

/**
 * A profile to draw by hand: the pen pulls the curve, and the neighbours follow so that it never
 * falls. One point is chosen: left and right choose another, up and down move it. On a touch screen
 * a stroke to the side draws, the page scrolls otherwise, and the chosen point can be dragged.
 */
export function DrawingPlate({ f, most, onDraw, height = LOW, top: fixed }: Props) {
  const units = useFigure(({ setup }) => setup.units);
  const [ref, width] = useWidth<HTMLDivElement>(600);
  const [picked, setPicked] = useState(Math.floor(f.length / 2));
  const [top, setTop] = useState<number | null>(null);
  const [untouched, setUntouched] = useState(true);
  const held = useRef<Held | null>(null);
  const latest = useRef(f);
  latest.current = f;

  const N = f.length;
  const low = f[0] as number;
  const span = (f[N - 1] as number) - low || 1;
  // The scale stays while the pen is down.
  const high = fixed ?? top ?? span * ROOM;
  const x = scaleLinear([0, N], [margin.left, width - margin.right]);
  const y = scaleLinear([0, high], [height - margin.bottom, margin.top]);
  const step = 10 ** Math.floor(Math.log10(high / 100));
  const scale = inUnits(1, units);
  const chosen = Math.min(Math.max(picked, 1), N - 1);
  const rise = (f[chosen] as number) - low;
  const amount = `${brief(inUnits(rise, units))} ${units}`;
  const locked = useContext(Locked);
  const canDraw = N >= 2 && N <= most && !locked;

  /** No more digits than the plate can show: the profile stands in the address. */
  const rounded = (value: number) =>
    Number((Math.round(value / step) * step).toFixed(Math.max(0, -Math.log10(step))));
  const penAt = (i: number, value: number): Pen => ({
    i: Math.min(Math.max(i, 1), N - 1),
    value: tidy(low + Math.min(Math.max(0, rounded(value)), fixed ?? Infinity)),
  });
  const penOf = (place: Place): Pen =>
    penAt(Math.floor(x.invert(place.x)), Math.min(y.invert(place.y), high));

  function draw(drawn: readonly number[]) {
    const near = drawn.map((value) => tidy(low + rounded(value - low)));
    latest.current = near;
    onDraw(near);
  }

  function moveTo(pen: Pen, from: Pen | null) {
    draw(from ? stroke(latest.current, from, pen) : pull(latest.current, pen));
    setPicked(pen.i);
    setUntouched(false);
    if (held.current) held.current.last = pen;
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (held.current || event.button !== 0 || !canDraw) return;
    const place = placeOf(event);
    const onHandle = (event.target as Element).closest('.pull') !== null;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = {
      pointer: event.pointerId,
      offset: onHandle ? y(rise) - place.y : null,
      before: f,
      last: null,
    };
    setTop(high);
    // A finger may be about to scroll, or to choose a point.
    if (!onHandle && event.pointerType === 'mouse') moveTo(penOf(place), null);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const now = held.current;
    if (now?.pointer !== event.pointerId) return;
    const place = placeOf(event);
    if (now.offset === null) moveTo(penOf(place), now.last);
    else moveTo(penAt(chosen, Math.min(y.invert(place.y + now.offset), high)), null);
  }

  function end(event: PointerEvent<HTMLDivElement>) {
    const now = held.current;
    if (now?.pointer !== event.pointerId) return;
    held.current = null;
    setTop(null);
    const tapped = event.type === 'pointerup' && now.offset === null && !now.last;
    if (tapped) setPicked(penOf(placeOf(event)).i);
    // The page scrolls after all.
    if (event.type === 'pointercancel' && now.last) onDraw(now.before);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const up = UP[event.key];
    const along = ALONG[event.key];
    const far = event.shiftKey ? 10 : 1;
    if (up !== undefined) moveTo(penAt(chosen, rise + up * far * step), null);
    else if (along !== undefined) setPicked(Math.min(Math.max(chosen + along * far, 1), N - 1));
    else if (event.key === 'Home') setPicked(1);
    else if (event.key === 'End') setPicked(N - 1);
    else return;
    event.preventDefault();
  }

  const curve = thinned(f, low);
  return (
    <div
      ref={ref}
      className={`drawing${canDraw ? ' drawable' : ''}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onLostPointerCapture={end}
    >
      <Frame
        width={width}
        height={height}
        title="Profile to draw"
        summary={`${N} values, rising by ${brief(inUnits(span, units))} ${units} in all.`}
        overlay={
          canDraw ? (
            <div
              className="pull"
              style={{ transform: `translate(${x(chosen + 0.5)}px, ${y(rise)}px)` }}
              role="slider"
              tabIndex={0}
              aria-label={`Value ${chosen} of ${N - 1} of the profile`}
              aria-orientation="vertical"
              aria-valuemin={0}
              aria-valuemax={inUnits(Math.max(high, rise), units)}
              aria-valuenow={inUnits(rise, units)}
              aria-valuetext={`${amount} above f(0)`}
              onKeyDown={onKeyDown}
            />
          ) : null
        }
      >
        <AxisLeft
          x={margin.left}
          from={margin.left}
          to={width - margin.right}
          ticks={ticks(0, high * scale, 3).map((value) => ({
            at: y(value / scale),
            label: tick(value),
          }))}
        />
        <path className="profile" d={stepPath(curve, N, x, y)} />
        {canDraw && untouched ? (
          <text className="drawing-hint" x={margin.left + 8} y={margin.top + 14}>
            draw here: it never falls
          </text>
        ) : null}
        <AxisBelow
          y={height - margin.bottom}
          from={margin.left}
          to={width - margin.right}
          ticks={[0, N].map((value) => ({ at: x(value), label: tick(value) }))}
        />
        <text
          className="axis-name"
          x={(margin.left + width) / 2}
          y={height - 4}
          textAnchor="middle"
        >
          {canDraw ? (
            <>
              <tspan className="math">f</tspan>({chosen}) − <tspan className="math">f</tspan>(0) ={' '}
              {amount}
            </>
          ) : (
            `too many to draw; up to ${most.toLocaleString('en')} can be`
          )}
        </text>
      </Frame>
    </div>
  );
}

/** 0.1 + 0.2 should read 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The rises f − f(0) at no more places than can be seen. */
function thinned(f: readonly number[], low: number): { i: number[]; g: number[] } {
  const count = Math.min(f.length, SHOWN);
  const i = Array.from({ length: count }, (_, j) =>
    count === f.length ? j : Math.round((j * (f.length - 1)) / (count - 1)),
  );
  return { i, g: i.map((index) => (f[index] as number) - low) };
}
