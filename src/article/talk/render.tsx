import { renderToStaticMarkup } from 'react-dom/server';
import { Figure } from '../Figure.tsx';
import { References } from '../parts/Cite.tsx';
import { Answer, Cite, Fine, Notes } from './parts.tsx';
import { type Slide, slides } from './slides.ts';
import { TitlePlate } from './TitlePlate.tsx';

/** What a slide may use without importing it. */
const components = { Figure, References, Answer, Cite, Fine, Notes, TitlePlate };

function Foot({ step, section }: Slide) {
  return (
    <footer>
      <a href={`./index.html#${section.id}`}>
        <span className="visually-hidden">In the article: </span>
        {section.number > 0 ? `${section.number} ` : ''}
        {section.title}
      </a>
      <span className="page" aria-hidden="true">
        {step} / {slides.length}
      </span>
    </footer>
  );
}

/** The talk as static HTML, one section a slide: complete, and printable, without a script. */
export const render = (): string =>
  renderToStaticMarkup(
    slides.map((slide) => {
      const { step, title, kind, minutes, Content } = slide;
      const Heading = step === 1 ? 'h1' : 'h2';
      return (
        <section
          key={step}
          id={`step-${step}`}
          className={`slide slide-${kind}`}
          aria-roledescription="slide"
          aria-label={`${step} of ${slides.length}: ${title}`}
          data-minutes={minutes}
          data-title={title}
          tabIndex={-1}
        >
          {kind === 'title' ? null : <Heading>{title}</Heading>}
          <div className="slide-body">
            <Content components={components} />
          </div>
          <Foot {...slide} />
        </section>
      );
    }),
  );
