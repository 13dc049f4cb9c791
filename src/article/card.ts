/** What a figure, or a preset of the lab, looks like where it is only told of. */
export interface Card {
  /** Its name in addresses: of a figure its id, of a preset "lab-…". */
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly figure: string;
  /** The query of its setup; empty: the figure's own. */
  readonly query: string;
  /** Its first drawing, <svg …>…</svg>, and the classes of what it stands in, outermost first. */
  readonly drawing: string;
  readonly classes: readonly string[];
}
