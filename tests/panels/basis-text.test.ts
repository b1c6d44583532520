import { describe, expect, test } from 'vitest';
import { absenceText, timeText, type Hours } from '#panels/basis-text.ts';

const week: Hours = { mode: 'window', from: '2026-01-12T00:00:00+08:00', to: '2026-01-19T00:00:00+08:00', cyclic: true };
const day: Hours = { mode: 'window', from: '2026-01-15T00:00:00+08:00', to: '2026-01-16T00:00:00+08:00', cyclic: true };

describe('hours in words', () => {
  test('a week says its first and its last day, a day its date', () => {
    expect(timeText(week, null)).toBe('一周 2026-01-12 – 2026-01-18');
    expect(timeText(day, null)).toBe('全天 00:00–24:00 · 2026-01-15');
    /* The week in which Berlin's clocks go forward has an hour less. */
    expect(timeText({ ...week, from: '2026-03-23T00:00:00+01:00', to: '2026-03-30T00:00:00+02:00' }, null)).toBe('一周 2026-03-23 – 2026-03-29');
  });

  test('an absence in a week has its dates, one in a day has not; its end is rounded up, also over midnight', () => {
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-14T23:59:30+08:00', week)).toBe('01-14 22:00–01-15 00:00');
    expect(absenceText('2026-01-14T09:00:00+08:00', '2026-01-14T10:00:00+08:00', week)).toBe('01-14 09:00–10:00');
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-14T23:59:30+08:00', day)).toBe('22:00–24:00');
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-15T06:10:00.001+08:00')).toBe('22:00–06:11');
  });
});
