import type { FigureStore } from '../state/store.ts';
import { Arrival } from './Arrival.tsx';
import { type Access, open } from './access/access.ts';
import { AccessContext } from './access/Control.tsx';
import type { FigureEntry } from './figure.ts';
import { EntryContext, FigureContext } from './useFigure.ts';

interface Props {
  readonly entry: FigureEntry;
  /** Has a study. */
  readonly store: FigureStore;
  readonly access?: Access;
  /** The first frame that it takes the place of, if that shows the same; null: none. */
  readonly frame?: ParentNode | null;
  /** Called when all of it is alive. */
  readonly onArrived?: () => void;
}

const nothing = () => {};

/** A figure of the registry with all that its parts look up. */
export const FigureView = ({
  entry,
  store,
  access = open,
  frame = null,
  onArrived = nothing,
}: Props) => (
  <EntryContext value={entry}>
    <FigureContext value={store}>
      <AccessContext value={access}>
        <Arrival frame={frame} parts={entry.parts} onArrived={onArrived}>
          <entry.Component />
        </Arrival>
      </AccessContext>
    </FigureContext>
  </EntryContext>
);
