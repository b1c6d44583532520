import { describe, expect, test } from 'vitest';
import { themes, type MapTheme, type ThemeName } from '#map/theme.ts';
import { over, ratio, rgb } from '../contrast.ts';

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
