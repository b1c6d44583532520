import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { Hours } from '#session/hours.svelte.ts';
import { readWhen, writeWhen } from '#session/when-text.ts';

const shifts = [{ id: 'night', start: '00:00', end: '08:00' }, { id: 'a@b é', start: '08:00', end: '00:00' }];
const planOf = (meta: Plan['meta'] = {}): Plan => ({ meta: { id: 'p', timezone: 'Asia/Shanghai', planDate: '2026-01-15', shifts, ...meta }, features: [], foreign: {} });
const plan = planOf();

describe('chosen hours as a text', () => {
  test.each([
    [{ day: '2026-01-15', shift: 'night' }, '2026-01-15', 'shift:night'],
    [{ day: '2026-01-20', shift: 'night' }, '2026-01-20', 'shift:night@2026-01-20'],
    [{ day: '2026-01-15', shift: 'a@b é' }, '2026-01-15', 'shift:a%40b%20%C3%A9'],
    [{ day: '2026-01-15' }, '2026-01-15', 'day:2026-01-15'],
    [{ day: '2026-01-20', week: true as const }, '2026-01-20', 'week:2026-01-20'],
    [{ day: '2026-01-15', window: '22:00-06:00' }, '2026-01-15', 'window:22:00-06:00'],
    [{ at: '2026-01-15T03:10:00+08:00' }, '2026-01-15', 'at:2026-01-15T03:10:00+08:00'],
    [{ at: '2026-01-15T03:10:00.5Z', week: true as const }, '2026-01-15', 'at:2026-01-15T03:10:00.5Z@week'],
  ])('%j is written and read back', (when, day, text) => {
    expect(writeWhen(when, day, '2026-01-15')).toBe(text);
    expect(readWhen(text, plan)).toEqual({ when, day });
  });

  test('none is reach, on its date', () => {
    expect([writeWhen(undefined, '2026-01-15', '2026-01-15'), writeWhen(undefined, '2026-01-20', '2026-01-15')]).toEqual(['reach', 'reach@2026-01-20']);
    expect([readWhen('reach', plan), readWhen('reach@2026-01-20', plan)]).toEqual([{ when: null, day: '2026-01-15' }, { when: null, day: '2026-01-20' }]);
  });

  test.each(['', 'now', 'shift', 'shift:', 'shift:gone', 'shift:night@', 'shift:night@2026-02-30', 'day', 'day:', 'day:2026-13-01', 'day:15.1.2026', 'week:2026-02-30', 'at:', 'at:03:10', 'at:2026-01-15T03:10:00', 'at:2026-01-15T25:10:00Z', 'at:2026-01-15T03:10:00Z@day', 'window:25:00-06:00', 'window:22:00', 'reach:now', '{"shift":"night"}'])('%j asks nothing', (text) => {
    expect(readWhen(text, plan)).toBeNull();
  });
});

describe('the hours in which a plan opens', () => {
  const opened = (wanted: string | null, basis: 'shift' | 'reach' = 'reach') => { const hours = new Hours(); hours.openIn(basis, wanted); return { hours, question: hours.opening(plan, null, undefined) }; };

  test('are those of the address, of the first plan alone', () => {
    const { hours, question } = opened('day:2026-01-20');
    expect([question.when, hours.day, hours.text(question.when, plan)]).toEqual([{ day: '2026-01-20' }, '2026-01-20', 'day:2026-01-20']);
    expect(hours.opening(planOf({ id: 'q' }), plan, question.when).when).toBeUndefined();
  });

  test('are the usual ones where the address asks for what there is not, and these are not kept', () => {
    for (const wanted of ['shift:gone', null]) {
      const { hours, question } = opened(wanted, 'shift');
      expect(question.when?.shift).toBeDefined();
      expect([hours.day, hours.text(question.when, plan), hours.unmet]).toEqual(['2026-01-15', null, wanted]);
      hours.opening(planOf({ id: 'q' }), plan, question.when);
      expect(hours.unmet).toBeNull();
    }
  });

  test('stay with an alternative of the plan where somebody chose them, reach too; not with another plan', () => {
    const { hours } = opened(null, 'shift');
    const night = { shift: 'night', day: '2026-01-15' };
    const variant = planOf({ id: 'p2', alternativeOf: 'p' });
    hours.turn(undefined, night);
    expect(hours.opening(variant, plan, night).when).toEqual(night);
    expect(hours.opening(plan, variant, undefined).when).toBeUndefined();
    expect(hours.text(undefined, plan)).toBe('reach');
    const other = planOf({ id: 'other' });
    hours.opening(other, plan, night);
    expect(hours.text(night, other)).toBeNull();
  });
});

describe('hours that are come back to from a moment', () => {
  const at = { at: '2026-01-15T03:10:00+08:00' }, later = { at: '2026-01-15T04:00:00+08:00' };
  const after = (before: Parameters<Hours['turn']>[0]) => { const hours = new Hours(); hours.turn(before, at); hours.turn(at, later); return hours.beforeMoment(later, plan); };

  test('are those before the first moment, of the date that holds now; reach too', () => {
    expect(after({ shift: 'night', day: '2026-01-10' })).toEqual({ shift: 'night' });
    expect(after({ window: '22:00-06:00', day: '2026-01-10' })).toEqual({ window: '22:00-06:00' });
    expect(after({ day: '2026-01-10' })).toEqual({});
    expect(after(undefined)).toBeNull();
  });

  test('are the week while the moment lies in one; the day where nothing was before it, or a shift that the plan has no more', () => {
    expect(new Hours().beforeMoment({ ...at, week: true }, plan)).toEqual({ week: true });
    expect(new Hours().beforeMoment(at, plan)).toEqual({});
    expect(after({ shift: 'gone' })).toEqual({});
    const hours = new Hours();
    hours.turn({ shift: 'night' }, at);
    hours.opening(planOf({ id: 'q' }), plan, at);
    expect(hours.beforeMoment(at, plan)).toEqual({});
  });
});
