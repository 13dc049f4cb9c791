import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse as readColor,
  wcagContrast,
} from 'culori';
import { parse, type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';

const css = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The declarations that the sheet has for exactly this selector. */
function declared(sheet: ReturnType<typeof css>, selector: string): Map<string, string> {
  const found = new Map<string, string>();
  sheet.walkRules((rule: Rule) => {
    if (!rule.selectors.includes(selector)) return;
    rule.walkDecls(({ prop, value }) => {
      found.set(prop, value);
    });
  });
  return found;
}

const tokens = css('./tokens.css');
const themes = ['light', 'dark', 'projector'] as const;
type Theme = (typeof themes)[number];

/** The colours of a theme by their names, without "--", as the browser resolves them. */
function paletteOf(theme: Theme): Record<string, string> {
  const all = new Map([
    ...declared(tokens, ':root'),
    ...declared(tokens, `:root[data-theme="${theme}"]`),
  ]);
  const resolve = (value: string): string => {
    const [, name] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    if (name) return resolve(all.get(name) as string);
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    return light && dark ? (theme === 'dark' ? dark : light) : value;
  };
  return Object.fromEntries(
    [...all]
      .map(([name, value]) => [name.slice(2), resolve(value)] as const)
      .filter(([, value]) => readColor(value)),
  );
}

const ideas = ['profile', 'schedule', 'error', 'optimum', 'bound'] as const;
const TEXTS = ['ink', 'ink-soft', ...ideas];
/** What has to be seen, but not read: borders of fields and buttons, axes. */
const SHAPES = ['control'];
/** Rules and grid lines only adorn; the area is edged by the lines of profile and schedule. */
const ADORNING = ['rule', 'hair', 'error-area'];
const GROUNDS = ['paper', 'plate'];

const normal = (color: Color) => color;
const visions = {
  normal,
  'without red cones': filterDeficiencyProt(1),
  'without green cones': filterDeficiencyDeuter(1),
  'without blue cones': filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();
/** Colours of areas and lines that stand apart are told apart from about 5; lines are thin. */
const APART = 10;

describe.each(themes)('the colours of the theme %s', (theme) => {
  const palette = paletteOf(theme);
  const contrast = (one: string, other: string) =>
    wcagContrast(palette[one] as string, palette[other] as string);
  const least = theme === 'projector' ? 7 : 4.5;

  it('have each a use, by which it is judged', () => {
    const judged = [...TEXTS, ...SHAPES, ...ADORNING, ...GROUNDS];
    expect(Object.keys(palette).sort()).toEqual(judged.sort());
  });

  it.each(TEXTS)(`let %s be read: at least ${least} to 1`, (name) => {
    for (const ground of GROUNDS) expect(contrast(name, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(SHAPES)('let %s be seen: at least 3 to 1', (name) => {
    for (const ground of GROUNDS) expect(contrast(name, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(ideas)('let the line of %s be seen on the area of the error', (name) => {
    expect(contrast(name, 'error-area')).toBeGreaterThanOrEqual(3);
  });

  it.each(ideas.flatMap((one, j) => ideas.slice(j + 1).map((other) => [one, other] as const)))(
    'tell %s from %s, whatever cones an eye lacks',
    (one, other) => {
      for (const [vision, simulate] of Object.entries(visions)) {
        const [a, b] = [one, other].map((idea) =>
          simulate(readColor(palette[idea] as string) as Color),
        );
        expect(difference(a, b), vision).toBeGreaterThanOrEqual(APART);
      }
    },
  );
});

it('lines that are not whole are dashed each in its own way, and so need no colour', () => {
  const plot = css('../plot/plot.css');
  const dash = (selector: string) => declared(plot, selector).get('stroke-dasharray') ?? 'whole';
  const dashes = ['path.profile', 'path.staircase', 'path.optimum', 'path.bound'].map(dash);
  // Profile and staircase are whole: the two that differ by lightness in every eye.
  expect(dashes.slice(0, 2)).toEqual(['whole', 'whole']);
  expect(new Set(dashes.slice(1)).size).toBe(3);
  for (const theme of themes) {
    const { profile, schedule } = paletteOf(theme);
    expect(wcagContrast(profile as string, schedule as string)).toBeGreaterThanOrEqual(1.5);
  }
});
