import { renderToString } from 'react-dom/server';
import { FigureView } from '../figures/FigureView.tsx';
import { figures } from '../figures/index.ts';
import { NumbersOf } from './NumbersOf.tsx';
import { rounded } from './rounded.ts';
import { startOf } from './startOf.ts';
import { still } from './still.ts';

interface Props {
  readonly id: string;
  /** The query of the setup that the figure starts with; its own start if not given. */
  readonly setup?: string;
}

/** A figure's place in the article; its first frame stays until the live figure takes over. */
export function Figure({ id, setup }: Props) {
  const figure = figures[id];
  if (!figure) throw new RangeError(`There is no figure "${id}".`);
  const query = setup ?? figure.setup;
  const store = startOf(query, figure.needs);
  // What is drawn here is a picture; only the live figure is ready.
  store.setState({ state: 'busy' });
  const drawn = renderToString(
    // To write text, React asks for a store's initial state; here the present one is meant.
    <FigureView entry={figure} store={{ ...store, getInitialState: store.getState }} />,
  );
  const frame = still(rounded(drawn));
  const { study } = store.getState();
  return (
    <>
      <div
        data-figure={id}
        data-setup={query}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the frame is what this build rendered.
        dangerouslySetInnerHTML={{ __html: frame }}
      />
      {study ? <NumbersOf title={figure.title} study={study} /> : null}
    </>
  );
}
