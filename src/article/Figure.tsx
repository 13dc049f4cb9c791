import { renderToString } from 'react-dom/server';
import { figures } from '../figures/index.ts';
import { FigureContext } from '../figures/useFigure.ts';
import { rounded } from './rounded.ts';
import { startOf } from './startOf.ts';

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
    <FigureContext value={{ ...store, getInitialState: store.getState }}>
      <figure.Component />
    </FigureContext>,
  );
  const frame = rounded(drawn);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the frame is what this build rendered.
  return <div data-figure={id} data-setup={query} dangerouslySetInnerHTML={{ __html: frame }} />;
}
