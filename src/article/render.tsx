import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Figure } from './Figure.tsx';
import { Cite, References } from './parts/Cite.tsx';
import { Check, Option, Predict, Question, Why } from './parts/Quiz.tsx';
import { Glossary, Term } from './parts/Term.tsx';

/** What a section may use without importing it. */
const components = {
  Figure,
  Predict,
  Check,
  Question,
  Option,
  Why,
  Term,
  Cite,
  Glossary,
  References,
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
    <nav className="contents" aria-label="Contents">
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

/** The whole article as static HTML. The first section brings the page's own heading. */
export function render(): string {
  return renderToStaticMarkup(
    sections.map(({ id, number, title, Content }) => (
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
    )),
  );
}
