import { type PointerEvent, useRef, useState } from 'react';

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
  /** Which handle a pointer at `x` takes, and where that handle is; null: none. */
  pick(x: number, event: PointerEvent<HTMLElement>): { handle: number; x: number } | null;
  /** Proposes a new place; the owner decides. */
  move(handle: number, x: number): void;
}

/**
 * Dragging along x, controlled: it proposes, the owner constrains. Put the handlers on an element
 * that spans the plot; x is in its pixels, also when the page is scaled. Ends on up, cancel and
 * lost capture; other pointers are ignored meanwhile.
 */
export function useDrag({ pick, move }: Drag): { dragged: number | null; handlers: DragHandlers } {
  const grabbed = useRef<Grabbed | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const place = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - left) * event.currentTarget.offsetWidth) / (width || 1);
  };

  const end = (event: PointerEvent<HTMLElement>) => {
    if (grabbed.current?.pointer !== event.pointerId) return;
    grabbed.current = null;
    setDragged(null);
  };

  return {
    dragged,
    handlers: {
      onPointerDown(event) {
        if (grabbed.current || event.button !== 0) return;
        const x = place(event);
        const picked = pick(x, event);
        if (!picked) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = {
          pointer: event.pointerId,
          offset: picked.x - x,
          handle: picked.handle,
        };
        setDragged(picked.handle);
      },
      onPointerMove(event) {
        if (grabbed.current?.pointer !== event.pointerId) return;
        const { handle, offset } = grabbed.current;
        move(handle, place(event) + offset);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onLostPointerCapture: end,
    },
  };
}
