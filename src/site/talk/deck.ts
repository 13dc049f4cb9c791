/** Where the talk is. */
export interface Place {
  /** From 1 on. */
  readonly step: number;
  /** Whether the answer of a question is shown; on other slides it means nothing. */
  readonly revealed: boolean;
  /** Whether the screen is dark. */
  readonly blank: boolean;
}

export interface Deck {
  readonly length: number;
  place(): Place;
  next(): void;
  previous(): void;
  go(step: number): void;
  blank(): void;
  /** Takes the place that another window is at. */
  follow(place: Place): void;
  subscribe(listener: (now: Place, before: Place) => void): () => void;
}

/** The nearest step there is; the first one if it is no number. */
export const nearestStep = (asked: number, length: number): number =>
  Number.isFinite(asked) ? Math.min(Math.max(Math.round(asked), 1), length) : 1;

/**
 * Turns pages. A question's answer comes with one more press; on a dark screen the first press only
 * brings the light back.
 */
export function createDeck(hasAnswer: readonly boolean[], start: number): Deck {
  const { length } = hasAnswer;
  const listeners = new Set<(now: Place, before: Place) => void>();
  const asks = (step: number) => hasAnswer[step - 1] === true;
  let place: Place = { step: nearestStep(start, length), revealed: false, blank: false };

  function become(next: Place) {
    const before = place;
    const same = (['step', 'revealed', 'blank'] as const).every((key) => next[key] === before[key]);
    if (same) return;
    place = next;
    for (const listener of listeners) listener(place, before);
  }

  const light = () => become({ ...place, blank: false });

  return {
    length,
    place: () => place,
    next() {
      const { step, revealed, blank } = place;
      if (blank) light();
      else if (asks(step) && !revealed) become({ ...place, revealed: true });
      else if (step < length) become({ step: step + 1, revealed: false, blank });
    },
    previous() {
      const { step, revealed, blank } = place;
      if (blank) light();
      else if (asks(step) && revealed) become({ ...place, revealed: false });
      else if (step > 1) become({ step: step - 1, revealed: asks(step - 1), blank });
    },
    go: (step) => become({ step: nearestStep(step, length), revealed: false, blank: false }),
    blank: () => become({ ...place, blank: !place.blank }),
    follow: ({ step, revealed, blank }) =>
      become({ step: nearestStep(step, length), revealed, blank }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
