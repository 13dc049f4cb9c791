import { ownText } from '../../state/texts/library.ts';
import { Control } from '../access/Control.tsx';
import { Choice } from '../controls/Choice.tsx';
import { LateDialog } from '../controls/LateDialog.tsx';
import { useFigure, useFigureStore } from '../useFigure.ts';

const load = async () => (await import('../data/Contents.tsx')).Contents;

const kinds = [
  { value: 'text', name: 'a text' },
  { value: 'table', name: 'words' },
] as const;

/** A text or words of the reader's own, to measure. */
export function OwnData({ N }: { readonly N: number }) {
  const store = useFigureStore();
  const law = useFigure(({ setup }) => setup.law);
  return (
    <Control id={['law', 'text', 'words']}>
      <LateDialog title="Your own text or words" load={load}>
        {(Contents) => (
          <>
            <Choice
              label="To measure"
              options={kinds}
              value={law as 'text' | 'table'}
              onEdit={(kind) =>
                store.getState().edit(kind === 'text' ? { ...ownText, N } : { law: 'table' })
              }
            />
            {law === 'text' || law === 'table' ? <Contents law={law} /> : null}
          </>
        )}
      </LateDialog>
    </Control>
  );
}
