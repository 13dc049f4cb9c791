import { useState } from 'react';

let count = 0;
// A first frame stands in the page until the live figure takes its place.
const kind = typeof document === 'undefined' ? 'frame' : 'live';

/**
 * A name for ids and groups of radio buttons that no other component of the page has. Unlike
 * React's own, it also keeps the figures of a page apart, each of which is a root of its own.
 */
export const useName = (): string => useState(() => `${kind}-${++count}`)[0];
