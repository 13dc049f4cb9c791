import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { laws } from '../core/laws/index.ts';
import { M, Prose } from './Mathematics.tsx';

const html = (source: string) =>
  renderToStaticMarkup(<M>{source}</M>).replace(/^<span class="mathematics">(.*)<\/span>$/, '$1');

describe('a formula', () => {
  it('has variables in italics, names of functions and signs upright', () => {
    expect(html('Δf(i) = log 2N')).toBe('Δ<i>f</i>(<i>i</i>) = log 2<i>N</i>');
    expect(html('2πe v, iρ')).toBe('2<i>π</i><i>e</i> <i>v</i>, <i>i</i><i>ρ</i>');
  });

  it('has sub- and superscripts, of one sign or of a formula', () => {
    expect(html('E_{fact} = a_k^2')).toBe(
      '<i>E</i><sub>fact</sub> = <i>a</i><sub><i>k</i></sub><sup>2</sup>',
    );
    expect(html('Σ_{a_{k−1}≤i}')).toBe('Σ<sub><i>a</i><sub><i>k</i>−1</sub>≤<i>i</i></sub>');
  });

  it('is found between dollars in every law’s own words, with nothing left unread', () => {
    for (const { formula } of Object.values(laws)) {
      expect(formula.split('$').length % 2).toBe(1);
      expect(renderToStaticMarkup(<Prose>{formula}</Prose>)).not.toMatch(/[_^{}$]/);
    }
  });
});
