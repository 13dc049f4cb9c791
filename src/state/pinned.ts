import type { Lane } from '../worker/client.ts';
import { decodeQuery, encodeQuery } from './codec.ts';
import { run } from './run.ts';
import type { Setup } from './schema.ts';
import type { FigureStore } from './store.ts';

/** The address by which a setup is pinned; nothing is pinned within it. */
export const pinOf = (setup: Setup): string => encodeQuery({ ...setup, pin: '' }) || 'law=blocks';

/** The setup that an address pins. */
export const pinnedSetup = (pin: string): Setup => ({ ...decodeQuery(pin).setup, pin: '' });

/** Studies the pinned setup whenever another one is pinned, to compare the present one with. */
export function drawPinned(store: FigureStore, lane: Lane<'study'> | null): void {
  const { setup, pinned, setPinned } = store.getState();
  const { pin } = setup;
  if (pin === (pinned?.pin ?? '')) return;
  if (pin === '') {
    setPinned(null);
    return;
  }
  const other = pinnedSetup(pin);
  run('study', `pinned ${other.law}`, Number.POSITIVE_INFINITY, lane, other, (outcome) => {
    if (store.getState().setup.pin !== pin || 'error' in outcome) return;
    setPinned({ pin, study: outcome.output.study });
  });
}
