import type { ComponentType } from 'react';

export interface Figure {
  /** Draws the figure for the setup that a query string spells. */
  readonly Component: ComponentType<{ readonly setup: string }>;
}

/** Every figure by the id that addresses and the article use. */
export const figures: Readonly<Record<string, Figure>> = {};
