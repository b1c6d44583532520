import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Question } from '#core/coverage/question.ts';
import { closeGap } from '#core/coverage/suggest/close-gap.ts';
import type { Change, CloseAsk } from '#core/coverage/suggest/remedy.ts';
import { suggest } from '#core/coverage/suggest/suggest.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute, withFeatures } from '../random-plan.ts';
import { border, post, route } from '../small-plan.ts';

const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai', shifts: [{ id: 'night', start: '00:00', end: '08:00' }, { id: 'day', start: '08:00', end: '24:00' }] };
const planWith = (...features: AnyFeature[]): Plan => ({ meta, features, foreign: {} });
const asked = (plan: Plan, when: AskedTime): Question => withTime({ includePlanned: false, agencies: [], when }, plan.meta);
const applied = (plan: Plan, change: Change): Plan => withFeatures(plan, [...plan.features.map((feature) => change.get(feature.id) ?? feature), ...[...change].flatMap(([id, feature]) => (feature && !plan.features.some((each) => each.id === id) ? [feature] : []))]);
const ask: CloseAsk = { post: { postType: 'borderPost', radiusM: 1000 }, radiusLimitM: 4000, moveLimitM: 5000 };

function remedies(plan: Plan, question: Question, which = 0) {
  const { result, shapes } = compute(plan, question);
  const gap = result.gaps[which]!;
  const found = closeGap(plan, question, gap, shapes.gaps.find(({ id }) => id === gap.id)?.geometry ?? null, ask);
  if (found === null || found === 'cancelled') throw new Error(String(found));
  return { gap, found };
}
/** What each remedy says it does is what a full computation of the same hours finds. */
function agrees(plan: Plan, question: Question, { found }: ReturnType<typeof remedies>) {
  const was = compute(plan, question).result.totals;
  for (const { kind, change, effect } of found.remedies) {
    const is = compute(applied(plan, change), question).result.totals;
    expect(Math.abs(effect.borderM! - (is.border!.coveredM - was.border!.coveredM)), kind).toBeLessThan(1e-6);
    if (was.places) expect(effect.places, kind).toBe(is.places!.covered - was.places.covered);
  }
}

describe('remedies by the hour', () => {
  test('a post that is not there at night is put on duty for the night; what it has stays', () => {
    const plan = planWith(border(), post('a', 2, { dutyWindows: [{ start: '08:00', end: '16:00' }] }), post('far', 5), post('else', 8, { radiusM: 2000 }));
    const question = asked(plan, { shift: 'night' }), told = remedies(plan, question);
    expect([told.gap.cause, Math.round(told.gap.fromM!), Math.round(told.gap.toM!)]).toEqual(['offDuty', 0, 4000]);
    const duty = told.found.remedies.find(({ kind }) => kind === 'shiftedDuty')!;
    expect([duty.postId, duty.hours, Math.round(duty.remains)]).toEqual(['a', '00:00–08:00', 2000]);
    expect((duty.change.get('a') as unknown as { properties: unknown }).properties).toMatchObject({ dutyWindows: [{ start: '08:00', end: '16:00' }, { start: '00:00', end: '08:00' }] });
    expect(told.found.remedies.find(({ kind }) => kind === 'newPost')!.remains).toBeCloseTo(2000, 0);
    expect(told.found.not).toContainEqual({ kind: 'extraDeparture', reason: 'noRoute' });
    agrees(plan, question, told);
  });

  test('a patrol that comes too rarely leaves once more, in the middle of the absence', () => {
    const plan = planWith(border({ sections: [{ id: 's', fromM: 0, toM: 10_000, maxGapMin: 300 }] }), route('r', [[0, 0], [10, 0]], { speedKmh: 60, schedule: { departures: ['00:00'] } }));
    const question = asked(plan, { shift: 'night' }), told = remedies(plan, question);
    expect(told.gap.cause).toBe('tooInfrequent');
    const more = told.found.remedies.find(({ kind }) => kind === 'extraDeparture')!;
    expect(more.remains).toBe(0);
    expect(more.hours).toMatch(/^0[34]:\d\d$/);
    expect(told.found.not.map(({ kind }) => kind)).toContain('shiftedDuty');
    agrees(plan, question, told);
  });

  test('nobody at a moment is put on duty about that moment', () => {
    const plan = planWith(border(), post('a', 2, { dutyWindows: [{ start: '00:00', end: '16:00' }, { start: '16:10', end: '24:00' }] }));
    const question = asked(plan, { at: '2026-01-15T16:05:00+08:00' }), told = remedies(plan, question);
    const duty = told.found.remedies.find(({ kind }) => kind === 'shiftedDuty')!;
    expect([duty.postId, duty.hours]).toEqual(['a', '16:00–16:10']);
    agrees(plan, question, told);
  });

  test('in basis reach both are named with the reason', () => {
    const plan = planWith(border(), post('a', 2));
    expect(remedies(plan, { includePlanned: false, agencies: [] }).found.not).toEqual(expect.arrayContaining([{ kind: 'extraDeparture', reason: 'needsShifts' }, { kind: 'shiftedDuty', reason: 'needsShifts' }]));
  });

  test('of the Ussuri plan by night have the effect that a full computation finds', { timeout: 120_000 }, () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
    if (!read.ok) throw new Error('the demo plan cannot be read');
    const { plan } = read.value, question = asked(plan, { shift: 'night' });
    const off = compute(plan, question).result.gaps.findIndex(({ kind, cause }) => kind === 'border' && cause === 'offDuty');
    const told = remedies(plan, question, off);
    expect(told.found.remedies.map(({ kind }) => kind)).toContain('shiftedDuty');
    agrees(plan, question, told);
  });
});

describe('suggestions by the hour', () => {
  test('are made where nobody is in these hours, with the gains that a full computation finds', () => {
    const plan = planWith(border(), post('day', 2, { dutyWindows: [{ start: '08:00', end: '24:00' }] }), post('always', 6, { radiusM: 2000 }));
    const question = asked(plan, { shift: 'night' });
    const found = suggest(plan, question, { objective: 'border', count: 2, post: ask.post, where: 'anywhere' }, []);
    if (found === 'cancelled') throw new Error(found);
    expect(found.suggestions.map(({ gain }) => Math.round(gain.borderM!))).toEqual([2000, 2000]);
    expect(found.leastPosts).toBeNull();
    const after = compute(withFeatures(plan, [...plan.features, ...found.suggestions.map(({ feature }) => feature)]), question).result.totals.border!.coveredM;
    expect(after - compute(plan, question).result.totals.border!.coveredM).toBeCloseTo(found.gained, 6);
    expect(found.bound!.value).toBeGreaterThanOrEqual(found.gained - 1e-6);
  });
});
