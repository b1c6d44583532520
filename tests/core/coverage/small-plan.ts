/** Small plans on the equator as in the worked examples: kilometres east of 131 degrees and north of 0. */
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import type { PlanMeta } from '#core/plan/schema.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { CoverageResult, CoverageShapes } from '#core/coverage/result.ts';

export const at = (eastKm: number, northKm = 0): Position => [131 + eastKm / 111.319491, northKm / 110.574276];
type Properties = Record<string, unknown>;

export const post = (id: string, eastKm: number, properties: Properties = {}, northKm = 0): AnyFeature =>
  ({ id, kind: 'post', geometry: { type: 'Point', coordinates: at(eastKm, northKm) }, properties: { radiusM: 1000, ...properties } }) as AnyFeature;
export const route = (id: string, points: readonly (readonly [number, number])[], properties: Properties = {}): AnyFeature =>
  ({ id, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: points.map(([x, y]) => at(x, y)) }, properties: { halfWidthM: 500, ...properties } }) as AnyFeature;
/** A border of 10 km along the equator with a vertex a kilometre. */
export const border = (properties: Properties = {}): AnyFeature =>
  ({ id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: Array.from({ length: 11 }, (_, km) => at(km)) }, properties }) as AnyFeature;
export const area = (id: string, [west, south, east, north]: readonly [number, number, number, number], properties: Properties = {}): AnyFeature =>
  ({ id, kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] }, properties }) as AnyFeature;
export const place = (id: string, eastKm: number, northKm: number, properties: Properties = {}): AnyFeature =>
  ({ id, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(eastKm, northKm) }, properties }) as AnyFeature;

export function answer(features: readonly AnyFeature[], question: Partial<Question> = {}, meta: PlanMeta = { planDate: '2026-01-15' }): { result: CoverageResult; shapes: CoverageShapes } {
  const plan: Plan = { meta, features, foreign: {} };
  const coverage = computeCoverage(plan, { ...reachQuestion, ...question });
  if (coverage === 'cancelled') throw new Error('cancelled');
  return coverage;
}
