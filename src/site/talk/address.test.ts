import { describe, expect, it } from 'vitest';
import { decodeQuery } from '../../state/codec.ts';
import { askedBy, changedQuery, queryOf } from './address.ts';
import { messageIn } from './channel.ts';

describe('the address of the talk', () => {
  it('opens the first step where none is named, and the figure as it starts', () => {
    expect(askedBy('', '', 35)).toEqual({ step: 1, told: '', rest: [], setup: '' });
  });

  it('keeps the theme and what it does not know', () => {
    const { step, rest, setup } = askedBy('?step=7&theme=dark&x=1', '', 35);
    expect({ step, rest, setup }).toEqual({
      step: 7,
      rest: [
        ['theme', 'dark'],
        ['x', '1'],
      ],
      setup: '',
    });
  });

  it.each([
    ['99', 35],
    ['0', 1],
    ['x', 1],
    ['2.5', 3],
    ['', 1],
  ])('tells that step=%s is not possible, and opens %i', (text, step) => {
    const asked = askedBy(`?step=${text}`, '', 35);
    expect(asked.step).toBe(step);
    expect(asked.told).toContain(`Using ${step}.`);
  });

  it('carries the setup of the figure there and back', () => {
    const own = 'law=gaussian&N=1024&rho=0.5&K=128&schedule=uniform';
    const { setup } = decodeQuery('law=blocks&N=64&m=4&k=1&q=2&schedule=custom&cuts=8,20');
    const query = queryOf(12, changedQuery(setup, own), [['theme', 'dark']]);
    expect(query).toMatch(/^step=12&law=blocks&/);
    const asked = askedBy(`?${query}`, '', 35);
    expect(asked.step).toBe(12);
    expect(asked.rest).toEqual([['theme', 'dark']]);
    expect(decodeQuery(asked.setup).setup).toEqual(setup);
  });

  it('says nothing of a figure that is as it starts', () => {
    const own = 'law=gaussian&N=1024&rho=0.5&K=128&schedule=uniform';
    expect(changedQuery(decodeQuery(own).setup, own)).toBe('');
    expect(queryOf(3, '', [])).toBe('step=3');
  });

  it('writes long values behind the #', () => {
    expect(queryOf(3, 'law=text#text=abc', [])).toBe('step=3&law=text#text=abc');
  });
});

describe('a message between the windows of a talk', () => {
  it('is taken when it is sound', () => {
    const at = { type: 'at', step: 3, revealed: true, blank: false };
    expect(messageIn({ ...at, more: 1 })).toEqual(at);
    expect(messageIn({ type: 'setup', step: 2, query: 'K=3' })).toEqual({
      type: 'setup',
      step: 2,
      query: 'K=3',
    });
    expect(messageIn({ type: 'hello' })).toEqual({ type: 'hello' });
  });

  it.each([
    ['nothing', null],
    ['a text', 'hello'],
    ['an unknown type', { type: 'go', step: 2 }],
    ['a step that is no number', { type: 'at', step: '2', revealed: true, blank: false }],
    ['a step between two', { type: 'at', step: 2.5, revealed: true, blank: false }],
    ['a place without its light', { type: 'at', step: 2, revealed: true }],
    ['a setup without a step', { type: 'setup', query: 'K=3' }],
    ['a setup too long', { type: 'setup', step: 2, query: 'x'.repeat(200_001) }],
  ])('is ignored: %s', (_, message) => {
    expect(messageIn(message)).toBeNull();
  });
});
