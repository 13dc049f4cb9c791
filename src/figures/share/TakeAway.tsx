import { type ComponentType, useRef, useState } from 'react';
import { Dialog } from '../controls/Dialog.tsx';
import type { ContentsProps } from './Contents.tsx';

interface Props {
  /** The id of the figure, as in `figure=` of an address. */
  readonly figure: string;
}

/** A button that opens everything a reader can take away from a figure. */
export function TakeAway({ figure }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [Contents, setContents] = useState<ComponentType<ContentsProps> | null>(null);
  const [failed, setFailed] = useState(false);

  // Read by few: an article does not load it before it is asked for.
  async function show() {
    setOpen(true);
    setFailed(false);
    try {
      const loaded = await import('./Contents.tsx');
      setContents(() => loaded.Contents);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={show}>
        Take away
      </button>
      {open ? (
        <Dialog title="Take away" opener={button} onClose={() => setOpen(false)}>
          {Contents ? (
            <Contents figure={figure} plates={() => platesAround(button.current)} />
          ) : (
            <p className="take-away" role="status">
              {failed
                ? 'This part of the page could not be loaded. Close it and try again when you are online.'
                : null}
            </p>
          )}
        </Dialog>
      ) : null}
    </>
  );
}

/** The plates of the figure that a button belongs to. */
const platesAround = (button: HTMLElement | null): HTMLElement[] =>
  Array.from(button?.closest('[data-state]')?.querySelectorAll<HTMLElement>('.plate') ?? []).filter(
    (plate) => plate.querySelector('.frame > svg'),
  );
