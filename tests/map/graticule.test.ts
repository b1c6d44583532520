import { expect, test } from 'vitest';
import { graticule } from '#map/graticule.ts';

const at = (zoom: number, west = 133.5, east = 134, south = 46, north = 46.3) => graticule({ west, south, east, north, zoom });

test('below zoom 10 the sheet has no graticule', () => {
  expect(at(9.9)).toMatchObject({ stepSec: null, lines: { features: [] }, names: { features: [] } });
});
test('lines are whole multiples of the step and never nearer than 110 pixels', () => {
  for (const zoom of [10, 11.5, 13, 15, 17]) {
    const { stepSec, lines } = at(zoom);
    expect(stepSec).not.toBeNull();
    expect((512 * 2 ** zoom * (stepSec ?? 0)) / (360 * 3600)).toBeGreaterThanOrEqual(110);
    for (const { geometry } of lines.features.slice(0, 20)) {
      const [a, b] = geometry.coordinates;
      const fixed = a?.[0] === b?.[0] ? a?.[0] : a?.[1];
      expect(((fixed ?? 0) * 3600) / (stepSec ?? 1)).toBeCloseTo(Math.round(((fixed ?? 0) * 3600) / (stepSec ?? 1)), 6);
    }
  }
});
test('minutes first, ten seconds when near', () => {
  expect(at(13).stepSec).toBe(60);
  expect(at(16).stepSec).toBe(10);
});
test('names are degrees and minutes with their side, and seconds where the step needs them', () => {
  expect(at(13).names.features[0]?.properties.name).toBe('133°31′E');
  expect(at(16, 133.5, 133.51).names.features[0]?.properties.name).toBe('133°30′10″E');
  expect(at(13, -0.05, 0.05, -0.05, 0.05).names.features.map(({ properties }) => properties.name)).toContain('0°01′W');
});
test('a view over the date line names its meridians from both sides', () => {
  const names = at(10, 179.5, 180.5).names.features.filter(({ properties }) => properties.edge === 'top').map(({ properties }) => properties.name);
  expect(names.some((name) => name.endsWith('E'))).toBe(true);
  expect(names.some((name) => name.startsWith('179°') && name.endsWith('W'))).toBe(true);
});
test('a view without extent is empty, a huge one bounded', () => {
  expect(at(12, 10, 10).lines.features).toEqual([]);
  expect(at(18, -180, 180, -85, 85).lines.features.length).toBeLessThanOrEqual(400);
});
