import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shiftedHours, type HoursPart } from '#core/plan/edits/shift-hours.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { rosterRows } from '#core/coverage/time/roster-rows.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { pairsOf, union } from '#core/time/spans.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { dayScale, stepPath } from '#panels/time/day-scale.ts';
import { barsOf, inReadingOrder, type Bar } from '#panels/time/roster-bars.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('the demo plan cannot be read');
const { plan } = read.value;
const day = '2026-01-15';
const { rows, holes } = rosterRows(plan, withTime({ includePlanned: false, agencies: [], when: { day } }, plan.meta));
const scale = dayScale(plan.meta, day)!;
const featureOf = (id: string) => plan.features.find((feature) => feature.id === id) ?? null;

const spans = (bars: readonly Bar[]) => union(bars.map(({ fromMin, toMin }) => [fromMin, toMin]));

describe('the roster of the Ussuri plan', () => {
  test('has its planted holes: a meal with nobody and a handover ten minutes late', () => {
    expect(holes.map(({ kind, postIds, from, minutes }) => [kind, postIds.includes('post-12') || postIds.includes('post-10'), scale.minuteOf(from), minutes])).toEqual([['break', true, 720, 30], ['handover', true, 960, 10]]);
    expect(rows.find(({ id }) => id === 'post-12')?.rests).toEqual([720, 750]);
  });

  test('bars of duty are the spans of the engine, before breaks; runs are those of the timetable', () => {
    for (const row of rows) {
      const bars = barsOf(row, featureOf(row.id), scale);
      if (row.kind === 'patrolRoute') { expect(spans(bars), row.id).toEqual(row.on); continue; }
      const held = bars.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0);
      const on = [...pairsOf(row.on), ...pairsOf(row.rests)].reduce((sum, [from, to]) => sum + to - from, 0);
      expect(held, row.id).toBeCloseTo(on, 6);
    }
  });

  const change = (feature: AnyFeature, part: HoursPart, by: number) => shiftedHours(feature, part, by)!.get(feature.id)!;
  const row = (id: string) => rows.find((one) => one.id === id)!;
  const starts = (bars: readonly Bar[]) => bars.map(({ from }) => from);

  test('all bars of a row by headway move with the hand and stay the same ones; the engine need not be asked', () => {
    const route = featureOf('route-1')!, before = barsOf(row('route-1'), route, scale), after = barsOf(row('route-1'), change(route, { what: 'headway' }, 25), scale);
    expect(starts(before)).toEqual(['00:30', '04:30', '08:30', '12:30', '16:30', '20:30']);
    expect(starts(after)).toEqual(['00:55', '04:55', '08:55', '12:55', '16:55', '20:55']);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });

  test('one of a list moves alone and none is lost; one of a row by headway does when it is written out', () => {
    const list = featureOf('route-13')!, bars = barsOf(row('route-13'), list, scale);
    expect(starts(bars)).toEqual(['02:00', '22:00']);
    expect(starts(barsOf(row('route-13'), change(list, bars[1]!.part!, 30), scale))).toEqual(['02:00', '22:30']);
    const route = featureOf('route-1')!, before = barsOf(row('route-1'), route, scale);
    const after = barsOf(row('route-1'), change(route, { what: 'alone', index: before[2]!.index! }, -15), scale);
    expect(starts(after)).toEqual(['00:30', '04:30', '08:15', '12:30', '16:30', '20:30']);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(new Set(after.map(({ part }) => part?.what))).toEqual(new Set(['departure']));
  });

  test('is read holes first, then who comes and goes, patrols, and what is always there', () => {
    const order = inReadingOrder(rows, new Set(['post-12']), scale.lengthMin);
    expect(order[0]?.id).toBe('post-12');
    expect(order).toHaveLength(rows.length);
    const firstPatrol = order.findIndex(({ kind }) => kind === 'patrolRoute');
    expect(order.slice(1, firstPatrol).every(({ on }) => on.length !== 2 || on[0] !== 0 || on[1] !== 1440)).toBe(true);
  });
});

describe('the scale of a day', () => {
  test('says the wall clock, also on days of 23 and 25 hours', () => {
    expect([scale.lengthMin, scale.clock(0), scale.clock(195), scale.clock(1440), scale.iso(195)]).toEqual([1440, '00:00', '03:15', '24:00', '2026-01-15T03:15:00+08:00']);
    const spring = dayScale({ ...plan.meta, timezone: 'Europe/Berlin' }, '2026-03-29')!;
    expect([spring.lengthMin, spring.clock(120), spring.atClock(180)]).toEqual([1380, '03:00', 120]);
    expect(dayScale({ ...plan.meta, timezone: 'Europe/Berlin' }, '2026-10-25')!.lengthMin).toBe(1500);
    expect(dayScale({ ...plan.meta, timezone: 'Nowhere/Land' }, day)).toBeNull();
  });

  test('a moment of another day is none of this one', () => {
    expect([scale.minuteOf('2026-01-15T03:15:00+08:00'), scale.minuteOf('2026-01-16T00:00:00+08:00'), scale.minuteOf('nonsense')]).toEqual([195, null, null]);
  });

  test('a curve is drawn as steps, each value until the next', () => {
    expect(stepPath([0, 10, 20, 30], [50, 50, 25, 100], 40, (minute) => minute, (pct) => 100 - pct)).toBe('M0.0 50.0H20.0V75.0H30.0V0.0H40.0');
  });
});

describe('the scale of a week', () => {
  const week = dayScale(plan.meta, day, 'week')!;

  test('runs from Monday to Sunday and says the day of the week with the hour', () => {
    expect([week.dates[0], week.dates.at(-1), week.lengthMin, week.iso(0)]).toEqual(['2026-01-12', '2026-01-18', 7 * 1440, '2026-01-12T00:00:00+08:00']);
    expect([week.clock(0), week.clock(3 * 1440 + 195), week.clock(7 * 1440)]).toEqual(['周一 00:00', '周四 03:15', '周日 24:00']);
    expect([week.atClock(60, '2026-01-14'), week.minuteOf('2026-01-14T01:00:00+08:00'), week.minuteOf('2026-01-19T00:00:00+08:00')]).toEqual([2 * 1440 + 60, 2 * 1440 + 60, null]);
    expect(dayScale({ ...plan.meta, timezone: 'Europe/Berlin' }, '2026-03-29', 'week')!.lengthMin).toBe(7 * 1440 - 60);
  });

  test('has the bars of seven days, each of which is the hours of its own day', () => {
    const { rows: all } = rosterRows(plan, withTime({ includePlanned: false, agencies: [], when: { day, week: true } }, plan.meta));
    for (const row of all) {
      const bars = barsOf(row, featureOf(row.id), week);
      if (row.kind === 'patrolRoute') { expect(spans(bars), row.id).toEqual(row.on); continue; }
      const held = bars.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0);
      expect(held, row.id).toBeCloseTo([...pairsOf(row.on), ...pairsOf(row.rests)].reduce((sum, [from, to]) => sum + to - from, 0), 6);
    }
    const one = barsOf(all.find(({ id }) => id === 'route-1')!, featureOf('route-1'), week);
    expect(new Set(one.map(({ part }) => JSON.stringify(part))).size).toBeLessThanOrEqual(one.length / 7);
  });

  test('a season that ends within it has no bar after', () => {
    const post = featureOf('post-21')!;
    const seasonal = { ...post, properties: { ...post.properties, season: { from: '12-01', to: '01-14' } } } as typeof post;
    const bars = barsOf({ id: 'post-21', kind: 'post', on: [], rests: [], runMin: null }, seasonal, week);
    expect(Math.max(...bars.map(({ toMin }) => toMin))).toBe(3 * 1440);
    expect(bars).toHaveLength(9);
  });
});
