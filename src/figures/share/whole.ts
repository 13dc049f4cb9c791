/** The whole lab in one file; it lies beside every page of the site. */
export const WHOLE = 'how-many-at-once.html';

/** Not from that file itself, nor from a frame, which would show it in its own place. */
export const mayBeSaved = (): boolean => window.parent === window && location.protocol !== 'file:';
