import { renderToString } from 'react-dom/server';
import { figures } from '../figures/index.ts';

interface Props {
  readonly id: string;
  /** The query string of the setup that the figure starts with. */
  readonly setup?: string;
}

/** A figure's place in the article; its first frame stays until the live figure takes over. */
export function Figure({ id, setup = '' }: Props) {
  const figure = figures[id];
  if (!figure) throw new RangeError(`There is no figure "${id}".`);
  const frame = renderToString(<figure.Component setup={setup} />, { identifierPrefix: `${id}-` });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the frame is what this build rendered.
  return <div data-figure={id} data-setup={setup} dangerouslySetInnerHTML={{ __html: frame }} />;
}
