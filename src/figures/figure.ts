import type { ComponentType } from 'react';

/** A linked figure: what `figure=` in an address, a place in the article and an embed name. */
export interface FigureEntry {
  readonly id: string;
  readonly title: string;
  /** Where it starts: the query of its setup. */
  readonly setup: string;
  /** Drawn inside a FigureContext whose store has a study. */
  readonly Component: ComponentType;
}
