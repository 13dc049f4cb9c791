import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { NOT_LOADED, useLate } from './useLate.ts';

interface Props<Contents> {
  /** Of the button, and of the dialog that it opens. */
  readonly title: string;
  readonly className?: string;
  /** Gets the contents; the same function at each render. */
  readonly load: () => Promise<ComponentType<Contents>>;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
  /** Draws the contents, for the button that opened them. */
  readonly children: (Contents: ComponentType<Contents>, button: HTMLElement | null) => ReactNode;
}

/** A button that opens a dialog read by few: what is in it is loaded when it is asked for. */
export function LateDialog<Contents>(props: Props<Contents>) {
  const { title, className, load, onOpen, onClose, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { Loaded, failed, want, prepare } = useLate(load);

  function show() {
    setOpen(true);
    onOpen?.();
    want();
  }

  function close() {
    setOpen(false);
    onClose?.();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={show}
      >
        {title}
      </button>
      {open ? (
        <Dialog title={title} opener={button} onClose={close}>
          {Loaded ? (
            children(Loaded, button.current)
          ) : (
            <p className="late" role="status">
              {failed ? NOT_LOADED : null}
            </p>
          )}
        </Dialog>
      ) : null}
    </>
  );
}
