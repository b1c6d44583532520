/** 2026-01-15 is a Thursday; its week runs from Monday the 12th to Sunday the 18th. */
import { describe, expect, test } from 'vitest';
import { activitiesTimed } from '#core/duties/activities.ts';
import { dayAsked } from '#core/duties/day-asked.ts';
import { instantBasis, weekBasis } from '#core/time/basis.ts';
import { at, byReach, planOf, point } from './plan-of.ts';

const meta = { planDate: '2026-01-15' };
const activity = (id: string, properties: object) => point(id, 'activityPoint', at(0, 0), { activityType: 'disinfection', ...properties });
const timed = (properties: object, date?: string) => activitiesTimed(planOf([activity('a', properties)], meta), { ...byReach, ...(date === undefined ? {} : { date }) }).points[0]!;

describe('what is due', () => {
  test('is the last time and so many days; overdue are the days after that', () => {
    expect(timed({ everyDays: 7, lastDone: '2026-01-05' })).toMatchObject({ dueOn: '2026-01-12', overdueDays: 3 });
    expect(timed({ everyDays: 10, lastDone: '2026-01-05' })).toMatchObject({ dueOn: '2026-01-15', overdueDays: 0 });
    expect(timed({ everyDays: 3, lastDone: '2026-02-27' }, '2026-03-05')).toMatchObject({ dueOn: '2026-03-02', overdueDays: 3 });
    expect(timed({ everyDays: 2.5, lastDone: '2026-01-12' })).toMatchObject({ dueOn: '2026-01-14', overdueDays: 1 });
  });
  test('today where it repeats and was never done; where it does not repeat nothing is told', () => {
    expect(timed({ everyDays: 7 })).toMatchObject({ lastDone: null, dueOn: '2026-01-15', overdueDays: 0 });
    expect(timed({ lastDone: '2025-01-01' })).toMatchObject({ dueOn: null, overdueDays: null });
    expect(timed({ everyDays: 1e300, lastDone: '2026-01-05' })).toMatchObject({ dueOn: null, overdueDays: null });
    expect(timed({ everyDays: 3_600_000, lastDone: '2026-01-05' })).toMatchObject({ dueOn: null, overdueDays: null });
  });
  test('looked at from before it was last done is not known: it is not as good as done', () => {
    expect(timed({ everyDays: 7, lastDone: '2026-01-16' })).toMatchObject({ lastDone: '2026-01-16', dueOn: null, overdueDays: null, doneThisWeek: null, plannedThisWeek: false, reachedThisWeek: null });
  });
});

describe('this week', () => {
  test('begins on Monday: Sunday before is last week, and what is planned for later is not reached', () => {
    const week = (properties: object) => { const { doneThisWeek, plannedThisWeek, reachedThisWeek } = timed(properties); return [doneThisWeek, plannedThisWeek, reachedThisWeek]; };
    expect(week({ lastDone: '2026-01-11' })).toEqual([false, false, false]);
    expect(week({ lastDone: '2026-01-12' })).toEqual([true, false, true]);
    expect(week({ schedule: [{ date: '2026-01-15', start: '20:00' }] })).toEqual([false, true, true]);
    expect(week({ schedule: [{ date: '2026-01-16' }, { date: '2026-01-11' }] })).toEqual([false, false, false]);
    expect(timed({ lastDone: '2026-01-12' }, '2026-01-18').doneThisWeek).toBe(true);
    expect(timed({ lastDone: '2026-01-12' }, '2026-01-19').doneThisWeek).toBe(false);
  });
  test('the next of the schedule is the earliest on the date or after it, whatever the order of the file', () => {
    const schedule = [{ date: '2026-02-01' }, { date: '2026-01-15', start: '14:00', end: '16:00' }, { date: '2026-01-15', start: '09:00' }, { date: '2026-01-14' }, { start: '08:00' }];
    expect(timed({ schedule }).next).toEqual({ date: '2026-01-15', start: '09:00', end: null });
    expect(timed({ schedule }, '2026-01-16').next).toEqual({ date: '2026-02-01', start: null, end: null });
    expect(timed({ schedule }, '2026-02-02').next).toBe(null);
  });
});

test('without any date no time is told', () => {
  const made = activitiesTimed(planOf([activity('a', { everyDays: 7, lastDone: '2026-01-05', media: ['leaflet'], schedule: [{ date: '2026-01-15' }] })]), byReach);
  expect(made).toEqual({ date: null, points: [{ id: 'a', agencies: [], activityType: 'disinfection', media: ['leaflet'], everyDays: 7, lastDone: '2026-01-05', dueOn: null, overdueDays: null, next: null, doneThisWeek: null, plannedThisWeek: null, reachedThisWeek: null }] });
});

test('points that serve on the date are told of, of the agencies asked for', () => {
  const plan = planOf([activity('a', { agencies: ['police'] }), activity('summer', { season: { from: '06-01', to: '08-31' } }), activity('shut', { status: 'closed' }), activity('plan', { status: 'planned', agencies: ['farm'] })], meta);
  const ids = (more: object) => activitiesTimed(plan, { ...byReach, ...more }).points.map(({ id }) => id);
  expect([ids({}), ids({ date: '2026-07-01' }), ids({ includePlanned: true, agencies: ['farm'] })]).toEqual([['a'], ['a', 'summer'], ['plan']]);
});

test('the day asked: stated, else that of the plan where the hours hold it, else the first of the hours', () => {
  const plan = planOf([activity('a', {})], meta), timeOf = (answer: ReturnType<typeof weekBasis>) => { if (!answer.ok) throw new Error(answer.refusal); return { ...byReach, time: answer.basis }; };
  expect(dayAsked({ ...byReach, date: '2026-03-01' }, plan)).toBe('2026-03-01');
  expect(dayAsked(timeOf(weekBasis(plan.meta, undefined)), plan)).toBe('2026-01-15');
  expect(dayAsked(timeOf(instantBasis(plan.meta, '2026-02-01T23:30:00Z')), plan)).toBe('2026-02-02');
  expect(dayAsked(byReach, planOf([activity('a', {})]))).toBe(null);
});
