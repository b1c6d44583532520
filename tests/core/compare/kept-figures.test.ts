import { describe, expect, test } from 'vitest';
import { dayBefore, figuresToKeep, MOST_DAYS, withKept, type KeptFigures } from '#core/compare/kept-figures.ts';
import { addDays } from '#core/time/zone.ts';
import { answerOf, planAt } from '../../panels/report/material.ts';
import { keptDay, keysOf } from '../../panels/report/kept.ts';

const plan = planAt('data/suiyang-71km.geojson'), base = { includePlanned: false, agencies: [] };
const keep = (when: object, question = base) => { const answer = answerOf(plan, { ...question, when }); return figuresToKeep(answer.coverage.result, answer.question, plan.meta, '2026-01-14T12:00:00Z'); };

describe('what is kept of an answer', () => {
  test('is its figures unrounded, and nothing of features, places or people', () => {
    const kept = keep({ shift: 'night', day: '2026-01-14' }) as KeptFigures, { result } = answerOf(plan, { ...base, when: { shift: 'night', day: '2026-01-14' } }).coverage;
    expect([kept.date, kept.hours.shift, kept.plan.id, kept.plan.hash]).toEqual(['2026-01-14', 'night', plan.meta.id, result.plan.hash]);
    expect(kept.totals.border).toEqual({ totalM: result.totals.border!.lengthM - result.totals.border!.exemptM, coveredM: result.totals.border!.coveredM, uncoveredM: result.totals.border!.gapM, coveredPct: result.totals.border!.coveredPct });
    expect([kept.gaps.count, kept.gaps.barePassages]).toEqual([result.gaps.length, result.gaps.filter(({ passage }) => passage).length]);
    const said = JSON.stringify(kept);
    for (const { id, properties } of plan.features) for (const text of [id, 'name' in properties ? String(properties.name) : id]) expect(said).not.toContain(text);
  });
  test('is nothing of a moment, a week, of no hours at all, or of a plan that nobody could know again', () => {
    expect([keep({ at: '2026-01-14T10:00:00+08:00' }), keep({ week: true, day: '2026-01-14' })]).toEqual(['noHours', 'noHours']);
    const reach = answerOf(plan, base), day = answerOf({ ...plan, meta: { ...plan.meta, id: undefined } } as typeof plan, { ...base, when: { day: '2026-01-14' } });
    expect(figuresToKeep(reach.coverage.result, reach.question, plan.meta, '')).toBe('noHours');
    expect(figuresToKeep(day.coverage.result, day.question, plan.meta, '')).toBe('noId');
  });
});

describe('the day before', () => {
  const today = keptDay('2026-03-01');
  test('is the same hours, question and plan on the date before, across months', () => {
    const before = keptDay('2026-02-28');
    expect(dayBefore([keptDay('2026-02-27'), before, today], today)).toBe(before);
  });
  test.each<[string, Partial<KeptFigures>]>([
    ['another plan', { plan: { ...today.plan, id: 'plan-b' } }], ['another shift', { hours: { ...keptDay('2026-02-28').hours, shift: 'night' } }], ['a net', { asked: { ...today.asked, net: 'outer' } }], ['other agencies', { asked: { ...today.asked, agencies: ['police'] } }],
    ['planned posts', { asked: { ...today.asked, includePlanned: true } }], ['devices', { asked: { ...today.asked, includeDevices: true } }], ['another target', { asked: { ...today.asked, targetMin: 30 } }],
  ])('is none where only figures of %s are kept', (_, change) => { expect(dayBefore([keptDay('2026-02-28', 25, change)], today)).toBeNull(); });
  test('of hours without a shift goes by the clock', () => {
    const of = (date: string, to = '16:00') => keptDay(date, 25, { hours: { shift: null, from: `${date}T08:00:00+08:00`, to: `${date}T${to}:00+08:00` } });
    expect(dayBefore([of('2026-02-28')], of('2026-03-01'))).not.toBeNull();
    expect(dayBefore([of('2026-02-28', '17:00')], of('2026-03-01'))).toBeNull();
  });
});

describe('keeping', () => {
  test('what was computed last replaces, what is older gives way, and neither list is changed', () => {
    const early = keptDay('2026-01-14', 20), late = keptDay('2026-01-14', 30, { computedAt: '2026-01-14T18:00:00+08:00' }), all = [early];
    expect(withKept(all, [late])).toMatchObject({ all: [late], taken: 1, older: 0 });
    expect(withKept([late], [early])).toMatchObject({ all: [late], taken: 0, older: 1 });
    expect(all).toEqual([early]);
  });
  test('keeps what was computed at the time, whatever is computed of that day later', () => {
    const morningAfter = keptDay('2026-01-14', 25, { computedAt: '2026-01-15T06:00:00Z' }), then = keptDay('2026-01-14', 26, { computedAt: '2026-01-15T07:00:00Z' });
    const [weekLater, monthLater] = ['2026-01-21T06:00:00Z', '2026-02-14T06:00:00Z'].map((computedAt) => keptDay('2026-01-14', 90, { computedAt })) as [KeptFigures, KeptFigures];
    expect(withKept([morningAfter], [then]).all).toEqual([then]);
    expect(withKept([then], [weekLater])).toMatchObject({ all: [then], taken: 0, older: 1 });
    expect(withKept([weekLater], [then])).toMatchObject({ all: [then], taken: 1, older: 0 });
    expect(withKept([weekLater], [monthLater])).toMatchObject({ all: [monthLater], taken: 1, older: 0 });
  });
  test('has a bounded number of dates of each plan, the newest', () => {
    const many = Array.from({ length: MOST_DAYS + 3 }, (_, at) => keptDay(addDays('2025-01-01', at))), other = keptDay('2020-01-01', 25, { plan: { ...many[0]!.plan, id: 'plan-b' } });
    const { all, dropped } = withKept(many.slice(0, MOST_DAYS), [...many.slice(MOST_DAYS), other]);
    expect(keysOf(dropped)).toEqual(keysOf(many.slice(0, 3)));
    expect(keysOf(all)).toEqual(keysOf([...many.slice(3), other]));
  });
});
