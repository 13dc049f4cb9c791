import { describe, expect, it } from 'vitest';
import { accessOf, controlIds } from './access.ts';

describe('what an address wants of the controls', () => {
  it('is nothing where it says nothing', () => {
    const { hidden, locked, changes } = accessOf([['theme', 'dark']]);
    expect([hidden.size, locked.size, changes.length]).toEqual([0, 0, 0]);
  });

  it('names controls in comma lists', () => {
    const { hidden, locked, changes } = accessOf([
      ['hide', 'toolbar, presets'],
      ['lock', 'K,law'],
    ]);
    expect([...hidden]).toEqual(['toolbar', 'presets']);
    expect([...locked]).toEqual(['K', 'law']);
    expect(changes).toEqual([]);
  });

  it('is told where it names none, and the others count', () => {
    const { hidden, changes } = accessOf([['hide', 'toolbar,everything']]);
    expect([...hidden]).toEqual(['toolbar']);
    expect(changes).toMatchObject([{ key: 'hide', from: 'toolbar,everything', to: 'toolbar' }]);
    expect(changes[0]?.valid).toContain('presets');
  });

  it('may name every key of a setup that is edited', () => {
    for (const id of ['law', 'N', 'rho', 'K', 'schedule', 'cuts', 'order', 'units', 'eps', 'seed'])
      expect(controlIds).toContain(id);
    expect(controlIds).not.toContain('game');
  });
});
