import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useName } from '../../plot/useName.ts';

interface Props {
  readonly title: string;
  /** The button that opened it: the dialog stands near it, and the focus goes back to it. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog, open for as long as it is rendered. */
export function Dialog({ title, opener, onClose, children }: Props) {
  const id = useName();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const button = opener.current;
    if (!dialog) return;
    dialog.showModal();
    place(dialog, button);
    return () => {
      dialog.close();
      button?.focus({ preventScroll: true });
    };
  }, [opener]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: escape closes a dialog by itself.
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        // What lies inside fills the dialog: only its backdrop is the dialog itself.
        if (target === currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={onClose}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/**
 * A frame may be much taller than the part of it that is on the screen: there the dialog stands
 * beside its button, which must be on the screen, instead of in the middle.
 */
function place(dialog: HTMLDialogElement, opener: HTMLElement | null): void {
  if (!opener || window.parent === window) return;
  const { bottom } = opener.getBoundingClientRect();
  const most = window.innerHeight - dialog.offsetHeight - 8;
  dialog.style.marginTop = `${Math.max(8, Math.min(bottom + 8, most))}px`;
}
