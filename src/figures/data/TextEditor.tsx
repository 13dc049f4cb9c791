import { bookIds, bookSetup, books, type Corpus, ownText } from '../../state/texts/library.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { DataEditor } from './DataEditor.tsx';
import { textKind } from './kind.ts';

/** A text: one that comes with the page, or the reader's own. */
export function TextEditor() {
  return <DataEditor kind={textKind} ways={<TextChoice />} />;
}

/** Which text: each is loaded when it is chosen. */
function TextChoice() {
  const store = useFigureStore();
  const corpus = useFigure(({ setup }) => setup.corpus);

  function choose(id: Corpus) {
    store.getState().gesture();
    store.getState().edit(id === 'own' ? ownText : bookSetup(id));
    store.getState().gesture();
  }

  return (
    <label className="text-choice">
      Text{' '}
      <select value={corpus} onChange={({ target }) => choose(target.value as Corpus)}>
        <option value="own">your own</option>
        {bookIds.map((id) => (
          <option key={id} value={id}>
            {books[id].title}
          </option>
        ))}
      </select>
    </label>
  );
}
