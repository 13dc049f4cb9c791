import type { ComponentType } from 'react';
import type { FollowUp } from '../state/found.ts';

/** A linked figure: what `figure=` in an address, a place in the article and an embed name. */
export interface FigureEntry {
  readonly id: string;
  readonly title: string;
  /** Where it starts: the query of its setup. */
  readonly setup: string;
  /** What it shows beyond a study. */
  readonly needs?: readonly FollowUp[];
  /** It shows no best schedule, curve against K or sample, so none is computed for it. */
  readonly plain?: true;
  /** What it draws is no study: it has its numbers taken away by itself. */
  readonly ownData?: true;
  /** Selectors of its parts in the order in which they come to life, where it is too large for one task. */
  readonly parts?: readonly string[];
  /** Loads what draws it, where that does not come with the page; it never fails. */
  readonly prepare?: () => Promise<void>;
  /** Drawn inside a FigureView whose store has a study. */
  readonly Component: ComponentType;
}
