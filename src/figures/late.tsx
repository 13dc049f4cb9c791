import type { ComponentType } from 'react';
import { NOT_LOADED } from './controls/useLate.ts';
import type { FigureEntry } from './figure.ts';

/**
 * A figure whose drawing lies outside of the page and comes when it is shown: whatever stands in its
 * place stays until then.
 *
 * @param load gets its component
 * @param atHand the component, where the first frame is drawn when the site is built
 */
export function late(
  load: () => Promise<ComponentType>,
  atHand: ComponentType | null,
): Pick<FigureEntry, 'Component' | 'prepare'> {
  let Loaded = atHand;
  return {
    Component() {
      return Loaded ? <Loaded /> : <p role="status">{NOT_LOADED}</p>;
    },
    async prepare() {
      Loaded ??= await load().catch(() => null);
    },
  };
}
