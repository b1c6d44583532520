/** The border by chainage and minute: states, holes, and that it never says other than the border result by the day. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import { borderRibbons, type BorderRibbon } from '#core/coverage/time/ribbon.ts';
import { runsAt, worse } from '#core/coverage/time/ribbon-runs.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { dayBasis, hoursBasis, type TimeAnswer } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';

const open = (path: string) => {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(path);
  return read.value.plan;
};
const asked = (answer: TimeAnswer): Question => {
  if (!answer.ok) throw new Error(answer.refusal);
  return { includePlanned: false, agencies: [], time: answer.basis };
};
const ribbonsOf = (plan: Plan, question: Question): BorderRibbon[] => {
  const ribbons = borderRibbons(plan, question);
  if (ribbons === 'cancelled') throw new Error(ribbons);
  return ribbons;
};
const byDay = (plan: Plan) => asked(dayBasis(plan.meta, plan.meta.planDate ?? '2026-01-15'));
const states = (runs: ReturnType<typeof runsAt>) => runs.map(({ fromMin, toMin, state }) => `${fromMin}-${toMin} ${state}`);

/** Says where ribbon and border result by the day speak of different things. Returns how many columns were compared. */
function agrees(plan: Plan, question: Question): number {
  const ribbons = ribbonsOf(plan, question);
  const answer = computeCoverage(plan, question);
  if (answer === 'cancelled') throw new Error(answer);
  let compared = 0;
  for (const ribbon of ribbons) {
    const { profile, lengthM } = answer.result.borders.find(({ id }) => id === ribbon.id)!;
    let at = 0;
    for (const { fromM, toM, exempt, runs, targetMin, cause } of ribbon.columns) {
      expect(fromM).toBeCloseTo(at, 6);
      at = toM;
      const shared = (piece: (typeof profile)[number]) => Math.min(toM, piece.toM) - Math.max(fromM, piece.fromM);
      /* A hand's breadth at the end of a column is told by its neighbour. */
      const on = profile.filter((piece) => shared(piece) > Math.min(0.1, (toM - fromM) / 2));
      if (exempt) { expect(on.every(({ depth }) => depth === null)).toBe(true); continue; }
      compared += 1;
      expect([runs[0]!.fromMin, runs.at(-1)!.toMin]).toEqual([0, ribbon.lengthMin]);
      runs.forEach((run, k) => { if (k > 0) expect(run.fromMin).toBe(runs[k - 1]!.toMin); });
      const gaps = runs.filter(({ state, fromMin, toMin }) => state === 'gap' && toMin - fromMin > 0.01);
      const bare = on.filter((piece) => piece.cause !== undefined);
      if (bare.length > 0) { expect(gaps.length, `${ribbon.id} ${fromM}`).toBeGreaterThan(0); expect(bare.map((piece) => piece.cause)).toContain(cause); }
      /* Without a target the result asks whether anybody comes at all; the ribbon also shows when a post is off duty. */
      else if (gaps.length > 0) expect([targetMin, cause], `${ribbon.id} ${fromM} ${JSON.stringify(gaps)}`).toEqual([null, 'offDuty']);
    }
    expect(at).toBeCloseTo(lengthM, 6);
  }
  return compared;
}

describe('the states of one position', () => {
  const day = { targetMin: 240, lengthMin: 1440, cyclic: true };
  test('age from fresh over due to gap, which begins when the target is passed', () => {
    expect(states(runsAt([0, 600], 0, day))).toEqual(['0-600 present', '600-720 fresh', '720-840 due', '840-1440 gap']);
  });
  test('go on over midnight in a day that repeats, and begin anew in hours that do not', () => {
    expect(states(runsAt([360, 1260], 0, day))).toEqual(['0-60 due', '60-360 gap', '360-1260 present', '1260-1380 fresh', '1380-1440 due']);
    expect(states(runsAt([360, 1260], 0, { ...day, cyclic: false }))).toEqual(['0-120 fresh', '120-240 due', '240-360 gap', '360-1260 present', '1260-1380 fresh', '1380-1440 due']);
  });
  test('an absence as long as its target is no gap', () => {
    expect(states(runsAt([0, 120, 360, 1440], 0, day))).toEqual(['0-120 present', '120-240 fresh', '240-360 due', '360-1440 present']);
    expect(states(runsAt([120, 1320], 0, day))).toEqual(['0-120 due', '120-1320 present', '1320-1440 fresh']);
  });
  test('nobody at all is a gap all day', () => { expect(states(runsAt([], 0, day))).toEqual(['0-1440 gap']); });
  test('without a target an absence is a gap where no patrol passes, due between its visits', () => {
    expect(states(runsAt([480, 960], 0, { ...day, targetMin: null }))).toEqual(['0-480 gap', '480-960 present', '960-1440 gap']);
    expect(states(runsAt([480, 500], 1, { ...day, targetMin: null }))).toEqual(['0-480 due', '480-500 present', '500-1440 due']);
  });
  test('of two are the worse at every minute', () => {
    const [a, b] = [runsAt([0, 600], 0, day), runsAt([300, 900], 0, day)];
    expect(states(worse(a, b))).toEqual(['0-300 gap', '300-600 present', '600-720 fresh', '720-840 due', '840-1440 gap']);
    expect(worse(a, b)).toEqual(worse(b, a));
  });
});

describe('a border by chainage and minute', () => {
  const worked = ['WE01', 'WE10', 'WE11', 'WE12a', 'WE12b', 'WE13', 'WE14', 'WE15a', 'WE15b', 'WE15c', 'WE16', 'WE17a', 'WE17b', 'WE18a', 'WE18b', 'WE19', 'WE20', 'WE27', 'WE28a', 'WE29a', 'WE31a', 'WE36'];
  test.each(worked)('agrees with the border result by the day: %s', (name) => {
    const plan = open(`tests/worked/${name}.geojson`);
    agrees(plan, byDay(plan));
  });

  test('agrees with that of a plan with patrols, posts, breaks and an exempt stretch, by the day and by a night', () => {
    const plan = open('data/ussuri-border.geojson');
    expect(agrees(plan, byDay(plan))).toBeGreaterThan(400);
    expect(agrees(plan, asked(hoursBasis(plan.meta, '22:00-06:00', undefined)))).toBeGreaterThan(400);
  });

  test('has the holes of a real plan, longest first: K50 to K58 all day', () => {
    const plan = open('data/ussuri-border.geojson');
    const [ribbon] = ribbonsOf(plan, byDay(plan));
    const { columns, holes, sections, posts, lengthM } = ribbon!;
    expect(Math.max(...columns.map(({ fromM, toM }) => toM - fromM))).toBeLessThanOrEqual(lengthM / 400 + 1e-6);
    const [first] = holes;
    expect([Math.round(first!.fromM / 1000), Math.round(first!.toM / 1000), first!.fromMin, first!.toMin, first!.cause, first!.nearestPostId]).toEqual([50, 58, 0, 1440, 'noAsset', 'post-14']);
    holes.forEach((hole, k) => { if (k > 0) expect(hole.toM - hole.fromM).toBeLessThanOrEqual(holes[k - 1]!.toM - holes[k - 1]!.fromM + 1e-6); });
    expect(sections.map(({ id, targetMin, exempt }) => [id, targetMin, exempt])).toEqual([['S1', 240, false], ['S2', 180, false], ['S3', 60, false], ['SX', null, true], ['S4', 720, false]]);
    expect(columns.filter(({ exempt }) => exempt).reduce((sum, { fromM, toM }) => sum + toM - fromM, 0)).toBeCloseTo(2200, 3);
    expect(posts.length).toBe(18);
    expect(posts.every(({ atM }, k) => k === 0 || atM >= posts[k - 1]!.atM)).toBe(true);
  });

  test('joins a hole over midnight', () => {
    const plan = planOf({ posts: [{ at: [0, 0], from: 360, length: 720 }], routes: [], border: [[-400, 0], [400, 0]], target: 240 });
    const [ribbon] = ribbonsOf(plan, byDay(plan));
    const { fromMin, toMin, cause } = ribbon!.holes[0]!;
    expect([fromMin, toMin, cause, ribbon!.holes.length]).toEqual([1320, 1800, 'offDuty', 1]);
  });

  test('can be given up', () => {
    const plan = open('data/ussuri-border.geojson');
    expect(borderRibbons(plan, byDay(plan), { cancelled: () => true })).toBe('cancelled');
  });
});

/** A small plan in metres about a point in the middle latitudes. */
interface Recipe {
  readonly posts: readonly { readonly at: readonly [number, number]; readonly from: number; readonly length: number }[];
  readonly routes: readonly { readonly line: readonly (readonly [number, number])[]; readonly halfWidthM: number; readonly speedKmh: number; readonly pattern: 'oneWay' | 'outAndBack'; readonly departures: readonly number[] }[];
  readonly border: readonly (readonly [number, number])[];
  readonly target: number | null;
}
function planOf({ posts, routes, border, target }: Recipe): Plan {
  const at = ([x, y]: readonly [number, number]): Position => [131 + x / 78_850, 45 + y / 111_130];
  const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const features = [
    ...posts.map(({ at: spot, from, length }, k) => ({ id: `p${k}`, kind: 'post', geometry: { type: 'Point', coordinates: at(spot) }, properties: { radiusM: 800, dutyWindows: [{ start: clock(from), end: clock(from + length) }] } })),
    ...routes.map(({ line, halfWidthM, speedKmh, pattern, departures }, k) => ({ id: `r${k}`, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: line.map(at) }, properties: { halfWidthM, speedKmh, pattern, schedule: { departures: departures.map(clock) } } })),
    { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: border.map(at) }, properties: { homeSide: 'left', sections: [{ id: 's', fromM: 0, toM: null, ...(target === null ? {} : { maxGapMin: target }) }] } },
  ] as unknown as AnyFeature[];
  return { meta: { timezone: 'UTC', planDate: '2026-06-10' }, features, foreign: {} };
}

test('30 random plans agree with the border result by the day', () => {
  const grid = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })).map(([x, y]) => [x * 97, y * 103] as const);
  const minute = fc.integer({ min: 0, max: 1439 });
  const recipe = fc.record({
    posts: fc.array(fc.record({ at: grid, from: minute, length: fc.integer({ min: 30, max: 1200 }) }), { maxLength: 2 }),
    routes: fc.array(fc.record({ line: fc.uniqueArray(grid, { minLength: 2, maxLength: 4, selector: String }), halfWidthM: fc.constantFrom(60, 300), speedKmh: fc.constantFrom(4, 25), pattern: fc.constantFrom('oneWay' as const, 'outAndBack' as const),
      departures: fc.array(minute, { minLength: 1, maxLength: 4 }) }), { maxLength: 2 }),
    border: fc.uniqueArray(grid, { minLength: 2, maxLength: 3, selector: String }), target: fc.constantFrom(null, 60, 240, 720),
  });
  let compared = 0;
  fc.assert(fc.property(recipe, (given) => { const plan = planOf(given); compared += agrees(plan, byDay(plan)); }), { numRuns: 30, seed: 9 });
  expect(compared).toBeGreaterThan(10_000);
});
