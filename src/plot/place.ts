import type { MouseEvent } from 'react';

/** Where a pointer is, in the pixels of the element that has the handlers. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The element's own pixels, also when the page is scaled. */
export function placeOf({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = currentTarget;
  const scaled = (from: number, size: number, own: number) => (size ? (from * own) / size : from);
  return {
    x: scaled(clientX - left, width, offsetWidth),
    y: scaled(clientY - top, height, offsetHeight),
  };
}
