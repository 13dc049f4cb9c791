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
  return (
    <fieldset className="laws">
      <legend>
        Data law <i>π</i>
      </legend>
      <div className="law-list">
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
