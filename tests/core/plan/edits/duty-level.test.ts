import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { gapsAt, hasLevel, targetUse, withDutyLevel, type DutyLevel, type MaxGaps } from '#core/plan/edits/duty-level.ts';
import { hashPlan } from '#core/plan/hash.ts';
import type { Plan } from '#core/plan/plan.ts';
import { targetsOf } from '#core/plan/targets.ts';
import { validatePlan } from '#core/plan/validate.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { line, planOf, point } from '../../duties/plan-of.ts';

const border = (sections: readonly object[]) => line('b', 'borderLine', [[131, 0], [131.2, 0]], { homeSide: 'left', sections });
const plan = planOf([border([{ id: 's', fromM: 0, toM: 5000, impactLevel: 'high' }, { id: 't', fromM: 5000, toM: 9000, impactLevel: 'low', maxGapMin: 90 }, { id: 'x', fromM: 9000, toM: 12000, exempt: 'marsh' }]),
  point('p1', 'priorityPlace', [131, 0], { priority: 1 }), point('p2', 'priorityPlace', [131, 0], { priority: 2, requiredIntervalMin: 45 })], { targets: { maxGapMin: { border: { high: 200 }, sector: 90 }, responseMin: [2, 4] } });
const at = (given: Plan, level: DutyLevel | null, gaps?: MaxGaps): Plan => {
  const set = withDutyLevel(given, level, gaps);
  if (!set.ok) throw new Error(set.code);
  return set.plan;
};

describe('a duty level', () => {
  test('without numbers is given the offered share of every target in force, as minutes in the plan', () => {
    const [one, two, three] = ([1, 2, 3] as const).map((level) => at(plan, level).meta);
    expect(one!.targets?.byDutyLevel).toEqual({ 1: { maxGapMin: { border: { low: 360, medium: 240, high: 100, critical: 30 }, place: { 1: 30, 2: 60, 3: 120 }, sector: 45 } } });
    expect(targetsOf(two!)).toMatchObject({ border: { high: 150 }, place: { 2: 90 }, sector: 67.5, area: null, responseMin: [2, 4] });
    expect(targetsOf(three!)).toEqual(targetsOf(plan.meta));
    expect([one!.dutyLevel, two!.dutyLevel, three!.dutyLevel]).toEqual([1, 2, 3]);
    expect(one!.targets?.maxGapMin).toEqual(plan.meta.targets?.maxGapMin);
  });

  test('with numbers of its own has those, and what else the level states stays', () => {
    const own = { ...plan, meta: { ...plan.meta, targets: { ...plan.meta.targets, byDutyLevel: { 1: { maxGapMin: { border: { high: 17 } }, responseMin: [1] }, 2: { maxGapMin: { border: {} } } } } } };
    expect([hasLevel(own.meta, 1), hasLevel(own.meta, 2), hasLevel(own.meta, 3)]).toEqual([true, false, false]);
    expect(at(own, 1).meta).toEqual({ ...own.meta, dutyLevel: 1 });
    expect(gapsAt(own.meta, 1).border).toMatchObject({ high: 17, low: 720 });
    expect(gapsAt(own.meta, 2).border).toMatchObject({ high: 150 });
    expect(at(own, 1, { border: { high: 11 } }).meta.targets?.byDutyLevel?.['1']).toEqual({ maxGapMin: { border: { high: 11 } }, responseMin: [1] });
  });

  test('taken away leaves the numbers where they are, and chosen again is the plan it was', () => {
    const one = at(plan, 1), away = at(one, null);
    expect(away.meta.dutyLevel).toBeUndefined();
    expect(targetsOf(away.meta)).toEqual(targetsOf(plan.meta));
    expect(hashPlan(at(away, 1))).toBe(hashPlan(one));
    expect(at(plan, null)).toBe(plan);
    expect(at(one, 1)).toBe(one);
  });

  test('does not touch its input, shares the features, and survives the file', () => {
    const before = hashPlan(plan), one = at(plan, 1);
    expect(hashPlan(plan)).toBe(before);
    expect(one.features).toBe(plan.features);
    const read = readGeoJson(new TextEncoder().encode(writeGeoJson(one)), 'd.geojson');
    expect(read.ok && hashPlan(read.value.plan)).toBe(hashPlan(one));
    expect(validatePlan(one)).toEqual(validatePlan(plan));
  });

  test('where nothing takes a target from the table is an error, never a level without effect', () => {
    expect(targetUse(plan)).toEqual({ table: 2, own: 2 });
    for (const empty of [planOf([]), planOf([border([{ id: 't', fromM: 0, toM: 9000, maxGapMin: 90 }]), point('p', 'priorityPlace', [131, 0], { requiredIntervalMin: 45 })])]) {
      expect(withDutyLevel(empty, 1)).toEqual({ ok: false, code: 'noTargets' });
      expect(withDutyLevel(empty, null)).toMatchObject({ ok: true });
    }
    expect(withDutyLevel(plan, 1, { border: { high: -5 } })).toEqual({ ok: false, code: 'badNumber' });
    expect(withDutyLevel(plan, 1, { border: { high: Number.NaN } })).toEqual({ ok: false, code: 'badNumber' });
  });

  test('tightened never covers more of the border of a demo', () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'd');
    if (!read.ok) throw new Error('demo');
    const covered = (given: Plan) => {
      const found = computeCoverage(given, withTime({ includePlanned: false, agencies: [], when: { day: '2026-01-15' } }, given.meta));
      if (found === 'cancelled') throw new Error('cancelled');
      return found.result.totals.border!.coveredM;
    };
    const [none, one] = [covered(read.value.plan), covered(at(read.value.plan, 1))];
    expect(one).toBeLessThanOrEqual(none);
  });
});
