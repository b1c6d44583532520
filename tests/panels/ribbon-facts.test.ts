import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { borderRibbons, type BorderRibbon, type RibbonHole } from '#core/coverage/time/ribbon.ts';
import { runsAt } from '#core/coverage/time/ribbon-runs.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { dayScale } from '#panels/time/day-scale.ts';
import { holeAt, holeText, lastBefore, pointText, sectionLabels } from '#panels/time/ribbon-facts.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('the demo plan cannot be read');
const { plan } = read.value;
const scale = dayScale(plan.meta, '2026-01-15')!;
const feature = (id: string) => plan.features.find((one) => one.id === id) ?? null;
const answer = borderRibbons(plan, withTime({ includePlanned: false, agencies: [], when: { day: '2026-01-15' } }, plan.meta));
if (answer === 'cancelled') throw new Error(answer);
const ribbon = answer[0]!;

test('a hole between visits says from when on it is longer than allowed, and when the last visit was; one of nobody at all says its hours alone', () => {
  const late = ribbon.holes.find(({ fromM, toM }) => fromM < 13_500 && toM > 13_500)!;
  expect(holeText(ribbon, late, scale, feature)).toMatch(/· 00:36–08:33 超过要求（上次有人 20:36） · 间隔过长 · /);
  expect(pointText(ribbon, { atM: 13_500, minute: 120 }, scale, feature)).toBe(holeText(ribbon, late, scale, feature));
  const never = holeAt(ribbon, { atM: 54_000, minute: 180 })!;
  expect(holeText(ribbon, never, scale, feature)).toMatch(/ · 全天 · 无点位无巡逻 · /);
});

test('the last visit of every hole of a real plan is where one of its stretches was left: the target before the hole begins', () => {
  const told = ribbon.holes.filter((hole) => lastBefore(ribbon, hole) !== null);
  expect(told.length).toBeGreaterThan(3);
  for (const hole of told) {
    const last = lastBefore(ribbon, hole)!;
    /* Somebody is there just before and nobody just after, in some column of it. */
    const within = ribbon.columns.filter(({ fromM, toM }) => fromM < hole.toM && toM > hole.fromM);
    const at = (runs: BorderRibbon['columns'][number]['runs'], minute: number) => runs.find(({ toMin }) => ((minute + 1440) % 1440) < toMin)?.state;
    expect(within.some(({ runs }) => at(runs, last + 0.01) === 'fresh' && at(runs, last - 0.01) !== 'gap'), JSON.stringify([hole, last])).toBe(true);
  }
});

test('over midnight the last visit is of the evening before; without a target there is none to count from', () => {
  const hole: RibbonHole = { fromM: 0, toM: 100, fromMin: 36, toMin: 513, cause: 'noAsset', nearestPostId: null, nearestPostM: null };
  const column = (targetMin: number | null) => ({ fromM: 0, toM: 100, exempt: false, targetMin, cause: 'noAsset' as const, runs: runsAt([513, 1236], 1, { targetMin: 240, lengthMin: 1440, cyclic: true }) });
  const of = (targetMin: number | null): BorderRibbon => ({ id: 'b', lengthM: 100, lengthMin: 1440, columns: [column(targetMin)], holes: [hole], sections: [], posts: [] });
  expect([lastBefore(of(240), hole), lastBefore(of(null), hole), lastBefore(of(240), { ...hole, fromMin: 0, toMin: 1440 })]).toEqual([1236, null, null]);
});

test('a section without room for its name has its id, and the id is told', () => {
  const labels = sectionLabels(ribbon, { widthPx: 1000, highPx: 100, flipped: false, lengthM: ribbon.lengthM, lengthMin: 1440 }, 13);
  expect(labels.map(({ text }) => text)).toContain('SX');
  expect(labels.flatMap(({ byId }) => byId ?? [])).toEqual(['SX＝无需设防段']);
});
