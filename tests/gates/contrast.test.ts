import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './project-files.ts';

const css = readFileSync(join(root, 'components/theme.css'), 'utf8');

/** The tokens that are a pair of opaque colours, light first. */
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const ofToken = (name: string, theme: 'light' | 'dark'): string => {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`no token --${name} in theme.css`);
  return pair[theme];
};

test('the formula gives the ratios that WCAG names', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** Text on what it stands on, as the style sheets pair them: 4.5 to 1 (WCAG 1.4.3). */
const texts: [text: string, on: string][] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunk'],
  ['ink', 'actor-wash'],
  ['ink', 'event-wash'],
  ['ink', 'wrong-wash'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ['soft', 'sunk'],
  ['soft', 'actor-wash'],
  ['soft', 'event-wash'],
  ['soft', 'wrong-wash'],
  ['actor', 'paper'],
  ['actor', 'raised'],
  ['actor', 'actor-wash'],
  ['event', 'paper'],
  ['event', 'raised'],
  ['event', 'event-wash'],
  ['wrong', 'paper'],
  ['wrong', 'raised'],
  ['raised', 'actor'],
  ['paper', 'ink'],
];

/** Edges, rings, dots: 3 to 1 (WCAG 1.4.11). */
const shapes: [shape: string, on: string][] = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['focus', 'paper'],
  ['focus', 'raised'],
  ['focus', 'actor-wash'],
  ['event', 'paper'],
  ['actor', 'raised'],
  ['wrong', 'wrong-wash'],
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(texts)('text in %s on %s', (text, on) => {
    expect(contrast(ofToken(text, theme), ofToken(on, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)('shapes in %s on %s', (shape, on) => {
    expect(contrast(ofToken(shape, theme), ofToken(on, theme))).toBeGreaterThanOrEqual(3);
  });
});

test('colours stand in the theme and nowhere else', () => {
  const sheets = [
    'base.css',
    'cards/cards.css',
    'cards/card-parts.css',
    'popup/popup.css',
    'popup/story.css',
  ];
  const more = ['hovercard/hovercard.css', 'options/options.css', 'options/forms.css', 'options/pages.css'];
  const last = ['common/reading-choices.css', 'sidepanel/sidepanel.css', 'welcome/welcome.css'];
  for (const sheet of [...sheets, ...more, ...last]) {
    const text = readFileSync(join(root, 'components', sheet), 'utf8');
    expect(text, sheet).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
  }
});
