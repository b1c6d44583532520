/** A small plan with a hand-made answer: enough to see what the picture does with each. */
import type { Coverage, CoverageResult, Gap } from '#core/coverage/result.ts';
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import { allShown } from '#map/look.ts';
import type { PictureInput } from '#map/picture.ts';

export const post = (id: string, properties: object, at: [number, number] = [133.7, 46.1]): AnyFeature =>
  ({ id, kind: 'post', geometry: { type: 'Point', coordinates: at }, properties }) as AnyFeature;

export const border: AnyFeature = { id: 'border-1', kind: 'borderLine', geometry: { type: 'LineString', coordinates: [[133.6, 46], [133.6, 46.5]] },
  properties: { name: '界', homeSide: 'left' } };

export function planOf(...features: AnyFeature[]): Plan {
  return { meta: { id: 'p' }, features, foreign: {} };
}

export const gapOf = (rank: number, kind: Gap['kind'], extra: Partial<Gap> = {}): Gap =>
  ({ id: `gap-${rank}`, rank, kind, featureId: 'border-1', cause: 'noAsset', responsibleUnit: null, nearestPostId: null, nearestPostM: null, ...extra });

const noTotals = { area: null, border: null, places: null, posts: { active: 0, planned: 0 } };

export function coverageOf(gaps: Gap[], shapes: Partial<Coverage['shapes']> = {}, places: CoverageResult['places'] = []): Coverage {
  const geometry: PlanGeometry = { type: 'LineString', coordinates: [[133.6, 46], [133.6, 46.1]] };
  const result = { schemaVersion: 1, totals: noTotals, areas: [], borders: [], places, gaps, problems: [], assumptions: [] } as unknown as CoverageResult;
  return { result, shapes: { covered: null, border: [], reach: [], gaps: gaps.map(({ id }) => ({ id, geometry })), ...shapes } };
}

export function inputOf(change: Partial<PictureInput>): PictureInput {
  return { plan: null, coverage: null, selectedId: null, hoveredId: null, focus: 'border', layers: allShown, lang: 'zh', ...change };
}
