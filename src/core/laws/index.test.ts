import { describe, expect, it } from 'vitest';
import { settle } from '../parameter.ts';
import { increments, requireProfile } from '../profile.ts';
import { lawOf, laws } from './index.ts';
import type { Law } from './law.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['./*.ts', '!./*.test.ts', '!./*.twin.ts', '!./index.ts'],
  { eager: true },
);
const ids = Object.keys(laws) as (keyof typeof laws)[];

const isLaw = (value: unknown): value is Law =>
  typeof value === 'object' && value !== null && 'profile' in value && 'logAlphabet' in value;

describe('the registry of laws', () => {
  it('holds every law of the folder', () => {
    const inFolder = Object.values(files)
      .flatMap((module) => Object.values(module))
      .filter(isLaw);
    expect(inFolder.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(new Set(inFolder)).toEqual(new Set(ids.map(lawOf)));
  });

  it('has each in the file of its name, under its id', () => {
    for (const id of ids) {
      expect(lawOf(id).id).toBe(id);
      expect(Object.values(files[`./${id}.ts`] ?? {})).toContain(lawOf(id));
    }
  });
});

describe.each(ids)('the law %s', (id) => {
  const law = lawOf(id);

  it('begins with valid parameters', () => {
    const { values } = settle(law.parameters, {});
    expect(settle(law.parameters, values)).toEqual({ values, changes: [] });
  });

  it('says of every parameter what it is and what it may be', () => {
    const { values } = settle(law.parameters, {});
    for (const parameter of Object.values(law.parameters)) {
      expect(parameter.label).not.toBe('');
      expect(parameter.help).toMatch(/^[^ ].*[.;?]$/);
      expect(parameter.describe(values)).toMatch(/^[a-z0-9−-]/);
    }
    expect(law.name).not.toBe('');
    expect(law.sentence).toMatch(/\.$/);
  });

  it('reads back what it writes into an address', () => {
    const { values } = settle(law.parameters, {});
    for (const [key, parameter] of Object.entries(law.parameters)) {
      expect(parameter.parse(parameter.format(values[key]))).toEqual(values[key]);
    }
  });

  it('has a profile of its length, with rises that belong to it', () => {
    const f = law.profile({});
    requireProfile(f);
    expect(f).toHaveLength(law.length({}));
    const rises = law.rises({});
    expect(rises).toHaveLength(f.length);
    expect(rises[0]).toBe(0);
    increments(f).forEach((rise, i) => {
      expect(rises[i]).toBeGreaterThanOrEqual(0);
      expect(rises[i]).toBeCloseTo(rise, 10);
    });
    const alphabet = law.logAlphabet({});
    expect(alphabet === null || Number.isFinite(alphabet)).toBe(true);
  });

  it('refuses a parameter that is not valid, by name', () => {
    for (const [key, { initial }] of Object.entries(law.parameters)) {
      if (typeof initial !== 'number') continue;
      const wrong = { [key]: Number.NaN };
      for (const ask of [law.length, law.profile, law.rises, law.logAlphabet]) {
        expect(() => ask(wrong)).toThrow(new RegExp(`^${id}: ${key} = NaN is not valid`));
      }
    }
  });
});
