import { describe, expect, it, vi } from 'vitest';
import { decodeQuery } from '../state/codec.ts';
import type { FigureEntry } from './figure.ts';
import { figures } from './index.ts';

// Made by the build; no figure is drawn here.
vi.mock('virtual:glyphs', () => ({ faces: {} }));

const files = import.meta.glob<Record<string, unknown>>(
  ['./*.{ts,tsx}', './*/index.{ts,tsx}', '!./*.test.{ts,tsx}', '!./index.ts'],
  { eager: true },
);

const isFigure = (value: unknown): value is FigureEntry =>
  typeof value === 'object' && value !== null && 'Component' in value && 'setup' in value;

describe('the registry of figures', () => {
  it('holds every figure of the folder under its id', () => {
    const inFolder = new Set(
      Object.values(files)
        .flatMap((module) => Object.values(module))
        .filter(isFigure),
    );
    expect(inFolder).toEqual(new Set(Object.values(figures)));
    for (const [id, figure] of Object.entries(figures)) expect(figure.id).toBe(id);
  });

  it('has the whole instrument', () => {
    expect(figures).toHaveProperty('lab');
  });

  it.each(Object.values(figures))('starts $id with a valid setup and a title', (figure) => {
    const { changes, rest } = decodeQuery(figure.setup);
    expect(changes).toEqual([]);
    expect(rest).toEqual([]);
    expect(figure.title).not.toBe('');
  });
});
