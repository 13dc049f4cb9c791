import { type PointerEvent, useRef, useState } from 'react';
import { type Place, placeOf } from './place.ts';

interface Grabbed {
  readonly pointer: number;
  /** Distance from the pointer to what it holds, kept throughout the drag. */
  readonly offset: number;
  readonly handle: number;
}

interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void;
}

interface Drag {
  /** Along which axis; x unless given. */
  axis?: 'x' | 'y';
  /** Which handle a pointer at the place takes, and where that handle is; null: none. */
  pick(place: Place): { handle: number; at: number } | null;
  /** Proposes a new place along the axis; the owner decides. */
  move(handle: number, at: number): void;
  /** The drag has ended. */
  release?(): void;
}

/**
 * Dragging along one axis, controlled: it proposes, the owner constrains. Put the handlers on an
 * element over the plot. Ends on up, cancel and lost capture; other pointers are ignored meanwhile.
 */
export function useDrag({ axis = 'x', pick, move, release }: Drag): {
  dragged: number | null;
  handlers: DragHandlers;
} {
  const grabbed = useRef<Grabbed | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const end = (event: PointerEvent<HTMLElement>) => {
    if (grabbed.current?.pointer !== event.pointerId) return;
    grabbed.current = null;
    setDragged(null);
    release?.();
  };

  return {
    dragged,
    handlers: {
      onPointerDown(event) {
        if (grabbed.current || event.button !== 0) return;
        const place = placeOf(event);
        const picked = pick(place);
        if (!picked) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = {
          pointer: event.pointerId,
          offset: picked.at - place[axis],
          handle: picked.handle,
        };
        setDragged(picked.handle);
      },
      onPointerMove(event) {
        if (grabbed.current?.pointer !== event.pointerId) return;
        const { handle, offset } = grabbed.current;
        move(handle, placeOf(event)[axis] + offset);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onLostPointerCapture: end,
    },
  };
}
