import { expect, test } from 'vitest';
import { recordingsOf } from '#formats/source/tracks.ts';
import type { Source } from '#formats/source/source.ts';

const line = [[131, 45], [131.01, 45], [131.02, 45.01]];
const times = ['2026-01-15T01:00:00Z', '2026-01-15T01:05:00Z', '2026-01-15T01:10:00Z'];
const sourceOf = (...features: unknown[]) => ({ name: 'patrol', features }) as unknown as Source;
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });

test('a line is a recording, with its times where there is one for each position, and never with its name', () => {
  const found = recordingsOf([sourceOf(feature({ type: 'Point', coordinates: [131, 45] }), feature({ type: 'LineString', coordinates: line }, { name: 'Somebody', coordinateProperties: { times } }), feature({ type: 'LineString', coordinates: line }, { coordinateProperties: { times: times.slice(1) } }))]);
  expect(found.map(({ number, timed, points }) => [number, timed, points])).toEqual([[1, true, 3], [2, false, 3]]);
  expect(found[0]!.track.segments).toEqual([[{ at: [131, 45], ms: Date.parse(times[0]!) }, { at: [131.01, 45], ms: Date.parse(times[1]!) }, { at: [131.02, 45.01], ms: Date.parse(times[2]!) }]]);
  expect(JSON.stringify(found)).not.toContain('Somebody');
});

test('the segments of one recording stay apart, each with its times; a broken line is left to the import', () => {
  const found = recordingsOf([sourceOf(feature({ type: 'MultiLineString', coordinates: [line, line] }, { coordinateProperties: { times: [times, null] } }), feature({ type: 'LineString', coordinates: [[131, 45], [NaN, 45]] }))]);
  expect(found).toHaveLength(1);
  expect(found[0]!.track.segments.map((segment) => segment.map(({ ms }) => ms !== null))).toEqual([[true, true, true], [false, false, false]]);
  expect(found[0]!.timed).toBe(false);
});
