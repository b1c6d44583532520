import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { language } from '#i18n/language.svelte.ts';
import { absenceText, absenceTexts, bareText, countedFrom, longText, timeText, type Hours } from '#panels/basis-text.ts';

const week: Hours = { mode: 'window', from: '2026-01-12T00:00:00+08:00', to: '2026-01-19T00:00:00+08:00', cyclic: true };
const day: Hours = { mode: 'window', from: '2026-01-15T00:00:00+08:00', to: '2026-01-16T00:00:00+08:00', cyclic: true };

describe('hours in words', () => {
  test('a week says its first and its last day, a day its date', () => {
    expect(timeText(week, null)).toBe('一周 2026-01-12 – 2026-01-18');
    expect(timeText(day, null)).toBe('全天 00:00–24:00 · 2026-01-15');
    /* The week in which Berlin's clocks go forward has an hour less. */
    expect(timeText({ ...week, from: '2026-03-23T00:00:00+01:00', to: '2026-03-30T00:00:00+02:00' }, null)).toBe('一周 2026-03-23 – 2026-03-29');
  });

  test('an absence in a week has its day, one in a day has not; its end is rounded up, also over midnight', () => {
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-14T23:59:30+08:00', week)).toBe('周三 22:00–24:00');
    expect(absenceText('2026-01-14T09:00:00+08:00', '2026-01-14T10:00:00+08:00', week)).toBe('周三 09:00–10:00');
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-14T23:59:30+08:00', day)).toBe('22:00–24:00');
    expect(absenceText('2026-01-14T22:00:00+08:00', '2026-01-15T06:10:00.001+08:00')).toBe('22:00–06:11');
  });
});

describe('what an absence counts from', () => {
  const evening = { since: '2026-01-14T20:36:20+08:00', until: '2026-01-15T08:33:00+08:00' };
  const night: Hours = { mode: 'window', from: '2026-01-15T00:00:00+08:00', to: '2026-01-15T08:00:00+08:00', cyclic: false };
  test('the last visit, or where the hours of a shift begin without one, or all of them', () => {
    expect(countedFrom(evening, day)).toBe('上次有人 20:36');
    expect(countedFrom({ since: night.from, until: '2026-01-15T07:30:00+08:00' }, night)).toBe('从时段开始算起');
    expect(countedFrom({ since: night.from, until: night.to }, night)).toBe('整个时段');
    expect(countedFrom({ since: '2026-01-15T00:41:00+08:00', until: night.to }, night)).toBe('上次有人 00:41');
  });
  test('is not told where nobody comes, of a week, at a moment, or without hours', () => {
    expect([countedFrom({ since: day.from, until: day.to }, day), countedFrom(evening, week), countedFrom(evening, { mode: 'instant', at: '2026-01-15T00:00:00+08:00' }), countedFrom({}, day), countedFrom(evening, undefined)]).toEqual([null, null, null, null, null]);
  });
});

describe('the hours of a week in words', () => {
  beforeAll(() => { vi.stubGlobal('document', { documentElement: {} }); });
  afterAll(() => { language.set('zh'); vi.unstubAllGlobals(); });
  const basis = { ...week, from: '2026-01-12T00:00:00+08:00', to: '2026-01-19T00:00:00+08:00' };
  const night = { since: '2026-01-12T22:00:00+08:00', until: '2026-01-13T06:00:00+08:00', maxGapMin: 480 };
  const said = (repeats?: string[]) => (['en', 'zh'] as const).map((lang) => { language.set(lang); return bareText({ ...night, ...(repeats ? { repeats } : {}) }, basis)!.replaceAll('\u202f', ' '); });

  test('name the day, days in a row, every day, and the whole week', () => {
    expect(said()).toEqual(['Mon 22:00–06:00 (8 h)', '周一 22:00–06:00 (8 小时)']);
    expect(said(['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'])).toEqual(['Mon–Fri 22:00–06:00 (8 h)', '周一至周五 22:00–06:00 (8 小时)']);
    expect(said(['2026-01-12', '2026-01-14', '2026-01-17'])).toEqual(['Mon, Wed, Sat 22:00–06:00 (8 h)', '周一、周三、周六 22:00–06:00 (8 小时)']);
    expect(said(['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-17', '2026-01-18'])[0]).toBe('daily 22:00–06:00 (8 h)');
    language.set('en');
    expect([bareText({ since: basis.from, until: basis.to, maxGapMin: 10_080 }, basis), longText(10_080, basis), longText(10_079, basis)]).toEqual(['the whole week', 'the whole week', '167 h 59 min']);
    expect(bareText({ since: basis.from, until: '2026-01-14T06:00:00+08:00' }, basis)).toBe('Mon 00:00–Wed 06:00 (54 h)');
  });

  test('tell each hours once, joined over the end of the week', () => {
    language.set('en');
    const all = Array.from({ length: 8 }, (_, k) => ({ from: k === 0 ? basis.from : `2026-01-${11 + k}T22:00:00+08:00`, to: k === 7 ? basis.to : `2026-01-${12 + k}T06:00:00+08:00` }));
    expect(absenceTexts(all, basis)).toEqual(['daily 22:00–06:00']);
    expect(absenceTexts(all.slice(1, 3), { ...basis, to: '2026-01-13T00:00:00+08:00' })).toEqual(['22:00–06:00', '22:00–06:00']);
  });
});
