/**
 * The words first: what brings the figures to life is asked for when the page has been painted, so that
 * it neither shares the line with the page nor holds its layout up.
 */
const begin = () => import('./alive.ts');
requestAnimationFrame(() => setTimeout(begin));
// A page in the background is not painted.
setTimeout(begin, 1000);
