import type { ComponentType, ReactNode } from 'react';

/** How a slide is set: a page of its own, text, a figure as wide as the stage, or a question. */
export type Kind = 'title' | 'claim' | 'figure' | 'question';

type Parts = Record<string, ComponentType<{ children?: ReactNode }> | ComponentType<never>>;

interface SlideFile {
  readonly title: string;
  readonly kind: Kind;
  /** How long the speaker has for it, in minutes. */
  readonly minutes: number;
  readonly default: ComponentType<{ components: Parts }>;
}

export interface Slide {
  readonly step: number;
  readonly title: string;
  readonly kind: Kind;
  readonly minutes: number;
  /** The section of the article that tells the same at length. */
  readonly section: { readonly number: number; readonly id: string; readonly title: string };
  readonly Content: SlideFile['default'];
}

const files = import.meta.glob<SlideFile>('./slides/*.mdx', { eager: true });
const titles = import.meta.glob<string>('../sections/*.mdx', { eager: true, import: 'title' });

const sections = Object.entries(titles).map(([path, title]) => ({
  number: numberIn(path),
  id: path.replace(/^.*\/\d+-|\.mdx$/g, ''),
  title,
}));

/** The slides in the order of their file names: 04-2-length.mdx is the second of section 4. */
export const slides: readonly Slide[] = Object.entries(files).map(([path, file], j) => {
  const section = sections.find(({ number }) => number === numberIn(path));
  if (!section) throw new RangeError(`${path} belongs to no section of the article.`);
  const { title, kind, minutes, default: Content } = file;
  return { step: j + 1, title, kind, minutes, section, Content };
});

function numberIn(path: string): number {
  return Number.parseInt(path.replace(/^.*\//, ''), 10);
}
