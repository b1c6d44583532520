import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compareTrack, PreparedTrack, type TrackCompared } from '#core/coverage/track/compare.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { breaksText, doneParts, shownZone, stayText, stopLine, sweptText, timesText, trackCopyText } from '#panels/track/track-text.ts';
import { at, place, route } from '../core/coverage/small-plan.ts';

const minute = (k: number) => Date.UTC(2026, 0, 15, 15, k);
const walk = (fromKm: number, toKm: number, start: number) => Array.from({ length: Math.round((toKm - fromKm) * 10) + 1 }, (_, k) => ({ at: at(fromKm + k / 10), ms: minute(start + k) }));
const plan: Plan = { meta: { timezone: 'Asia/Shanghai' }, features: [route('r', [[0, 0], [10, 0]], { halfWidthM: 200, 'name:en': 'North loop', stops: [{ placeId: 'p', dwellMin: 20 }, { atM: 5000, dwellMin: 5 }] }), place('p', 2, 0, { visitRadiusM: 100, 'name:en': 'Ford' })], foreign: {} };
const compared = compareTrack(plan, new PreparedTrack({ segments: [[...walk(0, 2, 0), ...walk(2, 4, 35), ...walk(6, 10, 90)]] }), { routeId: null, withinM: null, ground: true });
const featureById = (id: string): AnyFeature | null => plan.features.find((feature) => feature.id === id) ?? null;
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const inEnglish = () => language.set('en');
beforeAll(() => { vi.stubGlobal('document', { documentElement: {} }); });
afterEach(() => language.set('zh'));

describe('what is said of a recording', () => {
  test('done is rounded down, missed up, and they add up', () => {
    const parts = doneParts({ done: { lengthM: 10_000, doneM: 9_999.9 }, missed: [{ fromM: 0, toM: 0.1 }] } as unknown as TrackCompared)!;
    expect(Object.values(parts).map(plain)).toEqual(['10.0 km', '9.9 km', '0.1 km']);
    const short = doneParts({ done: { lengthM: 1928, doneM: 1411.9 }, missed: [{ fromM: 0, toM: 516.1 }] } as unknown as TrackCompared)!;
    expect(Object.values(short).map(plain)).toEqual(['1.93 km', '1.41 km', '0.52 km']);
    expect(Object.values(doneParts(compared)!).map(plain)).toEqual(['10.00 km', '8.40 km', '1.60 km']);
  });
  test('holes are counted with why, in both languages', () => {
    expect(plain(breaksText(compared))).toBe('1 处中断未连（相隔超过 500 m 的 1 处）');
    inEnglish();
    expect(plain(breaksText(compared))).toBe('1 hole not joined (1 farther than 500 m)');
    expect(plain(breaksText({ ...compared, breaks: { far: 0, long: 2, fast: 1 }, backwards: 3 }))).toBe('3 holes not joined (2 longer than 5 min, 1 faster than 200 km/h); 3 points out of their time left out');
    expect(breaksText({ ...compared, breaks: { far: 0, long: 0, fast: 0 } })).toBe('No holes');
  });
  test('a stay is told by the clocks of the plan and never longer than it was; too short is said', () => {
    inEnglish();
    const { state, name, lines } = stopLine(compared.done!.stops[0]!, 'Asia/Shanghai', featureById);
    expect([state, name, ...lines.map(plain)]).toEqual(['short', 'Ford', '23:19:00–23:36:00, 17 min', '20 min planned']);
    expect(stopLine(compared.done!.stops[1]!, 'Asia/Shanghai', featureById)).toMatchObject({ state: 'missed', lines: ['5 min planned'] });
    expect([stayText(119_999), stayText(60_000), stayText(900)].map(plain)).toEqual(['1 min 59 s', '1 min', '0 s']);
    expect(timesText(minute(0), minute(90), 'Asia/Shanghai')).toEqual(['2026-01-15 23:00:00', '2026-01-16 00:30:00']);
  });
  test('a zone that is not known is told as UTC', () => {
    expect([shownZone('Asia/Shanghai'), shownZone('Mars/Olympus'), shownZone(undefined)]).toEqual([{ zone: 'Asia/Shanghai', own: true }, { zone: 'UTC', own: false }, { zone: 'UTC', own: false }]);
  });
  test('ground that cannot be told says why, else it is rounded down', () => {
    inEnglish();
    expect(sweptText({ swept: 'tooWide' } as TrackCompared)).toEqual({ why: 'too wide to be measured' });
    expect(sweptText({ swept: { lengthM: 1999, swathM: 400, groundM2: 2_999_999, insideM2: null, areaM2: null } } as TrackCompared)).toEqual({ ground: '2.99\u202fkm²', inside: 'the plan has no areas', swath: '400\u202fm', length: '1.99\u202fkm' });
  });
  test('the text that is copied has every figure and no coordinates', () => {
    inEnglish();
    const text = plain(trackCopyText(compared, { number: 1, points: 83, fromMs: minute(0), toMs: minute(130) }, shownZone('Asia/Shanghai'), featureById));
    expect(text).toContain('Route: North loop');
    expect(text).toContain('Done: 8.40 km of 10.00 km (84.0%)');
    expect(text).toContain('Missed: 1.60 km\n- km 4.2–5.8, 1.60 km\n');
    expect(text).toContain('- Ford, visited, not long enough, 23:19:00–23:36:00, 17 min, 20 min planned');
    expect(text).not.toMatch(/131\.\d/);
  });
});
