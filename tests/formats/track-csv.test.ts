import { expect, test } from 'vitest';
import { compareTrack, PreparedTrack } from '#core/coverage/track/compare.ts';
import type { Plan } from '#core/plan/plan.ts';
import { writeTrackCsv } from '#formats/track-csv.ts';
import { at, place, route } from '../core/coverage/small-plan.ts';

const minute = (k: number) => Date.UTC(2026, 0, 15, 1, k);
const walk = (fromKm: number, toKm: number, start: number) => Array.from({ length: Math.round((toKm - fromKm) * 10) + 1 }, (_, k) => ({ at: at(fromKm + k / 10), ms: minute(start + k) }));
const stops = [{ placeId: 'p', dwellMin: 12 }, { placeId: 'gone' }, { atM: 5000 }];
const plan: Plan = { meta: {}, features: [route('r', [[0, 0], [10, 0]], { halfWidthM: 200, name: '=HYPERLINK("x")', stops }), place('p', 2, 0, { visitRadiusM: 100, name: '瓦窑, 东' })], foreign: {} };

test('figures, missed stretches and stops are rows; names are no formulas, what is not known is empty', () => {
  const text = writeTrackCsv(plan, 3, compareTrack(plan, new PreparedTrack({ segments: [[...walk(0, 2, 0), ...walk(2, 4, 35), ...walk(6, 10, 90)]] }), { routeId: null, withinM: null, ground: true }));
  expect(text.startsWith('\uFEFFwhat,id,name,')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.find((line) => line.startsWith('route,') && line.includes(',donePct,'))).toMatch(/^route,r,"'=HYPERLINK\(""x""\)",,,donePct,84\.0/);
  expect(lines.filter((line) => line.startsWith('missed,'))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith('stop,p'))).toMatch(/^stop,p,"瓦窑, 东",,visited,.*,2026-01-15T01:19:00\.\d+Z,2026-01-15T01:36:00\.\d+Z,17(\.0\d*)?,12$/);
  expect(lines.find((line) => line.startsWith('stop,gone'))).toBe('stop,gone,,,unknown,,,,,,,,,,,,');
  expect(lines.find((line) => line.includes(',5000,'))).toMatch(/^stop,,,,missed,/);
  expect(lines.find((line) => line.includes('holesFar'))).toBe('recording,3,,,,holesFar,1,,,,,,,,,,');
  expect(lines.some((line) => line.includes('areaM2'))).toBe(false);
});
