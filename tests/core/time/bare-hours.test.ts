import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute } from '../coverage/random-plan.ts';
import { area, border, place, post, route } from '../coverage/small-plan.ts';

const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai' };
const planWith = (...features: AnyFeature[]): Plan => ({ meta, features, foreign: {} });
const at = (plan: Plan, iso: string): CoverageResult => compute(plan, withTime({ includePlanned: false, agencies: [], when: { at: iso } }, plan.meta)).result;
const told = ({ gaps }: CoverageResult) => gaps.map(({ kind, fromM, toM, since, until }) => [kind, fromM === undefined ? null : Math.round(fromM), toM === undefined ? null : Math.round(toM), since?.slice(5, 16) ?? null, until?.slice(5, 16) ?? null]);

describe('since when and until when a gap of a moment is bare', () => {
  test('is the hole between two windows of duty, also over midnight; what nobody reaches has no hours', () => {
    const hole = planWith(border(), post('a', 2, { dutyWindows: [{ start: '00:00', end: '16:00' }, { start: '16:10', end: '24:00' }] }), post('b', 6, { radiusM: 3000 }));
    expect(told(at(hole, '2026-01-15T16:05:00+08:00'))).toEqual([['border', 0, 3000, '01-15T16:00', '01-15T16:10'], ['border', 9000, 10_000, null, null]]);
    const night = planWith(border(), post('a', 5, { radiusM: 6000, dutyWindows: [{ start: '06:00', end: '22:00' }] }), place('x', 5, 0));
    const dark = [['border', 0, 10_000, '01-14T22:00', '01-15T06:00'], ['place', null, null, '01-14T22:00', '01-15T06:00']];
    expect(told(at(night, '2026-01-15T02:00:00+08:00')).sort()).toEqual(dark);
  });

  test('ends when the first of its parts has somebody, and says that others are bare for longer', () => {
    const plan = planWith(border(), post('a', 2, { radiusM: 2000, dutyWindows: [{ start: '08:00', end: '20:00' }] }), post('b', 7, { radiusM: 3000, dutyWindows: [{ start: '06:00', end: '22:00' }] }));
    expect(told(at(plan, '2026-01-15T03:00:00+08:00'))).toEqual([['border', 0, 10_000, '01-14T22:00', '01-15T06:00']]);
    expect(at(plan, '2026-01-15T03:00:00+08:00').gaps[0]!.partsLonger).toBe(true);
    const alike = planWith(border(), post('a', 5, { radiusM: 6000, dutyWindows: [{ start: '06:00', end: '22:00' }] }));
    expect(at(alike, '2026-01-15T03:00:00+08:00').gaps[0]!.partsLonger).toBeUndefined();
  });

  test('of ground is that of its deepest point, and nothing where nobody ever comes; in a stretch of time all of it', () => {
    const plan = planWith(area('aor', [0, -5, 10, 5]), post('a', 5, { radiusM: 20_000, dutyWindows: [{ start: '06:00', end: '22:00' }] }));
    expect(told(at(plan, '2026-01-15T02:00:00+08:00'))).toEqual([['area', null, null, '01-14T22:00', '01-15T06:00']]);
    expect(told(at(planWith(area('aor', [0, -5, 10, 5]), post('a', 5, { radiusM: 1000 })), '2026-01-15T02:00:00+08:00'))).toEqual([['area', null, null, null, null]]);
    const night = compute(plan, withTime({ includePlanned: false, agencies: [], when: { window: '23:00-05:00', day: '2026-01-15' } }, plan.meta)).result;
    expect(told(night)).toEqual([['area', null, null, '01-15T23:00', '01-16T05:00']]);
    expect(night.gaps[0]!.maxGapMin).toBe(360);
  });

  test('of a patrol goes from its leaving to its coming', () => {
    const plan = planWith(border(), route('r', [[0, 0], [10, 0]], { speedKmh: 60, halfWidthM: 500, schedule: { departures: ['06:00', '12:00'] } }), place('x', 5, 0));
    const gap = at(plan, '2026-01-15T09:00:00+08:00').gaps.find(({ kind }) => kind === 'place')!;
    expect([gap.since!.slice(11, 19), gap.until!.slice(11, 19)]).toEqual(['06:05:30', '12:04:30']);
  });

  test('where a patrol that is out elsewhere comes later the cause is the hour, of border, place and ground alike', () => {
    const plan = planWith(border(), post('shut', 5, { status: 'closed' }), area('aor', [0, -1, 10, 1]), place('x', 8, 0),
      route('r', [[0, 0], [10, 0]], { speedKmh: 60, halfWidthM: 1500, schedule: { departures: ['06:00', '12:00'] } }));
    const out = at(plan, '2026-01-15T12:01:00+08:00');
    expect(out.gaps.map(({ kind, cause }) => [kind, cause]).sort()).toEqual([['area', 'offDuty'], ['border', 'offDuty'], ['place', 'offDuty']]);
    expect(out.borders[0]!.gaps[0]!.causes.map(({ cause }) => cause)).toEqual(['offDuty']);
    /* It counts where it is, and once: one deep. */
    expect([Math.round(out.borders[0]!.coveredM), out.borders[0]!.depthM!['2']]).toEqual([2500, 0]);
    expect(out.unique!.map(({ id }) => id)).toEqual(['r']);
    expect(out.unique![0]!.borderM).toBeCloseTo(out.borders[0]!.coveredM, 3);
  });

  test('on the Ussuri border is what the moments about it say', { timeout: 120_000 }, () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
    if (!read.ok) throw new Error('the demo plan cannot be read');
    const { plan } = read.value;
    const text = (ms: number) => new Date(ms).toISOString();
    let looked = 0;
    for (const clock of ['03:10', '12:20', '16:05']) {
      const gaps = at(plan, `2026-01-15T${clock}:00+08:00`).gaps.filter(({ kind, since }) => kind !== 'area' && since !== undefined);
      expect(gaps.length).toBeGreaterThan(3);
      for (const gap of gaps.filter((_, k) => k % 4 === 0)) {
        const [from, to] = [Date.parse(gap.since!), Date.parse(gap.until!)];
        const bare = (ms: number) => {
          const then = at(plan, text(ms));
          if (gap.kind === 'place') return then.places.find(({ id }) => id === gap.featureId)!.covered ? 0 : 1;
          const open = then.borders[0]!.gaps.reduce((sum, { fromM, toM }) => sum + Math.max(0, Math.min(toM, gap.toM!) - Math.max(fromM, gap.fromM!)), 0);
          return open / (gap.toM! - gap.fromM!);
        };
        expect(bare(from + 1000), `${gap.id} ${clock} since`).toBeGreaterThan(0.999);
        expect(bare((from + to) / 2), `${gap.id} ${clock}`).toBeGreaterThan(0.999);
        expect(bare(to - 1000), `${gap.id} ${clock} until`).toBeGreaterThan(0.999);
        expect(bare(to + 2000), `${gap.id} ${clock} after`).toBeLessThan(1 - 1e-9);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(5);
  });
});
