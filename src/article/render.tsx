import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Figure } from './Figure.tsx';

interface Section {
  default: ComponentType<{ components: { Figure: typeof Figure } }>;
}

const sections = import.meta.glob<Section>('./sections/*.mdx', { eager: true });

/** The whole article as static HTML: all sections, in the order of their file names. */
export function render(): string {
  return renderToStaticMarkup(
    Object.entries(sections).map(([path, { default: Content }]) => (
      <section key={path} id={path.replace(/^.*\/(\d+-)?|\.mdx$/g, '')}>
        <Content components={{ Figure }} />
      </section>
    )),
  );
}
