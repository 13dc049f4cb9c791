import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIn } from './channel.ts';
import { createDeck } from './deck.ts';

describe('a message between the windows of a talk', () => {
  it.each([
    [{ type: 'hello', more: 1 }, { type: 'hello' }],
    [
      { type: 'at', step: 3, revealed: true, blank: false },
      { type: 'at', step: 3, revealed: true, blank: false },
    ],
    [
      { type: 'setup', step: 3, query: 'K=4' },
      { type: 'setup', step: 3, query: 'K=4' },
    ],
  ])('is taken, and no more than it needs: %j', (data, message) => {
    expect(messageIn(data)).toEqual(message);
  });

  it.each([
    ['nothing', null],
    ['a text', 'hello'],
    ['a step that is none', { type: 'at', step: Number.NaN, revealed: true, blank: true }],
    [
      'an endless step',
      { type: 'at', step: Number.POSITIVE_INFINITY, revealed: true, blank: true },
    ],
    ['half a step', { type: 'setup', step: 1.5, query: '' }],
    ['a step before the first', { type: 'setup', step: 0, query: '' }],
    ['light that is no light', { type: 'at', step: 1, revealed: true, blank: 'no' }],
    ['ten megabytes', { type: 'setup', step: 1, query: 'a'.repeat(10_000_000) }],
    ['a list for a query', { type: 'setup', step: 1, query: ['K=3'] }],
    [
      'a getter that throws',
      {
        get type() {
          throw new Error('caught');
        },
      },
    ],
  ])('is ignored: %s', (_, data) => {
    expect(messageIn(data)).toBeNull();
  });

  it('leaves a deck on one of its slides, whatever it is', () => {
    const deck = createDeck([false, true, false], 2);
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('at', 'setup', '__proto__'),
        step: fc.oneof(fc.integer(), fc.double(), fc.constant(2 ** 53)),
        revealed: fc.boolean(),
        blank: fc.boolean(),
        query: fc.string(),
      }),
    );
    fc.assert(
      fc.property(anyMessage, (data) => {
        const message = messageIn(data);
        if (message?.type === 'at') deck.follow(message);
        expect([1, 2, 3]).toContain(deck.place().step);
      }),
    );
  });
});
