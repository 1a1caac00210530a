import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../domain/colours';
import { STAGES } from '../domain/life-cycle';

type Palette = Record<string, string>;

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const contrastAt = css.indexOf('@variant contrast');

function palette(text: string, side: 'light' | 'dark'): Palette {
  const found: Palette = {};
  for (const [, name, light, dark] of text.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)) {
    if (name && light && dark) found[name] = side === 'light' ? light : dark;
  }
  return found;
}

const themes = {
  light: { colours: palette(css.slice(0, contrastAt), 'light'), text: 4.5, shape: 3 },
  dark: { colours: palette(css.slice(0, contrastAt), 'dark'), text: 4.5, shape: 3 },
  'contrast, light': { colours: palette(css.slice(contrastAt), 'light'), text: 7, shape: 4.5 },
  'contrast, dark': { colours: palette(css.slice(contrastAt), 'dark'), text: 7, shape: 4.5 },
};

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const FAMILIES = [
  ...STAGES.map((stage) => `stage-${stage}`),
  ...['pp', 'mp', 'pm', 'mm'].map((segment) => `seg-${segment}`),
  ...COLOURS.map((colour) => `label-${colour}`),
  ...['us', 'network', 'public'].map((privacy) => `privacy-${privacy}`),
];
const STATES = ['accent', 'danger', 'warning', 'success', 'info'];
const PLAIN = ['canvas', 'surface', 'raised', 'sunken'];
const GROUNDS = [...PLAIN, 'hover'];
const on = (grounds: string[], ...inks: string[]) => inks.flatMap((ink) => grounds.map((ground) => [ink, ground]));

const TEXT = [
  ...on([...GROUNDS, 'pressed'], 'ink', 'ink-muted'),
  ...on(GROUNDS, 'ink-faint', ...STATES.map((state) => `${state}-ink`), ...FAMILIES.map((family) => `${family}-ink`)),
  ...[...STATES, ...FAMILIES].flatMap((family) => on([`${family}-tint`], 'ink', `${family}-ink`)),
  ...on(
    STATES.map((state) => `${state}-tint`),
    'ink-muted',
  ),
  ...on(['accent', 'accent-hover'], 'on-accent'),
  ...on(['danger', 'danger-hover'], 'on-danger'),
  ...on(
    FAMILIES.map((family) => `${family}-solid`),
    'on-solid',
  ),
  ['canvas', 'ink'], // tooltips
];

const SHAPES = [
  ...on(GROUNDS, 'focus'),
  ...on(PLAIN, 'line-strong', 'accent', 'danger', ...FAMILIES.map((family) => `${family}-solid`)),
];

describe.each(Object.entries(themes))('theme %s', (_, { colours, text, shape }) => {
  const tooWeak = (pairs: string[][], least: number) =>
    pairs.flatMap(([front = '', ground = '']) => {
      const value = ratio(colours[front] ?? 'missing', colours[ground] ?? 'missing');
      return value >= least ? [] : [`${front} on ${ground}: ${value.toFixed(2)}`];
    });

  it(`text stands out from its ground by ${text}:1 or more`, () => {
    expect(tooWeak(TEXT, text)).toEqual([]);
  });

  it(`controls, marks and the focus ring stand out by ${shape}:1 or more`, () => {
    expect(tooWeak(SHAPES, shape)).toEqual([]);
  });
});

it('no file of the interface holds a colour value but tokens.css', () => {
  const base = readFileSync(fileURLToPath(new URL('./base.css', import.meta.url)), 'utf8');
  expect(base.match(/#[\da-f]{3,8}\b|rgb\(|hsl\(|oklch\(/gi)).toBeNull();
});
