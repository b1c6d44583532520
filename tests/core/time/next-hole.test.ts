import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextHole, type NextHole } from '#core/coverage/time/next-hole.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute, planOf, recipe } from '../coverage/random-plan.ts';
import { border, place, post, route } from '../coverage/small-plan.ts';
import { timedPlan } from './timed-plan.ts';

const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai' };
const planWith = (...features: AnyFeature[]): Plan => ({ meta, features, foreign: {} });
const asked = (plan: Plan, iso: string) => withTime({ includePlanned: false, agencies: [], when: { at: iso } }, plan.meta);
const ahead = (plan: Plan, iso: string): NextHole | null => nextHole(plan, asked(plan, iso));
const told = (hole: NextHole | null) => hole && [hole.at.slice(11, 16), hole.inMin, hole.stretches.map(({ fromM, toM, until }) => [Math.round(fromM), Math.round(toM), until?.slice(5, 16) ?? null]), hole.placeIds];

describe('the next hole', () => {
  const handover = [{ start: '00:00', end: '16:00' }, { start: '16:10', end: '24:00' }];

  test('is where and when a post leaves what nobody else holds, and until somebody is there again', () => {
    const plan = planWith(border(), post('a', 2, { dutyWindows: handover }), place('x', 2, 0));
    expect(told(ahead(plan, '2026-01-15T15:17:00+08:00'))).toEqual(['16:00', 43, [[1000, 3000, '01-15T16:10']], ['x']]);
    expect(ahead(plan, '2026-01-15T15:17:00+08:00')!.postIds).toEqual(['a']);
  });

  test('in the very moment it begins is no more ahead: the one of the next day is', () => {
    const plan = planWith(border(), post('a', 2, { dutyWindows: handover }));
    expect(told(ahead(plan, '2026-01-15T16:00:00+08:00'))).toBeNull();
    expect(told(ahead(plan, '2026-01-15T16:05:00+08:00'))?.slice(0, 2)).toEqual(['16:00', 1435]);
  });

  test('is none where another stands in, and only the rest where another holds a part', () => {
    expect(ahead(planWith(border(), post('a', 2, { dutyWindows: handover }), post('b', 2)), '2026-01-15T12:00:00+08:00')).toBeNull();
    expect(told(ahead(planWith(border(), post('a', 2, { dutyWindows: handover }), post('b', 3)), '2026-01-15T12:00:00+08:00'))).toEqual(['16:00', 240, [[1000, 2000, '01-15T16:10']], []]);
    expect(ahead(planWith(border(), post('a', 2)), '2026-01-15T12:00:00+08:00')).toBeNull();
  });

  test('begins with a break as with the end of duty; exempt sections are none', () => {
    const breaks = [{ start: '00:00', end: '24:00', breaks: [{ start: '12:00', end: '12:30' }] }];
    expect(told(ahead(planWith(border(), post('a', 2, { dutyWindows: breaks })), '2026-01-15T11:00:00+08:00'))).toEqual(['12:00', 60, [[1000, 3000, '01-15T12:30']], []]);
    const exempt = border({ sections: [{ id: 's', fromM: 0, toM: 2500, exempt: 'river' }] });
    expect(told(ahead(planWith(exempt, post('a', 2, { dutyWindows: breaks })), '2026-01-15T11:00:00+08:00'))?.[2]).toEqual([[2500, 3000, '01-15T12:30']]);
  });

  test('is split by a patrol that is there just then; a patrol that moves on makes none', () => {
    const passing = route('r', [[0, 0], [10, 0]], { speedKmh: 60, halfWidthM: 500, schedule: { departures: ['15:58'] } });
    expect(told(ahead(planWith(border(), post('a', 2, { dutyWindows: handover }), passing), '2026-01-15T15:00:00+08:00'))?.[2]).toEqual([[1000, 1500, '01-15T16:10'], [2500, 3000, '01-15T16:00']]);
    /* The patrol is at the middle of the rest a quarter of a minute later, half a metre before it half a second less. */
    expect(ahead(planWith(border(), post('a', 2, { dutyWindows: handover }), passing), '2026-01-15T15:00:00+08:00')!.stretches[1]!.until!.slice(17, 19)).toBe('14');
    expect(ahead(planWith(border(), passing), '2026-01-15T15:00:00+08:00')).toBeNull();
  });

  test('on the Ussuri border before 16:00 is the handover hole of ten minutes', () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
    if (!read.ok) throw new Error('unreadable');
    const [stretch] = ahead(read.value.plan, '2026-11-26T15:59:50+08:00')!.stretches;
    expect([stretch!.fromM, stretch!.toM].map((m) => Math.round(m / 10))).toEqual([3271, 3469]);
    expect([stretch!.until, stretch!.responsibleUnit]).toEqual(['2026-11-26T16:10:00+08:00', 'borderGuard']);
  });

  test('of 150 random plans is what the full answers a moment before and at it say: covered by a post then, bare now', { timeout: 120_000 }, () => {
    let found = 0;
    for (const [seed, given] of fc.sample(recipe, { numRuns: 150, seed: 7 }).entries()) {
      const plan = timedPlan(planOf(given)), hole = ahead(plan, '2026-01-15T09:30:00+08:00');
      if (!hole) continue;
      found += 1;
      const text = (ms: number) => new Date(ms).toISOString();
      const [before, at] = [compute(plan, asked(plan, text(Date.parse(hole.at) - 1))).result, compute(plan, asked(plan, text(Date.parse(hole.at)))).result];
      for (const { borderId, fromM, toM } of hole.stretches) {
        const middle = (fromM + toM) / 2;
        expect(depthAt(before, borderId, middle), `seed ${seed}`).toBeGreaterThan(0);
        expect(depthAt(at, borderId, middle), `seed ${seed}`).toBe(0);
      }
      for (const id of hole.placeIds) expect([before, at].map((answer) => answer.places.find((one) => one.id === id)!.covered), `seed ${seed}`).toEqual([true, false]);
    }
    expect(found).toBeGreaterThan(15);
  });
});

const depthAt = (answer: CoverageResult, borderId: string, atM: number) => answer.borders.find(({ id }) => id === borderId)!.profile.find(({ fromM, toM }) => fromM <= atM && atM < toM)!.depth;
