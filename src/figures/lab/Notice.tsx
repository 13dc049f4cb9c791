import { useLayoutEffect, useRef } from 'react';
import { freePlace } from '../../plot/freePlace.ts';
import { tell } from '../../state/codec.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';

/** What was changed to make the last input valid, why the last study failed, or who computes now. */
export function Notice() {
  const store = useFigureStore();
  const changes = useFigure((figure) => figure.changes);
  const message = useFigure((figure) => figure.message);
  const news = useFigure((figure) => figure.news);
  // What may be covered changes with the setup.
  useFigure((figure) => figure.studied);
  const lines = [message, news, ...changes.map(tell)].filter((line) => line !== null);
  const notice = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current } = notice;
    if (!current?.firstElementChild) return;
    const stand = () => standFree(current);
    stand();
    // Once more when everything else has been drawn.
    const frame = requestAnimationFrame(stand);
    addEventListener('resize', stand);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', stand);
    };
  });

  return (
    <div className="notice" role="status" ref={notice}>
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

const CONTROLS = 'button, input, textarea, label, a, .click-plane, [role="slider"]';

/** Puts a notice near what was used last, where it covers no control of its figure. */
function standFree(notice: HTMLElement): void {
  const said = notice.firstElementChild as HTMLElement;
  const figure = notice.parentElement as HTMLElement;
  const from = (figure.firstElementChild as Element).getBoundingClientRect();
  const end = notice.getBoundingClientRect();
  const boxOf = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - end.left,
      top: top - from.top,
      right: right - end.left,
      bottom: bottom - from.top,
    };
  };
  const controls = [...figure.querySelectorAll(CONTROLS)].filter(
    (control) =>
      !notice.contains(control) &&
      control.checkVisibility?.({ visibilityProperty: true }) !== false,
  );
  const used = controls.includes(document.activeElement as Element)
    ? boxOf(document.activeElement as Element)
    : null;
  // Of the figure, what the window shows.
  const top = Math.max(0, -from.top);
  const bottom = Math.min(innerHeight, end.top) - from.top;
  const near = used
    ? { x: (used.left + used.right) / 2, y: (used.top + used.bottom) / 2 }
    : { x: end.width / 2, y: top + 2 * said.offsetHeight };
  const { x, y } = freePlace(
    { width: said.offsetWidth, height: said.offsetHeight },
    { width: end.width, height: end.top - from.top },
    controls.map(boxOf).filter(({ left, right }) => right > left),
    near,
    { left: 0, top, right: end.width, bottom },
  );
  said.style.left = `${x}px`;
  said.style.top = `${y + from.top - end.top}px`;
}
