import { describe, expect, test } from 'vitest';
import { dayBasis, hoursBasis, instantBasis, isDate, shiftAt, shiftBasis } from '#core/time/basis.ts';
import { addDays, instantOf, weekdayOf, Zone } from '#core/time/zone.ts';

const zone = (name: string): Zone => Zone.of(name)!;
const threeShifts = [{ id: 'night', start: '00:00', end: '08:00' }, { id: 'day', start: '08:00', end: '16:00' }, { id: 'evening', start: '16:00', end: '24:00' }];
const HOUR = 3_600_000;

describe('wall clocks', () => {
  test('show the offset of their zone, in winter and in summer', () => {
    expect(zone('Asia/Shanghai').text(Date.UTC(2026, 0, 14, 16))).toBe('2026-01-15T00:00:00+08:00');
    expect(zone('Europe/Berlin').text(Date.UTC(2026, 6, 1, 10))).toBe('2026-07-01T12:00:00+02:00');
    expect(zone('Australia/Lord_Howe').text(Date.UTC(2026, 0, 1))).toBe('2026-01-01T11:00:00+11:00');
    expect(Zone.of('Mars/Olympus')).toBeNull();
  });

  test('a time that is skipped lies as far behind the change, one that comes twice is the first', () => {
    const berlin = zone('Europe/Berlin');
    expect(berlin.text(berlin.instant('2026-03-29', 150))).toBe('2026-03-29T03:30:00+02:00');
    expect(berlin.text(berlin.instant('2026-10-25', 150))).toBe('2026-10-25T02:30:00+02:00');
    expect(berlin.text(berlin.instant('2026-03-28', 1440 + 480))).toBe('2026-03-29T08:00:00+02:00');
  });

  test('the days of the calendar follow each other, over leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(weekdayOf('2026-01-15')).toBe('Th');
    expect([isDate('2026-02-29'), isDate('2026-2-1'), isDate('2028-02-29')]).toEqual([false, false, true]);
    expect(instantOf('2026-01-15T03:00:00')).toBeNull();
  });
});

describe('the shifts of every day of 2026 add up to its true length', () => {
  test.each([['Asia/Shanghai', [24]], ['Europe/Berlin', [23, 24, 25]], ['Australia/Lord_Howe', [23.5, 24, 24.5]], ['America/Santiago', [23, 24, 25]], ['Asia/Kathmandu', [24]], ['Pacific/Apia', [24]]] as const)('%s', (name, lengths) => {
    const meta = { timezone: name, shifts: threeShifts };
    const seen = new Set<number>();
    for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const day = dayBasis(meta, date);
      if (!day.ok || day.basis.mode !== 'window') throw new Error(date);
      const hours = threeShifts.reduce((sum, { id }) => {
        const shift = shiftBasis(meta, id, date);
        if (!shift.ok || shift.basis.mode !== 'window') throw new Error(date);
        return sum + (shift.basis.toMs - shift.basis.fromMs) / HOUR;
      }, 0);
      expect(hours, date).toBe((day.basis.toMs - day.basis.fromMs) / HOUR);
      seen.add(hours);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(lengths);
  });
});

describe('the time asked about', () => {
  const meta = { timezone: 'Asia/Shanghai', planDate: '2026-01-15', shifts: [...threeShifts, { id: 'late', start: '22:00', end: '06:00' }] };

  test('a shift over midnight is one stretch, of the date on which it begins', () => {
    const found = shiftBasis(meta, 'late', undefined);
    expect(found).toMatchObject({ ok: true, basis: { cyclic: false, shiftId: 'late', fromMs: Date.UTC(2026, 0, 15, 14), toMs: Date.UTC(2026, 0, 15, 22) } });
    expect(shiftAt({ ...meta, shifts: [meta.shifts[3]!] }, Date.UTC(2026, 0, 15, 20))).toEqual({ shiftId: 'late', date: '2026-01-15' });
    expect(shiftAt(meta, Date.UTC(2026, 0, 15, 8))).toEqual({ shiftId: 'evening', date: '2026-01-15' });
  });

  test('is refused by what is wrong with it', () => {
    expect(shiftBasis(meta, 'noon', undefined)).toEqual({ ok: false, refusal: 'noSuchShift' });
    expect(dayBasis({ timezone: 'Asia/Shanghai' }, undefined)).toEqual({ ok: false, refusal: 'noDate' });
    expect(dayBasis({ ...meta, timezone: 'Mars/Olympus' }, undefined)).toEqual({ ok: false, refusal: 'unknownZone' });
    expect(hoursBasis(meta, '25:00-26:00', undefined)).toEqual({ ok: false, refusal: 'badTime' });
    expect(hoursBasis(meta, '22:00-24:30', undefined)).toEqual({ ok: false, refusal: 'badTime' });
    expect(instantBasis(meta, '03:00')).toEqual({ ok: false, refusal: 'badTime' });
  });
});
