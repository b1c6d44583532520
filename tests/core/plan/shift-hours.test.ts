import { describe, expect, test } from 'vitest';
import { shiftedHours, writtenOut, type HoursPart } from '#core/plan/edits/shift-hours.ts';
import { leavings } from '#core/time/timetable.ts';
import { Zone } from '#core/time/zone.ts';
import type { AnyFeature, PlanFeature } from '#core/plan/plan.ts';

const post = (dutyWindows: unknown) => ({ id: 'p', kind: 'post', geometry: { type: 'Point', coordinates: [131, 44] }, properties: { dutyWindows } }) as unknown as AnyFeature;
const route = (schedule: unknown) => ({ id: 'r', kind: 'patrolRoute', geometry: null, properties: { schedule } }) as unknown as AnyFeature;
const after = (feature: AnyFeature, part: HoursPart, by: number, field: string) => {
  const change = shiftedHours(feature, part, by);
  return change && (change.get(feature.id)!.properties as Record<string, unknown>)[field];
};
const duty = (end: 'start' | 'end' | 'both', index = 0): HoursPart => ({ what: 'duty', index, end });

describe('hours of duty', () => {
  test('a whole window goes over midnight with its breaks; the others stay', () => {
    const other = { start: '08:00', end: '16:00' };
    const from = post([{ start: '22:00', end: '06:00', breaks: [{ start: '23:50', end: '00:10' }] }, other]);
    expect(after(from, duty('both'), 15, 'dutyWindows')).toEqual([{ start: '22:15', end: '06:15', breaks: [{ start: '00:05', end: '00:25' }] }, other]);
  });

  test('an end alone, and midnight is written 24:00', () => {
    expect(after(post([{ start: '16:10', end: '23:55' }]), duty('start'), -10, 'dutyWindows')).toEqual([{ start: '16:00', end: '23:55' }]);
    expect(after(post([{ start: '16:00', end: '23:55' }]), duty('end'), 5, 'dutyWindows')).toEqual([{ start: '16:00', end: '24:00' }]);
  });

  test('a window that would lose its length, or grow beyond a day, is refused; so is one that is not there', () => {
    expect(shiftedHours(post([{ start: '08:00', end: '09:00' }]), duty('end'), -60)).toBeNull();
    expect(shiftedHours(post([{ start: '08:00', end: '07:30' }]), duty('end'), 45)).toBeNull();
    expect(shiftedHours(post([{ start: '08:00', end: '09:00' }]), duty('both', 3), 5)).toBeNull();
    expect(shiftedHours(post(undefined), duty('both'), 5)).toBeNull();
    expect(shiftedHours(post([{ start: '08:00', end: '09:00' }]), duty('both'), 0)).toBeNull();
  });
});

describe('departures', () => {
  test('one of those stated, or all that follow a headway; what else the timetable says stays', () => {
    expect(after(route({ departures: ['00:30', '04:30'] }), { what: 'departure', index: 0 }, -45, 'schedule')).toEqual({ departures: ['23:45', '04:30'] });
    expect(after(route({ firstDeparture: '06:00', lastDeparture: '23:50', headwayMin: 90 }), { what: 'headway' }, 20, 'schedule')).toEqual({ firstDeparture: '06:20', lastDeparture: '00:10', headwayMin: 90 });
    expect(shiftedHours(route({ departures: [] }), { what: 'departure', index: 0 }, 5)).toBeNull();
    expect(shiftedHours(route({ departures: ['01:00'] }), { what: 'headway' }, 5)).toBeNull();
  });
});

describe('a row by headway written out', () => {
  const schedule = (feature: AnyFeature) => { const out = writtenOut(feature)?.get(feature.id); return out?.kind === 'patrolRoute' ? out.properties.schedule : null; };
  test('is a list of the same departures, also over midnight and beside stated ones; one alone is moved in it', () => {
    const row = { departures: ['05:00'], firstDeparture: '22:00', lastDeparture: '01:00', headwayMin: 90 };
    expect(schedule(route(row))).toEqual({ departures: ['05:00', '22:00', '23:30', '01:00'] });
    expect(after(route(row), { what: 'alone', index: 2 }, 10, 'schedule')).toEqual({ departures: ['05:00', '22:00', '23:40', '01:00'] });
    expect(shiftedHours(route(row), { what: 'alone', index: 4 }, 10)).toBeNull();
  });
  test('is refused where clocks or a list cannot say the same: parts of a minute, several units, no headway', () => {
    expect(schedule(route({ firstDeparture: '06:00', lastDeparture: '07:00', headwayMin: 7.5 }))).toBeNull();
    const shared = route({ firstDeparture: '06:00', lastDeparture: '08:00', headwayMin: 60 });
    expect(writtenOut({ ...shared, properties: { ...shared.properties, units: 2 } } as AnyFeature)).toBeNull();
    expect(schedule(route({ departures: ['06:00'] }))).toBeNull();
  });
  test('means the same to the timetable', () => {
    const zone = Zone.of('Asia/Shanghai')!, span = { zone, fromMs: zone.instant('2026-01-15', 0), toMs: zone.instant('2026-01-16', 0) };
    for (const [firstDeparture, lastDeparture, headwayMin] of [['22:00', '01:00', 90], ['00:00', '23:59', 37], ['06:00', '05:30', 45]] as const) {
      const row = route({ firstDeparture, lastDeparture, headwayMin }), list = writtenOut(row)!.get('r')!;
      const minutes = (feature: AnyFeature) => leavings((feature as PlanFeature<'patrolRoute'>).properties, 130, span).map(({ atMin, date, index }) => `${date} ${index} ${atMin}`).sort();
      expect(minutes(list)).toEqual(minutes(row));
    }
  });
});
