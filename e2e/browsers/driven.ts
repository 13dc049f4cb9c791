export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The keys that the checks press, by their names in the DOM. */
export type Key = 'ArrowRight' | 'ArrowUp' | 'Delete' | 'End' | 'PageDown' | 'PageUp' | '.';

/** What the checks need of a browser: two pages of code drive any. */
export interface Driven {
  open(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page, or in the frame that was entered. */
  look<T>(expression: string): Promise<T>;
  /** Presses the pointer at a point of the window, moves it in several moves, lets it go. */
  drag(from: Point, to: Point): Promise<void>;
  press(key: Key): Promise<void>;
  /** From now until the next `open`, `look` is about the page's only frame. */
  enterFrame(): Promise<void>;
  close(): Promise<void>;
}

/** A browser that is to be tried where it is installed. */
export interface Browser {
  readonly name: string;
  /** How to get it. */
  readonly install: string;
  /** Null where it is not installed. */
  start(): Promise<Driven | null>;
}
