import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { defaultDay, openingQuestion } from '#session/first-look.ts';

const shifts = [{ id: 'late', start: '22:00', end: '06:00' }, { id: 'day', start: '06:00', end: '22:00' }];
const plan = (meta: Plan['meta']): Plan => ({ meta, features: [], foreign: {} });
const opened = (meta: Plan['meta'], at: string) => openingQuestion(plan(meta), new Date(at)).when;

describe('the hours in which a plan is opened', () => {
  test('are those of the shift that holds the present time on the clocks of the plan', () => {
    expect(opened({ timezone: 'Asia/Shanghai', shifts }, '2026-01-15T06:00:00+08:00')).toEqual({ shift: 'day', day: '2026-01-15' });
    expect(opened({ timezone: 'Asia/Shanghai', shifts }, '2026-01-15T05:59:00+08:00')).toEqual({ shift: 'late', day: '2026-01-14' });
    expect(opened({ timezone: 'Asia/Shanghai', shifts }, '2026-01-15T22:00:00+08:00')).toEqual({ shift: 'late', day: '2026-01-15' });
    expect(opened({ timezone: 'Europe/Berlin', shifts }, '2026-01-15T22:00:00+08:00')).toEqual({ shift: 'day', day: '2026-01-15' });
  });

  test('are of the date of the plan where it has one', () => {
    expect(opened({ timezone: 'Asia/Shanghai', shifts, planDate: '2026-03-01' }, '2026-01-15T05:59:00+08:00')).toEqual({ shift: 'late', day: '2026-03-01' });
  });

  test('an evening shift that ends at 24:00 holds the last minute', () => {
    expect(opened({ timezone: 'Asia/Shanghai', shifts: [{ id: 'e', start: '16:00', end: '24:00' }] }, '2026-01-15T23:59:30+08:00')).toEqual({ shift: 'e', day: '2026-01-15' });
  });

  test('none where no shift holds it, or the plan has no shifts or no zone that is known', () => {
    const noon = '2026-01-15T12:00:00+08:00';
    expect(opened({ timezone: 'Asia/Shanghai', shifts: [shifts[0]!] }, noon)).toBeUndefined();
    expect(opened({ timezone: 'Asia/Shanghai' }, noon)).toBeUndefined();
    expect(opened({ shifts }, noon)).toBeUndefined();
    expect(opened({ timezone: 'Nowhere/Land', shifts }, noon)).toBeUndefined();
    expect(defaultDay(plan({ timezone: 'Nowhere/Land' }), new Date(noon))).toBe('2026-01-15');
  });
});
