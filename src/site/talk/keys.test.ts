import { describe, expect, it } from 'vitest';
import { actionOf, type Focus } from './keys.ts';

const everywhere: readonly Focus[] = ['page', 'button', 'value', 'text', 'dialog'];
const over = (key: string, more = {}) =>
  everywhere.map((focus) => actionOf({ key, ...more }, focus));

describe('a key of the talk', () => {
  it('turns the page by PageUp and PageDown whatever has the focus', () => {
    expect(over('PageDown')).toEqual(Array(5).fill('next'));
    expect(over('PageUp')).toEqual(Array(5).fill('previous'));
  });

  it('leaves arrows, Home and End to what has a value', () => {
    expect(over('ArrowRight')).toEqual(['next', 'next', null, null, null]);
    expect(over('ArrowUp')).toEqual(['previous', 'previous', null, null, null]);
    expect(over('End')).toEqual(['last', 'last', null, null, null]);
  });

  it('leaves space to a button', () => {
    expect(over(' ')).toEqual(['next', null, null, null, null]);
    expect(actionOf({ key: ' ', shiftKey: true }, 'page')).toBe('previous');
  });

  it('leaves letters to a text', () => {
    expect(over('b')).toEqual(['blank', 'blank', 'blank', null, null]);
    expect(over('.')).toEqual(['blank', 'blank', 'blank', null, null]);
    expect(over('O')).toEqual(['steps', 'steps', 'steps', null, null]);
  });

  it('leaves what scrolls to a slide that is longer than the screen', () => {
    expect(actionOf({ key: 'ArrowDown' }, 'page', true)).toBeNull();
    expect(actionOf({ key: ' ' }, 'page', true)).toBeNull();
    expect(actionOf({ key: 'ArrowRight' }, 'page', true)).toBe('next');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves all to the browser with %s', (modifier) => {
    for (const key of ['PageDown', 'ArrowLeft', 'p', 'F5', ' ']) {
      expect(actionOf({ key, [modifier]: true }, 'page')).toBeNull();
    }
  });

  it('knows no key by the name of what every object has', () => {
    expect(actionOf({ key: 'constructor' }, 'page')).toBeNull();
  });
});
