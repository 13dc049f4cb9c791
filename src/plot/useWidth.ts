import type { RefObject } from 'react';
import { useSize } from './useSize.ts';

/** The width of an element in CSS pixels, `initial` before it has been laid out. */
export function useWidth<E extends HTMLElement>(initial: number): [RefObject<E | null>, number] {
  const [ref, { width }] = useSize<E>({ width: initial, height: 0 });
  return [ref, width];
}
