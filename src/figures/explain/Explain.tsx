import { LateDialog } from '../controls/LateDialog.tsx';
import { useFigureStore } from '../useFigure.ts';

const load = async () => (await import('./Contents.tsx')).Contents;

/** A quiet button that opens how the numbers of the present setup were computed. */
export function Explain() {
  const { setInquiry } = useFigureStore().getState();
  return (
    <LateDialog
      title="How was this computed?"
      className="asking"
      load={load}
      onOpen={() => setInquiry({ open: true })}
      onClose={() => setInquiry({ open: false, check: null })}
    >
      {(Contents) => (
        <div className="explanation">
          <Contents />
        </div>
      )}
    </LateDialog>
  );
}
