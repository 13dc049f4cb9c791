import { type KeyboardEvent, useContext, useLayoutEffect, useRef, useState } from 'react';
import { Locked } from './Locked.ts';
import { useDrag } from './useDrag.ts';

export interface HandleValue {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly label: string;
  /** Spoken, and shown in the bubble. */
  readonly text: string;
}

interface Props {
  /** What the group of handles is. */
  readonly label: string;
  readonly handles: readonly HandleValue[];
  readonly x: (value: number) => number;
  readonly invert: (pixel: number) => number;
  /** Where the track lies in the frame. */
  readonly y: number;
  /** How far up the bubble of a handle stands. */
  readonly onMove: (handle: number, value: number) => void;
  /** The value that was asked for last, from which keys go on where it is drawn a moment later. */
  readonly asked?: (handle: number) => number;
  readonly onAdd?: (value: number) => void;
  readonly onRemove?: (handle: number) => void;
  readonly hint?: string | undefined;
}

/** Nearer than this, handles cannot be told apart by a finger: only one is shown, the rest are ticks. */
const APART = 24;
const REACH = 28;
const FEW = 64;

const STEP: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -10,
  PageUp: 10,
};

/**
 * Handles on a horizontal track. One tab stop: left and right move a handle (with shift or page keys
 * by ten, home and end as far as it goes), up and down choose another, delete removes it.
 */
export function Handles(props: Props) {
  const { label, handles, x, invert, y, onMove, asked, onAdd, onRemove, hint } = props;
  const track = useRef<HTMLFieldSetElement>(null);
  const locked = useContext(Locked);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, handles.length - 1);
  const at = handles.map(({ value }) => x(value));
  const crowded =
    at.length > FEW || at.some((place, k) => k > 0 && place - (at[k - 1] as number) < APART);

  function nearest(pixel: number): number {
    let best = 0;
    at.forEach((place, k) => {
      if (Math.abs(place - pixel) < Math.abs((at[best] as number) - pixel)) best = k;
    });
    return best;
  }

  const { dragged, handlers } = useDrag({
    pick({ x: pixel }) {
      if (handles.length === 0) return null;
      const handle = nearest(pixel);
      const place = at[handle] as number;
      if (Math.abs(place - pixel) > REACH) return null;
      setChosen(handle);
      return { handle, at: place };
    },
    move: (handle, pixel) => onMove(handle, Math.round(invert(pixel))),
  });

  // The focus goes with the active handle, also when its element has just come or another gone.
  const hadFocus = track.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    const handle = track.current?.querySelector<HTMLElement>(`[data-handle="${active}"]`);
    if (hadFocus && handle !== document.activeElement) handle?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    const handle = handles[active];
    if (!handle || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEP[event.key];
    const from = asked?.(active) ?? handle.value;
    if (step !== undefined) onMove(active, from + step * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Home') onMove(active, handle.min);
    else if (event.key === 'End') onMove(active, handle.max);
    else if (event.key === 'ArrowUp' && handles.length > 1) {
      setChosen(Math.min(active + 1, handles.length - 1));
    } else if (event.key === 'ArrowDown' && handles.length > 1) setChosen(Math.max(active - 1, 0));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) onRemove(active);
    else return;
    event.preventDefault();
  }

  return (
    <fieldset
      inert={locked}
      ref={track}
      className={`track${dragged === null ? '' : ' dragging'}`}
      style={{ top: y }}
      aria-label={label}
      {...handlers}
      onKeyDown={onKeyDown}
      onDoubleClick={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        const pixel = event.clientX - left;
        const over = handles.length > 0 && Math.abs((at[nearest(pixel)] as number) - pixel) < 12;
        if (over) onRemove?.(nearest(pixel));
        else onAdd?.(Math.round(invert(pixel)));
      }}
    >
      {handles.map((handle, k) => {
        const shown = !crowded || k === active;
        if (!shown) return null;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a handle keeps its element, and so the focus, while its value moves.
            key={k}
            data-handle={k}
            className={`handle${dragged === k ? ' held' : ''}`}
            style={{ transform: `translateX(${at[k]}px)` }}
            role="slider"
            tabIndex={k === active ? 0 : -1}
            aria-label={handle.label}
            aria-valuemin={handle.min}
            aria-valuemax={handle.max}
            aria-valuenow={handle.value}
            aria-valuetext={handle.text}
            onFocus={() => setChosen(k)}
          >
            <span className="bubble" aria-hidden="true">
              {handle.text}
            </span>
            {hint && !locked && k === 0 ? (
              <span className="hint" aria-hidden="true">
                {hint}
              </span>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
