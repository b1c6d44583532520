import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDistances, checkEngines, type CheckReport } from '#core/coverage/check/report.ts';
import { FULL_POINTS, pointsFor } from '#core/coverage/check/points.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan, PlanGeometry } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute, planOf, recipe } from '../random-plan.ts';

function check(plan: Plan, coverage: Coverage, points?: number): CheckReport {
  const options = points === undefined ? {} : { points };
  return checkEngines(plan, reachQuestion, coverage, checkDistances(plan, reachQuestion, coverage, options));
}

function demo(name: string): { plan: Plan; coverage: Coverage } {
  const read = readGeoJson(readFileSync(`data/${name}.geojson`), name);
  if (!read.ok) throw new Error(`${name} was not read`);
  return { plan: read.value.plan, coverage: compute(read.value.plan) };
}

/** The geometry with one vertex of its longest ring moved by metres. */
function nudged(geometry: PlanGeometry, metres: number): PlanGeometry {
  const copy = structuredClone(geometry) as { type: string; coordinates: never };
  const rings = (copy.type === 'Polygon' ? copy.coordinates : (copy.coordinates as number[][][][]).flat()) as number[][][];
  const ring = rings.reduce((best, each) => (each.length > best.length ? each : best));
  const at = ring.length >> 1;
  for (const point of ring.slice(at, at + 4)) point[1]! += metres / 111_000;
  return copy as unknown as PlanGeometry;
}

describe.each(['ussuri-border', 'suiyang-71km'])('%s', (name) => {
  const { plan, coverage } = demo(name);
  test('a right result is checked, by both engines', { timeout: 60_000 }, () => {
    const report = check(plan, coverage);
    expect(report).toMatchObject({ verdict: 'checked', reason: null, points: { disagreed: 0 } });
    expect(report.points.tested).toBeGreaterThan(FULL_POINTS * 0.8);
    expect(report.points.worstM).toBeLessThan(1);
    expect(report.turf!.differencePct).toBeLessThan(0.05);
  });

  const wrong: [string, (right: Coverage) => Coverage][] = [
    ['an edge of a gap moved by 5 m', (right) => {
      const { id } = right.result.gaps.find(({ kind }) => kind === 'area')!;
      return { ...right, shapes: { ...right.shapes, gaps: right.shapes.gaps.map((gap) => (gap.id === id ? { id, geometry: nudged(gap.geometry, 5) } : gap)) } };
    }],
    ['an edge of covered ground moved by 5 m', (right) => ({ ...right, shapes: { ...right.shapes, covered: nudged(right.shapes.covered!, 5) } })],
    ['a gap left out of the drawing', (right) => {
      const { id } = right.result.gaps.find(({ kind }) => kind === 'area')!;
      return { ...right, shapes: { ...right.shapes, gaps: right.shapes.gaps.filter((gap) => gap.id !== id) } };
    }],
    ['a place said to be covered', (right) => ({ ...right, result: { ...right.result, places: right.result.places.map((place, at, all) =>
      (at === all.findIndex(({ covered }) => !covered) ? { ...place, covered: true, coveredBy: [right.result.unique![0]!.id] } : place)) } })],
    ['a stretch of border said to be covered', (right) => ({ ...right, result: { ...right.result, borders: right.result.borders.map((border) => ({ ...border,
      profile: border.profile.map((piece, at, all) => (at === all.findIndex(({ depth }) => depth === 0) ? { ...piece, depth: 1 } : piece)) })) } })],
    ['a change of the profile told 5 m off', (right) => ({ ...right, result: { ...right.result, borders: right.result.borders.map((border) => ({ ...border,
      profile: border.profile.map((piece, at) => (at === 0 ? { ...piece, toM: piece.toM + 5 } : at === 1 ? { ...piece, fromM: piece.fromM + 5 } : piece)) })) } })],
    ['covered ground overstated by 1 %', (right) => {
      const area = right.result.totals.area!;
      return { ...right, result: { ...right.result, totals: { ...right.result.totals, area: { ...area, coveredM2: area.coveredM2 * 1.01, gapM2: area.gapM2 - area.coveredM2 * 0.01 } } } };
    }],
  ];
  test.each(wrong)('%s is unverified', { timeout: 60_000 }, (_, tamper) => {
    const report = checkDistances(plan, reachQuestion, tamper(coverage));
    expect(report.verdict).toBe('unverified');
    expect(report.reason).not.toBeNull();
  });
});

test('random plans, lattices and tangents among them, are checked', { timeout: 240_000 }, () => {
  fc.assert(fc.property(recipe, (given) => {
    const plan = planOf(given);
    const { points, verdict, reason } = checkDistances(plan, reachQuestion, compute(plan), { points: 3000 });
    expect({ disagreed: points.disagreed, verdict, reason }).toEqual({ disagreed: 0, verdict: 'running', reason: null });
  }), { seed: 5, numRuns: 50 });
});

test('large plans are looked at in fewer places, never in none', () => {
  expect(pointsFor(10)).toBe(FULL_POINTS);
  expect(pointsFor(11_000)).toBe(4000);
  expect(pointsFor(2000)).toBe(10_000);
});
