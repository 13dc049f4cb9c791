import { type ComponentType, useRef, useState } from 'react';
import { Dialog } from '../controls/Dialog.tsx';
import { useFigureStore } from '../useFigure.ts';

/** A quiet button that opens how the numbers of the present setup were computed. */
export function Explain() {
  const store = useFigureStore();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [Contents, setContents] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  const { setInquiry } = store.getState();

  // Read by few: an article does not load it before it is asked for.
  async function show() {
    setOpen(true);
    setFailed(false);
    setInquiry({ open: true });
    try {
      const loaded = await import('./Contents.tsx');
      setContents(() => loaded.Contents);
    } catch {
      setFailed(true);
    }
  }

  function close() {
    setOpen(false);
    setInquiry({ open: false, check: null });
  }

  return (
    <>
      <button ref={button} type="button" className="asking" aria-haspopup="dialog" onClick={show}>
        How was this computed?
      </button>
      {open ? (
        <Dialog title="How was this computed?" opener={button} onClose={close}>
          <div className="explanation">
            {Contents ? <Contents /> : null}
            {failed ? (
              <p role="status">
                This part of the page could not be loaded. Close it and try again when you are
                online.
              </p>
            ) : null}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
