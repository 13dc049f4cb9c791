import { useLayoutEffect, useRef } from 'react';
import { lawOf } from '../../core/laws/index.ts';
import { lawIds } from '../../core/setup.ts';
import { useName } from '../../plot/useName.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { LawPicture } from './LawPicture.tsx';

/** The data laws, each with a picture of its profile. */
export function LawList() {
  const store = useFigureStore();
  const chosen = useFigure(({ setup }) => setup.law);
  const name = useName();
  const list = useRef<HTMLDivElement>(null);
  // On a phone the cards are a strip: the chosen one stays in sight, and the page where it is.
  useLayoutEffect(() => {
    const strip = list.current;
    const card = strip?.querySelector<HTMLElement>(`.card:has([value="${chosen}"])`);
    if (!strip || !card) return;
    const [left, room] = [card.offsetLeft - strip.offsetLeft, strip.clientWidth];
    const hidden = left < strip.scrollLeft || left + card.offsetWidth > strip.scrollLeft + room;
    if (hidden) strip.scrollLeft = left - (room - card.offsetWidth) / 2;
  }, [chosen]);
  return (
    <fieldset className="laws">
      <legend>
        Data law <i>π</i>
      </legend>
      <div className="law-list" ref={list}>
        {lawIds.map((id) => (
          <label key={id} className="card" title={lawOf(id).sentence}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              onChange={() => store.getState().edit({ law: id })}
            />
            <LawPicture id={id} />
            <span>{lawOf(id).name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
