import { tell } from '../../state/codec.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';

/** What was changed to make the last input valid, or why the last study failed. */
export function Notice() {
  const store = useFigureStore();
  const changes = useFigure((figure) => figure.changes);
  const message = useFigure((figure) => figure.message);
  const lines = [message, ...changes.map(tell)].filter((line) => line !== null);
  return (
    <div className="notice" role="status">
      {lines.length > 0 ? (
        <div>
          <p>{lines.join(' ')}</p>
          <button type="button" onClick={() => store.getState().dismiss()}>
            Understood
          </button>
        </div>
      ) : null}
    </div>
  );
}
