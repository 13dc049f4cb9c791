import { lengthOf } from '../core/setup.ts';
import type { Lane } from '../worker/client.ts';
import { decodeQuery, encodeQuery } from './codec.ts';
import type { FigureStore } from './figure.ts';
import { inPieces, isWhole } from './gather.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import { borrow } from './texts/borrow.ts';
import { awaited, bookSetup } from './texts/library.ts';
import { madeFrom } from './working.ts';

/** The address by which a setup is pinned; nothing is pinned within it. */
export const pinOf = (setup: Setup): string => encodeQuery({ ...setup, pin: '' }) || 'law=blocks';

/** The setup that an address pins; a book's letters as far as they are there. */
export function pinnedSetup(pin: string): Setup {
  const setup: Setup = { ...decodeQuery(pin).setup, pin: '' };
  const book = awaited(setup);
  return book ? { ...setup, ...bookSetup(book) } : setup;
}

/** Studies the pinned setup whenever another one is pinned, to compare the present one with. */
export function drawPinned(
  store: FigureStore,
  lane: Lane<'study'> | null,
  samples: Lane<'estimate'> | null = null,
): void {
  const { setup, pinned, setPinned } = store.getState();
  const { pin } = setup;
  if (pin === (pinned?.pin ?? '')) return;
  if (pin === '') {
    setPinned(null);
    return;
  }
  const other = pinnedSetup(pin);
  const book = awaited(other);
  if (book) {
    borrow(book).then(
      () => drawPinned(store, lane, samples),
      () => {},
    );
    return;
  }
  const draw = (setup: Setup) =>
    run('study', `pinned ${other.law}`, Number.POSITIVE_INFINITY, lane, setup, (outcome) => {
      if (store.getState().setup.pin !== pin || 'error' in outcome) return;
      // Its schedule is called by the name that it was chosen by.
      const { study } = outcome.output;
      const { schedule } = other;
      setPinned({ pin, study: { ...study, setup: { ...study.setup, schedule } } });
    });
  if (other.known === 'law') {
    draw(other);
    return;
  }
  inPieces('estimate', samples, { setup: other, N: lengthOf(other) }, null, (sofar) => {
    if (sofar && isWhole('estimate', other, sofar)) draw(madeFrom(sofar, other));
    return store.getState().setup.pin === pin;
  });
}
