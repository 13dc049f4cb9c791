import { describe, expect, it } from 'vitest';
import { createDeck, nearestStep } from './deck.ts';

/** Five slides, the third a question. */
const deckAt = (start: number) => createDeck([false, false, true, false, false], start);

describe('a deck', () => {
  it('turns pages between the first and the last', () => {
    const deck = deckAt(1);
    deck.previous();
    expect(deck.place().step).toBe(1);
    deck.next();
    expect(deck.place().step).toBe(2);
    deck.go(5);
    deck.next();
    expect(deck.place().step).toBe(5);
  });

  it('shows the answer of a question before it goes on', () => {
    const deck = deckAt(3);
    deck.next();
    expect(deck.place()).toEqual({ step: 3, revealed: true, blank: false });
    deck.next();
    expect(deck.place()).toEqual({ step: 4, revealed: false, blank: false });
  });

  it('finds the answer shown when it comes back, and takes it away before it goes further', () => {
    const deck = deckAt(4);
    deck.previous();
    expect(deck.place()).toEqual({ step: 3, revealed: true, blank: false });
    deck.previous();
    expect(deck.place()).toEqual({ step: 3, revealed: false, blank: false });
    deck.previous();
    expect(deck.place().step).toBe(2);
  });

  it('only brings the light back when the screen is dark', () => {
    const deck = deckAt(2);
    deck.blank();
    expect(deck.place()).toEqual({ step: 2, revealed: false, blank: true });
    deck.next();
    expect(deck.place()).toEqual({ step: 2, revealed: false, blank: false });
    deck.blank();
    deck.previous();
    expect(deck.place()).toEqual({ step: 2, revealed: false, blank: false });
  });

  it('tells what changed, once, and nothing where nothing did', () => {
    const deck = deckAt(1);
    const heard: number[][] = [];
    deck.subscribe((now, before) => heard.push([before.step, now.step]));
    deck.go(1);
    deck.follow({ step: 4, revealed: false, blank: false });
    deck.follow({ step: 4, revealed: false, blank: false });
    expect(heard).toEqual([[1, 4]]);
  });

  it('opens at the nearest step there is', () => {
    expect([0, -3, 2.4, 99, Number.NaN].map((step) => nearestStep(step, 5))).toEqual([
      1, 1, 2, 5, 1,
    ]);
  });
});
