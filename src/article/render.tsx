import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Figure } from './Figure.tsx';
import { Cite, References } from './parts/Cite.tsx';
import { CiteThisPage } from './parts/CiteThisPage.tsx';
import { Live } from './parts/Live.tsx';
import { Check, Option, Predict, Question, Why } from './parts/Quiz.tsx';
import { Glossary, Term } from './parts/Term.tsx';

/** What a section may use without importing it. */
const components = {
  Figure,
  Live,
  Predict,
  Check,
  Question,
  Option,
  Why,
  Term,
  Cite,
  Glossary,
  References,
  CiteThisPage,
};

interface Section {
  readonly title: string;
  readonly default: ComponentType<{ components: typeof components }>;
}

const files = import.meta.glob<Section>('./sections/*.mdx', { eager: true });

/** The sections in the order of their file names; 04-shuffle.mdx is number 4, its id "shuffle". */
const sections = Object.entries(files).map(([path, section]) => ({
  id: path.replace(/^.*\/(\d+-)?|\.mdx$/g, ''),
  number: Number.parseInt(path.replace(/^.*\//, ''), 10),
  title: section.title,
  Content: section.default,
}));

function Contents() {
  return (
    <nav className="contents" id="contents" aria-label="Contents">
      <ol>
        {sections.map(({ id, number, title }) => (
          <li key={id} value={number}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Stays at the top while the sections pass: the way back, and what is being read. */
function Whereabouts() {
  return (
    <p className="whereabouts">
      <a href="#contents">Contents</a>
      <span aria-hidden="true" />
    </p>
  );
}

/** The whole article as static HTML. The first section brings the page's own heading. */
export function render(): string {
  const [opening, ...others] = sections.map(({ id, number, title, Content }) => (
    <section key={id} id={id}>
      {number === 0 ? null : (
        <h2>
          <a href={`#${id}`}>
            <span className="number">{number}</span> {title}
          </a>
        </h2>
      )}
      <Content components={components} />
      {number === 0 && sections.length > 1 ? <Contents /> : null}
    </section>
  ));
  return renderToStaticMarkup(
    <>
      {opening}
      <Whereabouts />
      {others}
    </>,
  );
}
