import { sameValue } from '../../core/parameter.ts';
import type { Setup } from '../../state/schema.ts';
import { DataEditor } from '../data/DataEditor.tsx';
import { type Kind, profileKind } from '../data/kind.ts';
import { useFigure, useFigureStore } from '../useFigure.ts';
import { example } from './example.ts';
import { exampleText } from './exampleText.ts';

const isExample = (setup: Setup): boolean =>
  (['law', 'f', 'at', 'se'] as const).every((key) => sameValue(setup[key], example[key]));

const kind: Kind = {
  ...profileKind,
  label: 'Loss by masked tokens, or profile',
  hint: 'CSV or JSON: masked, loss, se; or a row a token: masked, logprob, sample.',
  read(text) {
    const found = profileKind.read(text);
    return 'problem' in found ? found : { ...found, value: { law: 'profile', ...found.value } };
  },
  write(setup) {
    if (setup.law !== 'profile') return '';
    return isExample(setup) ? exampleText : profileKind.write(setup);
  },
  about: (setup) =>
    setup.law === 'profile' ? profileKind.about(setup) : 'A law of the lab, known exactly.',
};

/** What was measured: an example, or the reader's own to type, to paste, to drop or to open. */
export function Contents() {
  const store = useFigureStore();
  const shown = useFigure(({ setup }) => isExample(setup));
  return (
    <DataEditor
      kind={kind}
      ways={
        <>
          <span className="one-of">
            <span className={shown ? 'shown' : undefined}>
              <b>An example</b>, made up: a Markov chain of 128 letters, measured at 24 numbers of
              masks. Put your own in its place.
            </span>
            <span className={shown ? undefined : 'shown'}>
              <b>Your own</b>: the loss of a model by masked tokens, a profile, or the
              log-probabilities of tokens.
            </span>
          </span>
          <button
            type="button"
            disabled={shown}
            onClick={() => store.getState().edit({ ...example })}
          >
            Example
          </button>
        </>
      }
    />
  );
}
