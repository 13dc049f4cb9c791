import { type KeyboardEvent, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { HandleValue } from './Handles.tsx';
import { Locked } from './Locked.ts';
import { placeOf } from './place.ts';
import { useDrag } from './useDrag.ts';

interface Props {
  readonly label: string;
  readonly bars: readonly HandleValue[];
  /** The value that was asked for last, from which keys go on where it is drawn a moment later. */
  readonly asked: (bar: number) => number | undefined;
  /** Left edge of a bar, counted from 0, and the height of a value; in pixels. */
  readonly left: (bar: number) => number;
  readonly y: (value: number) => number;
  readonly invert: (pixel: number) => number;
  /** Where the plot ends below. */
  readonly floor: number;
  /** A drag or a key begins: what follows is meant relative to the bars as they are now. */
  readonly onGrab: () => void;
  readonly onMove: (bar: number, value: number) => void;
  /** A drag has ended. */
  readonly onRelease: () => void;
}

const HIT = 28;
/** More bars than this, or narrower ones, share one handle: that of the bar last pointed at. */
const FEW = 64;
const WIDE = 24;

const STEP: Record<string, number> = { ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

/**
 * Tops of bars to be dragged up and down. One tab stop: up and down change a bar (with shift or page
 * keys by ten, home and end as far as it goes), left and right choose another. A click on a wide bar
 * brings its top there.
 */
export function BarHandles({
  label,
  bars,
  asked,
  left,
  y,
  invert,
  floor,
  onGrab,
  onMove,
  onRelease,
}: Props) {
  const field = useRef<HTMLFieldSetElement>(null);
  const locked = useContext(Locked);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, bars.length - 1);
  const width = left(1) - left(0);
  const crowded = bars.length > FEW || width < WIDE;
  const barAt = (x: number) =>
    Math.min(Math.max(Math.floor((x - left(0)) / width), 0), bars.length - 1);

  const { dragged, handlers } = useDrag({
    axis: 'y',
    pick(place) {
      const bar = barAt(place.x);
      const at = y((bars[bar] as HandleValue).value);
      setChosen(bar);
      if (Math.abs(at - place.y) > HIT) return null;
      onGrab();
      return { handle: bar, at };
    },
    move: (bar, pixel) => onMove(bar, Math.round(invert(pixel))),
    release: onRelease,
  });

  // The focus goes with the active handle, also when its element has just come or another gone.
  const hadFocus = field.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    const handle = field.current?.querySelector<HTMLElement>(`[data-handle="${active}"]`);
    if (hadFocus && handle !== document.activeElement) handle?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    const bar = bars[active];
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEP[event.key];
    const move = (value: number) => {
      onGrab();
      onMove(active, value);
      onRelease();
    };
    const from = asked(active) ?? bar.value;
    if (step !== undefined) move(from + step * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Home') move(bar.min);
    else if (event.key === 'End') move(bar.max);
    else if (event.key === 'ArrowRight') setChosen(Math.min(active + 1, bars.length - 1));
    else if (event.key === 'ArrowLeft') setChosen(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <fieldset
      inert={locked}
      ref={field}
      className={`bar-field${dragged === null ? '' : ' dragging'}`}
      style={{ height: floor }}
      aria-label={label}
      {...handlers}
      onClick={(event) => {
        const place = placeOf(event);
        const bar = barAt(place.x);
        // Near its top a bar was held; elsewhere the top comes to the pointer.
        if (crowded || Math.abs(y((bars[bar] as HandleValue).value) - place.y) <= HIT) return;
        onGrab();
        onMove(bar, Math.round(invert(place.y)));
        onRelease();
      }}
      onKeyDown={onKeyDown}
    >
      {bars.map((bar, k) =>
        crowded && k !== active ? null : (
          <div
            // A handle keeps its element, and so the focus, while its value moves.
            key={bar.label}
            data-handle={k}
            className={`bar-handle${dragged === k ? ' held' : ''}`}
            style={{
              left: left(k) + width / 2 - Math.max(width, WIDE) / 2,
              width: Math.max(width, WIDE),
              top: y(bar.value) - HIT / 2,
              height: HIT,
            }}
            role="slider"
            tabIndex={k === active ? 0 : -1}
            aria-orientation="vertical"
            aria-label={bar.label}
            aria-valuemin={bar.min}
            aria-valuemax={bar.max}
            aria-valuenow={bar.value}
            aria-valuetext={bar.text}
            onFocus={() => setChosen(k)}
          >
            <span className="bubble" aria-hidden="true">
              {bar.text}
            </span>
          </div>
        ),
      )}
    </fieldset>
  );
}
