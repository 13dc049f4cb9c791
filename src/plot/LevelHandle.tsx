import { type KeyboardEvent, useContext } from 'react';
import { Locked } from './Locked.ts';
import { useDrag } from './useDrag.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Spoken. */
  readonly text: string;
  /** Shown in the bubble. */
  readonly bubble: string;
  /** Where the track lies in the frame, and where the handle is on it, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly onDrag: (y: number) => void;
  /** So many steps of the keyboard up or down. */
  readonly onStep: (steps: number) => void;
  readonly onEdge: (edge: 'min' | 'max') => void;
}

const REACH = 28;

const STEPS: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

/** One handle on a vertical track: arrows move it, with shift or page keys by ten steps. */
export function LevelHandle(props: Props) {
  const { label, value, min, max, text, bubble, x, y, onDrag, onStep, onEdge } = props;
  const locked = useContext(Locked);
  const { dragged, handlers } = useDrag({
    axis: 'y',
    pick: (place) => (Math.abs(place.y - y) <= REACH ? { handle: 0, at: y } : null),
    move: (_, at) => onDrag(at),
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = STEPS[event.key];
    if (steps !== undefined) onStep(steps * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Home') onEdge('min');
    else if (event.key === 'End') onEdge('max');
    else return;
    event.preventDefault();
  }

  return (
    <div className="level-track" inert={locked} style={{ left: x }} {...handlers}>
      <div
        className={`handle level-handle${dragged === null ? '' : ' held'}`}
        style={{ transform: `translateY(${y}px)` }}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
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
