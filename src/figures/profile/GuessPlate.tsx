import { DrawingPlate } from '../data/DrawingPlate.tsx';
import { useFigureStore, useStudy } from '../useFigure.ts';
import { roomAbove } from './guess.ts';

interface Props {
  readonly guess: readonly number[];
  readonly height: number;
}

/** In the place of the profile: a plate for the one that the reader expects. */
export function GuessPlate({ guess, height }: Props) {
  const store = useFigureStore();
  const study = useStudy();
  return (
    <figure className="plate guess">
      <figcaption>
        <p className="key">
          <b className="idea-profile">Your profile</b>: what do <i>i</i> known tokens tell about the
          next one? At the bottom nothing, at the top everything.
        </p>
      </figcaption>
      <DrawingPlate
        f={guess}
        most={study.N}
        height={height - 2}
        top={roomAbove(study)}
        onDraw={(drawn) => store.getState().edit({ guess: drawn })}
      />
    </figure>
  );
}
