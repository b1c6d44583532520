/** Percentages at smaller and larger reaches: by hand, as full computations have them, and in order. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { computedShares, sensitivity, type Sensitivity } from '#core/coverage/sensitivity.ts';
import { bandOf, sharesOf, sharesOfRoster, type Shares } from '#core/coverage/shares.ts';
import { rosterFigures, usualLevels } from '#core/coverage/time/roster-figures.ts';
import { scaledReach } from '#core/plan/scaled-reach.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { askedTime } from '#core/time/asked.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { times, timedPlan } from '../time/timed-plan.ts';
import { richPlan } from './live-model.ts';
import { compute, harsh, harshPlan, recipe, withFeatures } from './random-plan.ts';

const found = <T>(value: T | 'cancelled'): T => { if (value === 'cancelled') throw new Error('cancelled'); return value as T; };
function fileOf(path: string): Plan {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(path);
  return read.value.plan;
}
const worked = (name: string) => fileOf(`tests/worked/${name}.geojson`);
const asked = (plan: Plan, when: Parameters<typeof askedTime>[0]): Question => {
  const time = askedTime(when, plan.meta);
  if (!time?.ok) throw new Error('no such time');
  return { ...reachQuestion, time: time.basis };
};
const bandAt = (one: Sensitivity, path: string, midPct: number) => { const band = bandOf(one, path, midPct)!; return [band.lowPct, band.midPct, band.highPct]; };
/** To a hundredth of a per cent. */
const near = (got: readonly number[], wanted: readonly number[]) => got.forEach((pct, at) => expect(pct).toBeCloseTo(wanted[at]!, 2));

describe('by hand', () => {
  test('WE01: two posts of 1 km on a border of 10 km hold 4 km, with 0.9 km 3.6, with 1.1 km 4.4; with half 2, with half more 6', () => {
    const plan = worked('WE01');
    const ten = found(sensitivity(plan, reachQuestion, { stepPct: 10 }));
    near(bandAt(ten, 'totals.border.coveredPct', 40), [36, 40, 44]);
    near(bandAt(ten, 'borders.b.coveredPct', 40), [36, 40, 44]);
    expect(ten.low['totals.area.coveredPct']).toBeNull();
    expect(ten.scaled).toEqual({ posts: 2, patrols: 0, places: 0 });
    near(bandAt(found(sensitivity(plan, reachQuestion, { stepPct: 50 })), 'totals.border.coveredPct', 40), [20, 40, 60]);
  });
  test('WE04: 600 m off the line a post of r holds 2 sqrt(r2 - 0.36): no straight line leads from 0.9 to 1.1', () => {
    const chord = (radiusKm: number) => 20 * Math.sqrt(radiusKm ** 2 - 0.36);
    near(bandAt(found(sensitivity(worked('WE04'), reachQuestion, { stepPct: 10 })), 'totals.border.coveredPct', 16), [chord(0.9), 16, chord(1.1)]);
  });
  test('WE18: a disc of 2 km in 100 km2 holds 4 pi, with 1.8 km 3.24 pi, with 2.2 km 4.84 pi', () => {
    near(bandAt(found(sensitivity(worked('WE18a'), reachQuestion, { stepPct: 10 })), 'totals.area.coveredPct', 4 * Math.PI), [3.24 * Math.PI, 4 * Math.PI, 4.84 * Math.PI]);
  });
  test('WE20: a corridor of 6 km and half width w holds 12 w + pi w2', () => {
    const plan = worked('WE20');
    const w = plan.features.find((feature) => feature.kind === 'patrolRoute')!.properties.halfWidthM! / 1000;
    const corridor = (halfKm: number) => 12 * halfKm + Math.PI * halfKm ** 2;
    near(bandAt(found(sensitivity(plan, reachQuestion, { stepPct: 10 })), 'totals.area.coveredPct', corridor(w)), [corridor(0.9 * w), corridor(w), corridor(1.1 * w)]);
  });
  test('visit radii decide for places: 1 km stated by the place, a patrol passes at 950 m; assumed radii are scaled as stated ones', () => {
    const at = (x: number, y: number) => [131 + x / 111_319.491, y / 110_574.276] as const;
    const plan = { meta: {}, foreign: {}, features: [
      { id: 'r', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [at(-2000, 0), at(2000, 0)] }, properties: { halfWidthM: 100 } },
      { id: 'seen', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(0, 950) }, properties: { priority: 1, visitRadiusM: 1000 } },
      { id: 'kept', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(500, 5000) }, properties: { priority: 3 } },
      { id: 'tower', kind: 'post', geometry: { type: 'Point', coordinates: at(500, 8200) }, properties: { postType: 'watchtower' } },
    ] as unknown as AnyFeature[] };
    const one = found(sensitivity(plan, reachQuestion, { stepPct: 10 }));
    /* The tower sees 3 km unless told otherwise: 3.2 km off it sees with 3.3 km alone. */
    near(bandAt(one, 'totals.places.coveredPct', 50), [0, 50, 100]);
    near(bandAt(one, 'totals.places.weightedPct', 75), [0, 75, 100]);
    expect(one.scaled).toEqual({ posts: 1, patrols: 1, places: 1 });
  });
  test('a drawn reach and posts that reach nothing stay, and are counted', () => {
    const plan = worked('WE18a'), post = plan.features.find(({ kind }) => kind === 'post')!;
    const [x, y] = (post.geometry as { coordinates: readonly [number, number] }).coordinates;
    const ring = [[x - 0.01, y - 0.01], [x + 0.01, y - 0.01], [x + 0.01, y + 0.01], [x - 0.01, y + 0.01], [x - 0.01, y - 0.01]];
    const drawn = { ...post, properties: { ...post.properties, reach: { type: 'Polygon', coordinates: [ring] } } } as unknown as AnyFeature;
    const base = { ...post, id: 'base', properties: { status: 'active', postType: 'policeStation' } } as unknown as AnyFeature;
    const fixed = withFeatures(plan, plan.features.map((feature) => (feature === post ? drawn : feature)).concat(base));
    const one = found(sensitivity(fixed, reachQuestion, { stepPct: 20 }));
    expect(one.stays).toEqual({ drawn: 1, nothing: 1 });
    expect(one.low).toEqual(one.high);
    expect(scaledReach(fixed, 0.5).features).toContain(drawn);
  });
});

test.each(['suiyang-71km', 'ussuri-border', 'fuzhou-street'])('%s: the shares are those of the full answer, by reach, by the shift and by the day, and the ends those of plans written out', (name) => {
  const plan = fileOf(`data/${name}.geojson`);
  const shift = plan.meta.shifts?.[0]?.id;
  const questions = [reachQuestion, asked(plan, { day: plan.meta.planDate! }), ...(shift ? [asked(plan, { shift })] : [])];
  for (const question of questions) {
    const { result } = compute(plan, question), whole = sharesOf(result);
    expect(whole['totals.area.coveredPct'] ?? null).toBe(result.totals.area?.coveredPct ?? null);
    const got = found(computedShares(plan, question));
    expect(Object.keys(got).sort()).toEqual(Object.keys(whole).sort());
    for (const [path, pct] of Object.entries(whole)) {
      if (pct === null) expect(got[path], path).toBeNull();
      else expect(got[path], path).toBeCloseTo(pct, 9);
    }
    const one = found(sensitivity(plan, question, { stepPct: 10 })), less = compute(scaledReach(plan, 0.9), question).result.totals;
    expect(one.low['totals.border.coveredPct'] ?? null).toBe(less.border?.coveredPct ?? null);
    if (less.area) expect(one.low['totals.area.coveredPct']).toBeCloseTo(less.area.coveredPct, 9);
    for (const [path, pct] of Object.entries(whole)) if (pct !== null) { expect(one.low[path]!, path).toBeLessThanOrEqual(pct); expect(one.high[path]!, path).toBeGreaterThanOrEqual(pct); }
  }
}, 120_000);

/** What is in order but for rounding in the last digits. */
const inOrder = (low: Shares, mid: Shares, high: Shares) => {
  for (const [path, pct] of Object.entries(mid)) {
    if (pct === null) { expect([low[path], high[path]], path).toEqual([null, null]); continue; }
    expect(low[path]!, path).toBeLessThanOrEqual(pct + 1e-6);
    expect(high[path]!, path).toBeGreaterThanOrEqual(pct - 1e-6);
  }
};

test('less reach never covers more, whatever the plan: raw, without the band mending anything', { timeout: 120_000 }, () => {
  fc.assert(fc.property(harsh, fc.integer({ min: 1, max: 50 }), (given, stepPct) => {
    const plan = harshPlan(given), { low, high } = found(sensitivity(plan, reachQuestion, { stepPct }));
    inOrder(low, found(computedShares(plan, reachQuestion)), high);
  }), { seed: 41, numRuns: 120 });
});

test('nor by the day, by hours and at a moment; averages of a roster are in order within their band', { timeout: 180_000 }, () => {
  fc.assert(fc.property(recipe, fc.nat(2), fc.constantFrom(5, 10, 30), (given, which, stepPct) => {
    const plan = timedPlan(richPlan(given)), time = times[which]!(plan.meta);
    if (!time.ok) throw new Error(time.refusal);
    const question: Question = { ...reachQuestion, time: time.basis };
    const { low, high } = found(sensitivity(plan, question, { stepPct })), mid = found(computedShares(plan, question));
    for (const [path, pct] of Object.entries(mid)) if (pct !== null) {
      const band = bandOf({ low, high }, path, pct)!;
      expect(band.lowPct).toBeLessThanOrEqual(pct);
      expect(band.highPct).toBeGreaterThanOrEqual(pct);
      /* Along a border that patrols pass shares are bounds from below, by a hair. */
      expect(low[path]!, path).toBeLessThanOrEqual(pct + 0.05);
      expect(high[path]!, path).toBeGreaterThanOrEqual(pct - 0.05);
    }
    if (time.basis.mode !== 'window') return;
    const levels = usualLevels(), roster = found(sensitivity(plan, question, { stepPct, levels })), of = sharesOfRoster(found(rosterFigures(plan, question, levels)));
    expect(Object.keys(roster.low).sort()).toEqual(Object.keys(of).sort());
    for (const [path, pct] of Object.entries(of)) if (pct !== null && !path.includes('area')) {
      expect(roster.low[path]!, path).toBeLessThanOrEqual(pct + 0.05);
      expect(roster.high[path]!, path).toBeGreaterThanOrEqual(pct - 0.05);
    }
  }), { seed: 43, numRuns: 24 });
});

test('a step outside of 1 to 50 % is refused; the work tells how far it is and can be stopped', () => {
  const plan = worked('WE01');
  for (const stepPct of [0, 0.9, 50.1, Number.NaN]) expect(() => sensitivity(plan, reachQuestion, { stepPct })).toThrow('a step from 1 to 50');
  const told: number[] = [];
  sensitivity(plan, reachQuestion, { stepPct: 10 }, { report: (share) => { told.push(share); } });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0.6);
  expect(sensitivity(plan, reachQuestion, { stepPct: 10 }, { cancelled: () => true })).toBe('cancelled');
});
