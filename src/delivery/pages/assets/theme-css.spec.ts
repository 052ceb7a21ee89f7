import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Theme } from './theme-css.js';

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const TONES = ['contradicted', 'unsupported', 'supported', 'not_checkable', 'unread'];
const GROUNDS = ['ground', 'surface', 'raised', 'accent-soft', ...TONES.map((tone) => `${tone}-soft`)];
/** Text on grounds. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', GROUNDS],
  ['body', GROUNDS],
  ['muted', GROUNDS],
  ['accent', ['ground', 'surface', 'raised', 'accent-soft', 'unsupported-soft', 'not_checkable-soft']],
  ['on-accent', ['accent']],
  ...TONES.map((tone) => [`${tone}-ink`, ['surface', 'ground', `${tone}-soft`]] as const),
];
/** Lines that carry meaning: marks, bars, borders of fields. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['surface', 'ground']],
  ['accent', ['surface', 'ground']],
  ...TONES.map((tone) => [`${tone}-line`, ['surface', `${tone}-soft`]] as const),
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as [string, Theme][])('the %s theme', (_, theme) => {
  it.each(TEXTS)('%s is readable, 4.5 to 1 at least', (text, grounds) => {
    for (const ground of grounds)
      expect([ground, contrast(theme[text]!, theme[ground]!) >= 4.5]).toEqual([ground, true]);
  });
  it.each(LINES)('%s can be told from its ground, 3 to 1 at least', (line, grounds) => {
    for (const ground of grounds) expect([ground, contrast(theme[line]!, theme[ground]!) >= 3]).toEqual([ground, true]);
  });
  it('speaks of the same colours as the other', () => expect(Object.keys(theme)).toEqual(Object.keys(LIGHT)));
});
