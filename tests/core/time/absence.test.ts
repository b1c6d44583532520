import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absenceOf } from '#core/time/absence.ts';
import { dutyIn } from '#core/time/duty.ts';
import { either, outside, pairsOf, total, union, within } from '#core/time/spans.ts';
import { addDays, Zone } from '#core/time/zone.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 })).map(([from, length]): [number, number] => [from, from + length]), { maxLength: 12 });

test('the golden case: in 100 minutes gaps of 5, 10 and 15 give a time average gap of 3.5 and an expected wait of 1.75', () => {
  const { gaps, timeAverageMin, expectedWaitMin, longestMin, presentMin } = absenceOf([5, 20, 30, 85], 100, false);
  expect(gaps).toEqual([5, 10, 15]);
  expect([timeAverageMin, expectedWaitMin, longestMin, presentMin]).toEqual([3.5, 1.75, 15, 70]);
});

test('in a time that repeats the night is one absence', () => {
  expect(absenceOf([360, 1080], 1440, true).gaps).toEqual([720]);
  expect(absenceOf([360, 1080], 1440, false).gaps).toEqual([360, 360]);
  expect(absenceOf([], 1440, true).gaps).toEqual([1440]);
  expect(absenceOf([0, 1440], 1440, true).gaps).toEqual([]);
});

describe('relations of presence in time', () => {
  test('R23: what is there and what is not make up the whole, and two halves of a time the whole of it', () => {
    fc.assert(fc.property(pairs, fc.integer({ min: 1, max: 1199 }), (list, cut) => {
      const spans = within(union(list), 0, 1200);
      expect(total(spans) + total(outside(spans, 0, 1200))).toBeCloseTo(1200, 9);
      expect(total(within(spans, 0, cut)) + total(within(spans, cut, 1200))).toBeCloseTo(total(spans), 9);
      expect(either([within(spans, 0, cut), within(spans, cut, 1200)])).toEqual(spans);
    }), { numRuns: 300, seed: 23 });
  });

  test('R24: another visit never makes the longest absence longer, nor the expected wait', () => {
    fc.assert(fc.property(pairs, fc.tuple(fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 1, max: 100 })), fc.boolean(), (list, [from, length], cyclic) => {
      const before = absenceOf(within(union(list), 0, 1200), 1200, cyclic);
      const after = absenceOf(within(union([...list, [from, from + length]]), 0, 1200), 1200, cyclic);
      expect(after.longestMin).toBeLessThanOrEqual(before.longestMin);
      expect(after.expectedWaitMin).toBeLessThanOrEqual(before.expectedWaitMin + 1e-12);
    }), { numRuns: 300, seed: 24 });
  });

  test('R24: all intervals halved halve the longest absence', () => {
    fc.assert(fc.property(pairs, fc.boolean(), (list, cyclic) => {
      const spans = within(union(list), 0, 1200);
      const whole = absenceOf(spans, 1200, cyclic), half = absenceOf(spans.map((minute) => minute / 2), 600, cyclic);
      expect(half.longestMin).toBeCloseTo(whole.longestMin / 2, 9);
    }), { numRuns: 300, seed: 25 });
  });

  test('R23: duty over midnight is its two halves, and the hours of all shifts are the day', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
    const text = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(fc.property(time, time, fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago'), fc.integer({ min: 0, max: 364 }), (start, end, name, day) => {
      fc.pre(end < start);
      const zone = Zone.of(name)!, date = addDays('2026-01-01', day);
      const span = { zone, fromMs: zone.instant(date, 0), toMs: zone.instant(date, 2880) };
      const one = dutyIn([{ start: text(start), end: text(end) }], span);
      const halves = dutyIn([{ start: text(start), end: '24:00' }, { start: '00:00', end: text(end) }], span);
      const late = end === 0 ? dutyIn([{ start: text(start), end: '24:00' }], span) : halves;
      expect(pairsOf(one).map(([a, b]) => [a, b])).toEqual(pairsOf(late).map(([a, b]) => [a, b]));
      const around = dutyIn([{ start: text(start), end: text(end) }, { start: text(end), end: text(start) }], span);
      expect(around).toEqual([0, (span.toMs - span.fromMs) / 60_000]);
    }), { numRuns: 300, seed: 26 });
  });
});
