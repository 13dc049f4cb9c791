import { type KeyboardEvent, type PointerEvent, useContext, useRef, useState } from 'react';
import { Locked } from './Locked.ts';
import { type Place, placeOf } from './place.ts';

interface Props {
  readonly label: string;
  /** Spoken. */
  readonly text: string;
  /** Shown in the bubble. */
  readonly bubble: string;
  /** Of the two numbers the one that is told as the slider's own. */
  readonly value: { readonly min: number; readonly max: number; readonly now: number };
  /** Where it is in the frame, in pixels, and the frame's height. */
  readonly at: Place;
  readonly height: number;
  readonly onMove: (place: Place) => void;
  /** So many steps of the keyboard, to the right and up. */
  readonly onStep: (right: number, up: number) => void;
  readonly onEnd: (end: 'first' | 'last') => void;
}

const KEYS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};
const FAR = 5;

/**
 * A point that is dragged over a plot in both directions, and jumps to where the plot is tapped.
 * Arrows move it, with shift five steps. Swipes over the plot scroll the page.
 */
export function PointHandle(props: Props) {
  const { label, text, bubble, value, at, height, onMove, onStep, onEnd } = props;
  const locked = useContext(Locked);
  const held = useRef<{ pointer: number; dx: number; dy: number } | null>(null);
  /** Whether the last press was on the handle. */
  const pressed = useRef(false);
  const [dragged, setDragged] = useState(false);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const onHandle = (event.target as Element).closest('.point-handle');
    if (held.current || event.button !== 0 || !onHandle) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    held.current = { pointer: event.pointerId, dx: at.x - place.x, dy: at.y - place.y };
    setDragged(true);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const grip = held.current;
    if (grip?.pointer !== event.pointerId) return;
    const place = placeOf(event);
    onMove({ x: place.x + grip.dx, y: place.y + grip.dy });
  }

  function end(event: PointerEvent<HTMLElement>) {
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    setDragged(false);
  }

  /** A tap elsewhere; a click that ends a drag has begun on the handle. */
  function onClick(event: PointerEvent<HTMLElement>) {
    if (pressed.current) return;
    onMove(placeOf(event));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = KEYS[event.key];
    const far = event.shiftKey ? FAR : 1;
    if (key) onStep(key[0] * far, key[1] * far);
    else if (event.key === 'Home') onEnd('first');
    else if (event.key === 'End') onEnd('last');
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handle inside has the keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: a tap is a shortcut for a drag.
    <div
      className="point-surface"
      inert={locked}
      style={{ height }}
      onPointerDownCapture={(event) => {
        pressed.current = (event.target as Element).closest('.point-handle') !== null;
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onLostPointerCapture={end}
      onClick={(event) => onClick(event as unknown as PointerEvent<HTMLElement>)}
    >
      <div
        className={`handle point-handle${dragged ? ' held' : ''}`}
        style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={value.min}
        aria-valuemax={value.max}
        aria-valuenow={value.now}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
      >
        <span className="bubble" aria-hidden="true">
          {bubble}
        </span>
      </div>
    </div>
  );
}
