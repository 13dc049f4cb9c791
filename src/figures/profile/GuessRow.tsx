import { Control } from '../access/Control.tsx';
import { useFigure, useFigureStore, useStudy } from '../useFigure.ts';
import { gapSentence } from './guess.ts';

const N = 32;

/** Before the first stroke. */
export const BLANK: readonly number[] = Array.from({ length: N }, () => 0);

/** Asks for the reader's own curve of a text, then shows the profile beside it; can be skipped. */
export function GuessRow({ guess }: { readonly guess: readonly number[] | null }) {
  const store = useFigureStore();
  const study = useStudy();
  const { units, answer } = useFigure(({ setup }) => setup);
  const { edit } = store.getState();
  const asked = guess !== null && answer === 'hidden';
  const [name, act] = asked
    ? ['Show the profile', () => edit({ answer: 'shown' })]
    : guess
      ? ['Draw again', () => edit({ guess: BLANK, answer: 'hidden' })]
      : ['Draw first', () => edit({ law: 'text', N, guess: BLANK, answer: 'hidden' })];
  return (
    <div className="guess-row">
      <Control id="guess">
        <button type="button" onClick={act as () => void}>
          {name}
        </button>
        {asked ? (
          <button type="button" onClick={() => edit({ guess: [] })}>
            Skip
          </button>
        ) : null}
      </Control>
      <p>
        {asked
          ? 'No curve is wrong here: draw what you would expect, then compare.'
          : guess
            ? gapSentence(study, guess, units)
            : 'What would the profile of a text look like? Draw it before you see it.'}
      </p>
    </div>
  );
}
