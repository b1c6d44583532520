import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FeatureCollection } from 'geojson';
import { allShown, type Look } from '#map/look.ts';
import type { MapLibreMap } from '#map/maplibre.ts';
import { Painter } from '#map/painter.ts';
import { sourceNames, type Picture, type SourceName } from '#map/picture.ts';

const day: Look = { theme: 'light', lang: 'zh', focus: 'border', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };
const points = (many: number): FeatureCollection => ({ type: 'FeatureCollection', features: Array.from({ length: many }, () => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } })) });
/** A picture with so many features in some sources and none in the others. */
const picture = (sizes: Partial<Record<SourceName, number>>): Picture => Object.fromEntries(sourceNames.map((name) => [name, { madeFrom: [sizes[name] ?? 0], draw: () => points(sizes[name] ?? 0) }])) as unknown as Picture;

let sent: [string, number][] = [];
const map = { getSource: (name: string) => ({ setData: (data: FeatureCollection) => { if (data.features.length > 0) sent.push([name, data.features.length]); } }) } as unknown as MapLibreMap;
beforeEach(() => { vi.useFakeTimers(); sent = []; });
afterEach(() => { vi.useRealTimers(); });

test('a small picture is sent at once, of a large one each large source after a rest', () => {
  const painter = new Painter(map, day, () => undefined);
  painter.show(picture({ posts: 3, obstacles: 2000, choice: 3000 }));
  expect([sent, painter.done]).toEqual([[['posts', 3]], false]);
  vi.advanceTimersToNextTimer();
  expect([sent.length, painter.done]).toEqual([2, false]);
  vi.advanceTimersToNextTimer();
  expect([sent.slice(1).toSorted(), painter.done]).toEqual([[['choice', 3000], ['obstacles', 2000]], true]);
  vi.runAllTimers();
  expect(sent).toHaveLength(3);
});

test('what is overtaken while it waits is not sent, nor anything once the map is gone', () => {
  const painter = new Painter(map, day, () => undefined);
  painter.show(picture({ obstacles: 2000, choice: 3000 }));
  painter.show(picture({ obstacles: 5, choice: 4000 }));
  vi.runAllTimers();
  expect(sent).toEqual([['obstacles', 5], ['choice', 4000]]);
  painter.show(picture({ obstacles: 6000 }));
  painter.stop();
  vi.runAllTimers();
  expect([sent.length, painter.done]).toEqual([2, true]);
});
