import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partsOfGap, withHoursOf, type GapPiece } from '#core/coverage/gap-parts.ts';
import type { CoverageResult, Gap } from '#core/coverage/result.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import type { GapFacts } from '#formats/export/gap-facts.ts';
import { gapColumns } from '#formats/export/gaps-csv.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute } from './random-plan.ts';
import { border, post, route } from './small-plan.ts';

const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai' };
const planWith = (...features: AnyFeature[]): Plan => ({ meta, features, foreign: {} });
const ask = (plan: Plan, when?: AskedTime): CoverageResult => compute(plan, withTime({ includePlanned: false, agencies: [], ...(when ? { when } : {}) }, plan.meta)).result;
const told = ({ parts = [] }: Gap) => parts.map(({ fromM, toM, cause, since, until }) => [Math.round(fromM), Math.round(toM), cause, since?.slice(11, 16) ?? null, until?.slice(11, 16) ?? null]);
/** A border on which somebody must be all the time. */
const always = () => border({ sections: [{ id: 's', fromM: 0, toM: null, maxGapMin: 0 }] });
const night = { dutyWindows: [{ start: '06:00', end: '22:00' }] }, morning = { dutyWindows: [{ start: '08:00', end: '20:00' }] };

describe('what a gap of a border is made of', () => {
  const plan = planWith(always(), post('a', 2, { radiusM: 2000, ...morning }), post('b', 7, { radiusM: 1000, ...night }), post('c', 9, { status: 'closed' }));

  test('is told in order along it, with the cause and the hours of each part', () => {
    const [gap] = ask(plan, { window: '20:00-08:00' }).gaps;
    expect([gap!.fromM, Math.round(gap!.toM!), gap!.cause]).toEqual([0, 10_000, 'offDuty']);
    expect(told(gap!)).toEqual([
      [0, 4000, 'offDuty', '20:00', '08:00'], [4000, 6000, 'noAsset', '20:00', '08:00'], [6000, 8000, 'offDuty', '22:00', '06:00'],
      [8000, 10_000, 'closedOrPlanned', '20:00', '08:00']]);
  });

  test('at a moment has the hours about it; with time ignored the causes alone', () => {
    const [gap] = ask(plan, { at: '2026-01-15T03:00:00+08:00' }).gaps;
    expect(told(gap!)).toEqual([
      [0, 4000, 'offDuty', '20:00', '08:00'], [4000, 6000, 'noAsset', null, null], [6000, 8000, 'offDuty', '22:00', '06:00'], [8000, 10_000, 'closedOrPlanned', null, null]]);
    expect(told(ask(planWith(border(), post('c', 9, { status: 'closed' }))).gaps[0]!)).toEqual([[0, 8000, 'noAsset', null, null], [8000, 10_000, 'closedOrPlanned', null, null]]);
  });

  test('is not told where it is one all along, and hours that slide along a patrol are one part', () => {
    expect(ask(planWith(border())).gaps[0]!.parts).toBeUndefined();
    const slid = ask(planWith(border({ sections: [{ id: 's', fromM: 0, toM: null, maxGapMin: 60 }] }), route('r', [[-1, 0], [11, 0]], { speedKmh: 4, schedule: { departures: ['06:00', '18:00'] } })), { day: '2026-01-15' });
    expect(slid.gaps).toHaveLength(1);
    expect(slid.gaps[0]!.parts).toBeUndefined();
  });

  test('a piece too short to be listed goes to a neighbour of its cause, and the hours told are the longest of all', () => {
    const hours = (fromMin: number, minutes: number) => ({ start: { fromMin, minutes }, end: { fromMin, minutes } });
    const tell = ({ fromMin, minutes: length }: { fromMin: number; minutes: number }) => ({ since: `${fromMin}`, until: `${fromMin + length}` });
    const pieces: GapPiece[] = [
      { fromM: 0, toM: 500, cause: 'noAsset', ...hours(0, 60) }, { fromM: 500, toM: 504, cause: 'offDuty', ...hours(10, 300) }, { fromM: 504, toM: 700, cause: 'offDuty', ...hours(20, 100) }];
    expect(partsOfGap(pieces, 10, tell)).toEqual([
      { fromM: 0, toM: 500, lengthM: 500, cause: 'noAsset', maxGapMin: 60, since: '0', until: '60' }, { fromM: 500, toM: 700, lengthM: 200, cause: 'offDuty', maxGapMin: 300, since: '10', until: '310' }]);
    expect(partsOfGap(pieces, 1, tell)).toHaveLength(3);
    expect(withHoursOf([{ fromM: 1, toM: 9, cause: 'offDuty' }], [{ fromM: 0, toM: 4, bare: null }, { fromM: 4, toM: 12, bare: null }]).map(({ fromM, toM }) => [fromM, toM])).toEqual([[1, 4], [4, 9]]);
  });

  test('between visits that come too rarely it is enough that the longest absence is as long; elsewhere hours of another time are another part', () => {
    const piece = (fromM: number, fromMin: number, cause: GapPiece['cause']): GapPiece => ({ fromM, toM: fromM + 500, cause, start: { fromMin, minutes: 90 }, end: { fromMin, minutes: 90 } });
    const tell = () => ({});
    expect(partsOfGap([piece(0, 100, 'tooInfrequent'), piece(500, 700, 'tooInfrequent')], 10, tell)).toHaveLength(1);
    expect(partsOfGap([piece(0, 100, 'offDuty'), piece(500, 700, 'offDuty')], 10, tell)).toHaveLength(2);
  });

  test('lies end to end over the whole gap, whatever is asked, and its longest absence is that of the gap', { timeout: 120_000 }, () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
    if (!read.ok) throw new Error('the demo plan cannot be read');
    let several = 0;
    for (const when of [undefined, { shift: 'night' }, { day: '2026-01-15' }, { week: true as const }, { at: '2026-01-15T03:10:00+08:00' }]) {
      for (const gap of ask(read.value.plan, when).gaps) {
        if (!gap.parts) continue;
        several += 1;
        expect(gap.parts[0]!.fromM).toBe(gap.fromM);
        expect(gap.parts.at(-1)!.toM).toBe(gap.toM);
        gap.parts.forEach(({ fromM, toM, lengthM }, at) => { expect(lengthM).toBe(toM - fromM); if (at > 0) expect(fromM).toBe(gap.parts![at - 1]!.toM); });
        expect(Math.abs(gap.parts.reduce((sum, { lengthM }) => sum + lengthM, 0) - gap.lengthM!)).toBeLessThan(1e-6);
        if (when && !('at' in when)) expect(Math.max(...gap.parts.map(({ maxGapMin = 0 }) => maxGapMin))).toBe(gap.maxGapMin);
      }
    }
    expect(several).toBeGreaterThan(15);
  });

  test('stands in a column of the gap table', () => {
    const [gap] = ask(planWith(always(), post('b', 9, { radiusM: 1000, ...night })), { window: '20:00-08:00' }).gaps;
    const [, partsOf] = gapColumns.find(([name]) => name === 'parts')!;
    expect(partsOf({ gap } as GapFacts)).toBe('0-8000 noAsset 2026-01-15T20:00:00+08:00/2026-01-16T08:00:00+08:00; 8000-10000 offDuty 2026-01-15T22:00:00+08:00/2026-01-16T06:00:00+08:00');
  });
});
