import { renderToStaticMarkup } from 'react-dom/server';
import { figures } from '../figures/index.ts';
import { Figure } from './Figure.tsx';

/** Every figure of the registry with its first frame, and the code that puts it into another page. */
export function render(): string {
  return renderToStaticMarkup(
    <>
      <h1>The figures, to take along</h1>
      <p>
        Each figure of <a href="./index.html">How Many at Once?</a> can stand in a page of yours.
        Copy its code as it starts here; <i>Share</i> below it writes it for a setup of your own,
        and the address of a figure alone always holds what you see.
      </p>
      <nav className="contents" aria-label="Figures">
        <ul>
          {Object.values(figures).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {Object.values(figures).map(({ id, title }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          <div className="gallery-code">
            <a href={`./embed.html?figure=${id}`}>Alone in a page</a>
            <label>
              <span className="visually-hidden">Code of {title}</span>
              <textarea
                readOnly
                rows={4}
                spellCheck={false}
                data-code={id}
                data-title={title}
                defaultValue={`embed.html?figure=${id}`}
              />
            </label>
            <button type="button" data-copy={id} hidden>
              Copy the code<span className="visually-hidden"> of {title}</span>
            </button>
          </div>
          <Figure id={id} />
        </section>
      ))}
      <p className="gallery-said" role="status" />
    </>,
  );
}
