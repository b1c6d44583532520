import { describe, expect, test } from 'vitest';
import { themes, type MapTheme, type ThemeName } from '#map/theme.ts';

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
const luminance = (colour: number[]) => colour.reduce((sum, value, i) => sum + channel(value) * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
function ratio(a: number[], b: number[]): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
const over = (top: string, ground: string, alpha: number) => rgb(top).map((value, i) => value * alpha + (rgb(ground)[i] ?? 0) * (1 - alpha));

describe.each(Object.entries(themes) as [ThemeName, MapTheme][])('%s', (_name, t) => {
  const coveredGround = over(t.covered, t.land, 0.24);
  test('lines that carry a figure stand out from land and from covered ground by 3 to 1', () => {
    for (const colour of [t.gap, t.borderUncovered, t.borderCovered, t.covered]) {
      expect(ratio(rgb(colour), rgb(t.land)), colour).toBeGreaterThanOrEqual(3);
      expect(ratio(rgb(colour), coveredGround), colour).toBeGreaterThanOrEqual(2.95);
    }
  });
  test('names can be read on land, and the smallest ones too', () => {
    for (const colour of [t.ink, t.ink2, t.ink3, t.gapText]) expect(ratio(rgb(colour), rgb(t.land)), colour).toBeGreaterThanOrEqual(4.5);
  });
  test('names of waters can be read on water', () => expect(ratio(rgb(t.waterText), rgb(t.water))).toBeGreaterThanOrEqual(4));
  test('a glyph stands out from its badge, a figure from its number', () => {
    expect(ratio(rgb(t.onDuty), rgb(t.onDutyGlyph))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(rgb(t.gap), rgb(t.panel))).toBeGreaterThanOrEqual(4.5);
  });
  test('halo yellow is never alone: its ring is seen on land', () => expect(ratio(rgb(t.ring), rgb(t.land))).toBeGreaterThanOrEqual(7));
  test('what only helps the eye stays behind what counts', () => {
    expect(ratio(rgb(t.province), rgb(t.land))).toBeLessThan(ratio(rgb(t.boundary), rgb(t.land)));
    expect(ratio(rgb(t.boundary), rgb(t.land))).toBeLessThan(ratio(rgb(t.borderCovered), rgb(t.land)));
  });
});
