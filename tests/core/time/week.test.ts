/** The week: its ends by the wall clock, seasons and weekdays day by day, told again by a look at every minute. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { LiveCoverage } from '#core/coverage/live.ts';
import type { AnyFeature, Plan, PlanFeature } from '#core/plan/plan.ts';
import { askedTime } from '#core/time/asked.ts';
import { weekBasis } from '#core/time/basis.ts';
import { weekdays } from '#core/time/zone.ts';
import { readGeoJson } from '#formats/geojson.ts';

const HOUR_MS = 3_600_000;
const hoursOf = (timezone: string, date: string) => {
  const answer = weekBasis({ timezone }, date);
  if (!answer.ok || answer.basis.mode !== 'window') throw new Error('no week');
  return { hours: (answer.basis.toMs - answer.basis.fromMs) / HOUR_MS, from: new Date(answer.basis.fromMs).toISOString(), dates: answer.basis.dates! };
};

describe('the week that holds a date', () => {
  test('runs from Monday to Sunday, whichever of its days is named', () => {
    for (const date of ['2026-01-12', '2026-01-15', '2026-01-18']) expect(hoursOf('Asia/Shanghai', date)).toMatchObject({ hours: 168, from: '2026-01-11T16:00:00.000Z' });
    expect(hoursOf('Asia/Shanghai', '2026-01-19').from).toBe('2026-01-18T16:00:00.000Z');
    expect(hoursOf('Asia/Shanghai', '2026-01-01').dates).toEqual(['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']);
  });

  test('has an hour less or more where clocks change, half an hour on Lord Howe', () => {
    expect(hoursOf('Europe/Helsinki', '2026-03-29').hours).toBe(167);
    expect(hoursOf('Europe/Helsinki', '2026-10-25').hours).toBe(169);
    expect(hoursOf('Australia/Lord_Howe', '2026-04-05').hours).toBe(168.5);
  });

  test('is asked for by name, and refused without a date', () => {
    expect(askedTime({ week: true }, { timezone: 'Asia/Shanghai', planDate: '2026-01-15' })).toEqual(weekBasis({ timezone: 'Asia/Shanghai' }, '2026-01-15'));
    expect(askedTime({ week: true }, { timezone: 'Asia/Shanghai' })).toEqual({ ok: false, refusal: 'noDate' });
  });
});

const DAYS = ['2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-17', '2026-01-18'];
const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const window = fc.record({ start: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 95 }), days: fc.option(fc.subarray([...weekdays], { minLength: 1 })) });
const post = fc.record({ windows: fc.option(fc.array(window, { minLength: 1, maxLength: 2 })), season: fc.option(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))) });

/** Whether a post is there at a minute since Monday 00:00, from the words of the plan alone. */
function there({ windows, season }: { windows: { start: number; length: number; days: string[] | null }[] | null; season: [number, number] | null }, minute: number): boolean {
  for (const back of [0, 1]) {
    const day = Math.floor(minute / 1440) - back, at = minute - 1440 * day;
    if (season) {
      const [from, to] = season, date = day + 1;
      if (from <= to ? date < from || date > to : date > to && date < from) continue;
    }
    if (windows === null) { if (back === 0) return true; continue; }
    for (const { start, length, days } of windows) {
      if (days && !days.includes(weekdays[(day + 7) % 7]!)) continue;
      if (at >= start * 15 && at < (start + length) * 15) return true;
    }
  }
  return false;
}

test('100 random plans: who is at a place in the week is told again by a look at every minute, weekdays and seasons of each day', () => {
  fc.assert(fc.property(fc.array(post, { minLength: 1, maxLength: 3 }), (posts) => {
    /* A season that touches no day of the week is one of nobody: the plan says so, whatever the hour. */
    const features = [
      { id: 'x', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: [130, 45] }, properties: { requiredIntervalMin: 600 } },
      ...posts.map(({ windows, season }, k) => ({ id: `p${k}`, kind: 'post', geometry: { type: 'Point', coordinates: [130, 45] }, properties: { radiusM: 500,
        ...(windows ? { dutyWindows: windows.map(({ start, length, days }) => ({ start: clock(start * 15), end: clock((start + length) * 15), ...(days ? { days } : {}) })) } : {}),
        ...(season ? { season: { from: DAYS[season[0]]!.slice(5), to: DAYS[season[1]]!.slice(5) } } : {}) } })),
    ] as unknown as AnyFeature[];
    const plan: Plan = { meta: { timezone: 'Asia/Shanghai', planDate: '2026-01-14' }, features, foreign: {} };
    const time = weekBasis(plan.meta, undefined);
    if (!time.ok) throw new Error(time.refusal);
    const answer = computeCoverage(plan, { includePlanned: false, agencies: [], time: time.basis });
    if (answer === 'cancelled') throw new Error(answer);
    const found = answer.result.places[0]!;
    const counting = posts.filter(({ season }) => season === null || season[0] !== 0 || season[1] !== 0);
    let present = 0, run = 0, longest = 0, lead = -1;
    for (let minute = 0; minute < 7 * 1440; minute += 1) {
      if (counting.some((each) => there(each, minute))) { if (lead < 0) lead = run; present += 1; run = 0; } else run += 1;
      longest = Math.max(longest, run);
    }
    /* The week repeats: what is left over at its end goes on into its beginning. */
    if (lead >= 0) longest = Math.max(longest, run + lead);
    expect(found.meanPresencePct).toBeCloseTo((100 * present) / (7 * 1440), 6);
    expect(found.maxGapMin).toBeCloseTo(longest, 6);
    expect(found.covered).toBe(present > 0 && longest <= 600);
  }), { numRuns: 100, seed: 7 });
});

test('on a real plan live figures of the week are those of a full computation, before and after hours are changed', () => {
  const read = readGeoJson(readFileSync('data/suiyang-71km.geojson'), 'suiyang');
  if (!read.ok) throw new Error('the demo plan cannot be read');
  const { plan } = read.value;
  const time = weekBasis(plan.meta, undefined);
  if (!time.ok) throw new Error(time.refusal);
  const asked = { includePlanned: false, agencies: [], time: time.basis };
  const live = LiveCoverage.of(plan, asked);
  if (live === 'cancelled') throw new Error(live);
  const post = plan.features.find(({ id }) => id === 'post-2') as PlanFeature<'post'>;
  const workdays = { ...post, properties: { ...post.properties, dutyWindows: post.properties.dutyWindows!.map((window) => ({ ...window, days: ['Mo' as const, 'Tu' as const, 'We' as const] })) } };
  const after = live.preview('post-2', workdays);
  const full = computeCoverage({ ...plan, features: plan.features.map((feature) => (feature.id === 'post-2' ? workdays : feature)) }, asked);
  const before = computeCoverage(plan, asked);
  if (full === 'cancelled' || before === 'cancelled') throw new Error('cancelled');
  expect(live.totals().border!.coveredM).toBeCloseTo(full.result.totals.border!.coveredM, 1);
  expect(after.border!.gapM).toBeCloseTo(full.result.totals.border!.gapM, 1);
  /* Four days without it are longer than any target. */
  expect(full.result.totals.border!.coveredM).toBeLessThan(before.result.totals.border!.coveredM - 100);
});
