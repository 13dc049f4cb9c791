import type { FigureStore } from '../state/store.ts';
import { type Access, open } from './access/access.ts';
import { AccessContext } from './access/Control.tsx';
import type { FigureEntry } from './figure.ts';
import { EntryContext, FigureContext } from './useFigure.ts';

interface Props {
  readonly entry: FigureEntry;
  /** Has a study. */
  readonly store: FigureStore;
  readonly access?: Access;
}

/** A figure of the registry with all that its parts look up. */
export const FigureView = ({ entry, store, access = open }: Props) => (
  <EntryContext value={entry}>
    <FigureContext value={store}>
      <AccessContext value={access}>
        <entry.Component />
      </AccessContext>
    </FigureContext>
  </EntryContext>
);
