import { describe, expect, it } from 'vitest';
import { decodeQuery } from '../state/codec.ts';
import { computeNow } from '../state/compute.ts';
import { createFigureStore } from '../state/store.ts';
import { liveNumber } from './liveNumber.ts';

function figure(query: string) {
  const store = createFigureStore(decodeQuery(query));
  computeNow(store);
  return store.getState();
}

const example = 'law=blocks&N=64&m=4&k=1&q=2&K=8&schedule=uniform';

describe('a live number', () => {
  it('is said in the units of its figure', () => {
    expect(liveNumber(figure(example), 'efact')).toBe('2.6 nats');
    expect(liveNumber(figure(`${example}&units=bits`), 'efact')).toBe('3.75 bits');
  });

  it('has no unit where it is a count or a ratio', () => {
    const bits = figure(`${example}&units=bits`);
    expect(liveNumber(bits, 'K')).toBe('8');
    expect(liveNumber(bits, 'N')).toBe('64');
    expect(liveNumber(bits, 'ratio')).toBe('1.33');
    expect(liveNumber(bits, 'kappaD')).toBe('7');
  });

  it('is a dash where it is not defined or not known yet', () => {
    expect(liveNumber(figure('law=gaussian&N=20&rho=0.5&K=4'), 'worst')).toBe('–');
    expect(liveNumber({ ...figure(example), study: null }, 'efact')).toBe('–');
  });

  it('must be one that figures have', () => {
    expect(() => liveNumber(figure(example), 'effort')).toThrow('no number "effort"');
  });
});
