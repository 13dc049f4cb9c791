import type { Decoded } from '../state/codec.ts';

const THEMES = ['light', 'dark', 'projector'];

/** Gives the page the look that its address asks for: `theme=dark`, `background=none`. */
export function dress(rest: Decoded['rest'], root = document.documentElement): void {
  const asked = new Map(rest);
  const theme = asked.get('theme') ?? '';
  if (THEMES.includes(theme)) root.dataset.theme = theme;
  if (asked.get('background') === 'none') root.dataset.background = 'none';
}
