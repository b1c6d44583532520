import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Gap } from '#core/coverage/result.ts';
import { rosterRows } from '#core/coverage/time/roster-rows.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { dayScale } from '#panels/time/day-scale.ts';
import { holeWords, openedBy } from '#panels/time/hole-words.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('the demo plan cannot be read');
const { plan } = read.value;
const at = (when: object) => withTime({ includePlanned: false, agencies: [], when }, plan.meta);
const scale = dayScale(plan.meta, '2026-01-15')!;
const { holes } = rosterRows(plan, at({ day: '2026-01-15' }));

describe('the holes of the Ussuri roster', () => {
  test('say what they are, when, and which stretch and place have nobody when they begin', () => {
    const said = holes.map((hole) => { const fromMin = scale.minuteOf(hole.from)!; return holeWords({ ...hole, fromMin, toMin: fromMin + hole.minutes }, scale, plan); });
    expect(said).toEqual(['休息空档 12:00–12:30（30 分）。开始时无人：K40+280–K41+920、示例5号通边要道', '交接空档 16:00–16:10（10 分）。开始时无人：K32+710–K34+700']);
  });

  test('open a gap of the answer at that moment, and every metre that is told is in a gap of it', () => {
    for (const hole of holes) {
      const answer = computeCoverage(plan, at({ at: hole.from }));
      if (answer === 'cancelled') throw new Error(answer);
      const { gaps } = answer.result;
      for (const { borderId, fromM, toM } of hole.stretches) {
        const bare = gaps.filter((gap) => gap.featureId === borderId).reduce((sum, gap) => sum + Math.max(0, Math.min(toM, gap.toM!) - Math.max(fromM, gap.fromM!)), 0);
        expect(bare, hole.from).toBeCloseTo(toM - fromM, 1);
      }
      for (const id of hole.placeIds) expect(gaps.some(({ featureId }) => featureId === id), id).toBe(true);
      const opened = openedBy(gaps, hole)!;
      expect([opened.kind, opened.fromM! <= hole.stretches[0]!.fromM + 0.1]).toEqual(['border', true]);
    }
  });
});

test('the gap that a hole opens is that with most of its stretches, else that of its place, else none', () => {
  const gap = (more: Partial<Gap>) => ({ id: 'g', rank: 1, kind: 'border', featureId: 'b', cause: 'offDuty', responsibleUnit: null, nearestPostId: null, nearestPostM: null, ...more }) as Gap;
  const gaps = [gap({ id: 'a', fromM: 0, toM: 120 }), gap({ id: 'b', fromM: 300, toM: 900 }), gap({ id: 'c', featureId: 'other', fromM: 0, toM: 1000 }), gap({ id: 'p', kind: 'place', featureId: 'place-1' })];
  const stretches = [{ borderId: 'b', fromM: 100, toM: 200 }, { borderId: 'b', fromM: 400, toM: 700 }];
  expect(openedBy(gaps, { stretches, placeIds: ['place-1'] })?.id).toBe('b');
  expect(openedBy(gaps, { stretches: [], placeIds: ['place-1'] })?.id).toBe('p');
  expect(openedBy(gaps, { stretches: [{ borderId: 'b', fromM: 950, toM: 990 }], placeIds: [] })).toBeNull();
});
