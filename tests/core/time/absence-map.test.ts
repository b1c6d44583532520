import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { cellAt, middleOf } from '#core/coverage/ground-cells.ts';
import { placeAt, placesCoverage } from '#core/coverage/places.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { absenceClass, absenceMap, type AbsenceMap } from '#core/coverage/time/absence-map.ts';
import { timedOf } from '#core/coverage/time/timed.ts';
import { metresPerDegree } from '#core/geometry/ellipsoid.ts';
import { inPolygons } from '#core/geometry/point-in-polygon.ts';
import { absenceOf } from '#core/time/absence.ts';
import { featuresOf, type Plan, type Position } from '#core/plan/plan.ts';
import { dayBasis, hoursBasis, weekBasis, type TimeAnswer } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { richPlan } from '../coverage/live-model.ts';
import { recipe } from '../coverage/random-plan.ts';
import { timedPlan } from './timed-plan.ts';

const basisOf = (answer: TimeAnswer) => { if (!answer.ok) throw new Error(answer.refusal); return answer.basis; };
function mapOf(plan: Plan, question: Question, most?: number): AbsenceMap {
  const map = absenceMap(plan, question, {}, most);
  if (map === null || map === 'cancelled') throw new Error('there is no map');
  return map;
}
/** Calls with the middle of every cell. */
function eachCell(map: AbsenceMap, visit: (at: Position, cell: number) => void): void {
  for (let row = 0; row + 1 < map.rowStart.length; row += 1) for (let cell = map.rowStart[row]!; cell < map.rowStart[row + 1]!; cell += 1) visit(middleOf(map, row, cell), cell);
}
const read = (name: string): Plan => {
  const answer = readGeoJson(readFileSync(`data/${name}.geojson`), name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.plan;
};

test('in every cell of random plans it says what presence at its middle, asked as a place put there, says', () => {
  let cells = 0, patrolled = 0;
  const bases = [(plan: Plan) => dayBasis(plan.meta, undefined), (plan: Plan) => hoursBasis(plan.meta, '20:00-04:00', undefined), (plan: Plan) => weekBasis(plan.meta, undefined)];
  fc.assert(fc.property(recipe, fc.nat(2), (given, which) => {
    const plan = timedPlan(richPlan(given)), time = basisOf(bases[which]!(plan)), question = { ...reachQuestion, time };
    const map = mapOf(plan, question, 150);
    const assets = assetsOf(plan, question), timed = timedOf(plan, assets, time);
    expect(map.column.length).toBeLessThanOrEqual(150);
    eachCell(map, (at, cell) => {
      const { result } = placesCoverage({ ...plan, features: [placeAt('here', at)] }, assets, timed)[0]!;
      expect(map.longestMin[cell], `${at}`).toBeCloseTo(result.maxGapMin!, 6);
      const minute = (iso: string) => Math.round(Date.parse(iso) - Date.parse(map.hours.from!)) / 60_000;
      const { gaps } = absenceOf(result.presence!.flatMap(({ from, to }) => [minute(from), minute(to)]), map.lengthMin, time.mode === 'window' && time.cyclic);
      expect(map.meanMin[cell]).toBeCloseTo(gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 2);
      cells += 1;
      if (result.visits! > 0) patrolled += 1;
    });
  }), { seed: 8, numRuns: 50 });
  expect(cells).toBeGreaterThan(4000);
  expect(patrolled).toBeGreaterThan(300);
});

describe('its cells', () => {
  test('are those whose middle lies in an area, each once, and are found again by any position in them', () => {
    fc.assert(fc.property(recipe, (given) => {
      const plan = timedPlan(richPlan(given)), map = mapOf(plan, { ...reachQuestion, time: basisOf(dayBasis(plan.meta, undefined)) }, 120);
      const polygons = featuresOf(plan, 'areaOfResponsibility').flatMap(({ geometry }) => (geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : []));
      const found = new Set<string>();
      eachCell(map, (at, cell) => {
        expect(inPolygons(at, polygons)).toBe(true);
        found.add(at.join());
        for (const [x, y] of [[0, 0], [0.49, -0.49], [-0.49, 0.49]] as const) expect(cellAt(map, [at[0] + x * map.cellLon, at[1] + y * map.cellLat])).toBe(cell);
      });
      expect(found.size).toBe(map.column.length);
      /* Nothing of the box that lies in an area is left out. */
      let inside = 0;
      const widest = Math.max(...map.column) + 2;
      for (let row = -1; row <= map.rowStart.length; row += 1) for (let column = -1; column < widest; column += 1) if (inPolygons([map.west + (column + 0.5) * map.cellLon, map.south + (row + 0.5) * map.cellLat], polygons)) inside += 1;
      expect(inside).toBe(map.column.length);
    }), { seed: 9, numRuns: 40 });
  });
  test('are as wide and high as is said, and at most as many as asked for', () => {
    const plan = read('ussuri-border');
    for (const [most, side] of [[60_000, 150], [1000, 1500]] as const) {
      const map = mapOf(plan, { ...reachQuestion, time: basisOf(dayBasis(plan.meta, undefined)) }, most);
      expect(map.cellM).toBe(side);
      expect(map.column.length).toBeLessThanOrEqual(most);
      expect(map.column.length).toBeGreaterThan(most / 3);
      const { lat, lon } = metresPerDegree(map.south + ((map.rowStart.length - 1) / 2) * map.cellLat);
      expect([map.cellLat * lat, map.cellLon * lon].map(Math.round)).toEqual([side, side]);
    }
  });
  test('have the target of the smallest area that sets one, else that of the plan; a target that is asked for goes before both', () => {
    const square = (id: string, half: number, properties: object) => ({ id, kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [[[-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]]] }, properties });
    const plan = { meta: { planDate: '2026-01-15', targets: { maxGapMin: { area: 480 } } }, features: [square('inner', 0.05, { maxGapMin: 60, parentId: 'outer' }), square('outer', 0.1, { maxGapMin: 240, parentId: 'all' }), square('all', 0.2, {})], foreign: {} } as unknown as Plan;
    const question = { ...reachQuestion, time: basisOf(dayBasis(plan.meta, undefined)) };
    const map = mapOf(plan, question, 2000), targetAt = (at: Position) => map.targetsMin[map.targetOf[cellAt(map, at)]!];
    expect([targetAt([0, 0]), targetAt([0.08, 0]), targetAt([0.15, 0.15])]).toEqual([60, 240, 480]);
    expect(mapOf(plan, { ...question, targetMin: 30 }, 2000).targetsMin).toEqual([30]);
    expect(mapOf({ ...plan, meta: { planDate: '2026-01-15' } } as Plan, question, 2000).targetsMin[0]).toBeNull();
  });
});

test('an absence is told by its target: half, all, longer, nobody; without a target it is enough that somebody comes', () => {
  expect([0, 30, 30.5, 60, 60.1, 1439, 1440].map((minutes) => absenceClass(minutes, 60, 1440))).toEqual(['half', 'half', 'within', 'within', 'longer', 'longer', 'never']);
  expect([0, 1439, 1440].map((minutes) => absenceClass(minutes, null, 1440))).toEqual(['within', 'within', 'never']);
  /* A target longer than the hours asked about does not cover what nobody comes to. */
  expect(absenceClass(480, 720, 480)).toBe('never');
});

test('without an area there is no map; of a moment none is asked; one that is stopped says so', () => {
  const plan = read('ussuri-border'), time = basisOf(dayBasis(plan.meta, undefined));
  expect(absenceMap({ ...plan, features: plan.features.filter(({ kind }) => kind !== 'areaOfResponsibility') }, { ...reachQuestion, time })).toBeNull();
  expect(() => absenceMap(plan, reachQuestion)).toThrow('stretch of time');
  const shares: number[] = [];
  expect(absenceMap(plan, { ...reachQuestion, time }, { report: (share) => { shares.push(share); }, cancelled: () => shares.length > 5 })).toBe('cancelled');
  expect(shares.length).toBe(6);
});
