import type { AnyFeature, Plan } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { hashPlan } from '../plan/hash.ts';
import { targetsOf } from '../plan/targets.ts';
import { areaGaps } from './area-gaps.ts';
import { assetsOf } from './assets.ts';
import { assumptionsOf } from './assumptions.ts';
import type { BorderContext } from './border.ts';
import { borderCoverage } from './border.ts';
import type { Ground } from './ground/ground.ts';
import { groundCoverage } from './ground/ground.ts';
import { assetAreas } from './ground/reach-area.ts';
import { toGeometry } from './ground/to-geometry.ts';
import { nearestPostTo } from './nearest-post.ts';
import { placesCoverage } from './places.ts';
import type { PlaceAnswer } from './places.ts';
import type { Progress, Question } from './question.ts';
import { rankGaps } from './rank.ts';
import { responsibleUnitAt } from './responsible-unit.ts';
import type { Coverage, CoverageResult, CoverageShapes, Gap } from './result.ts';
import { areaFigures, borderTotals, placeTotals, postTotals } from './totals.ts';

/** Version of the figures: raised when the same plan may give other numbers. */
const ENGINE = { name: 'turf', version: '1', surface: 'WGS 84', toleranceM: 1 } as const;
/** Covered and gap, each integrated on its own, may miss the area by this share: rounding of clipped vertices. */
const CONSERVED = 1e-7;

/** How a computation is watched, and what the reader found before the plan came to the engine. */
export interface Run extends Progress { readonly dropped?: Readonly<Record<string, number>>; readonly problems?: readonly Problem[] }

/**
 * What a plan covers and what not, basis reach: figures (contract section 3) and shapes to draw. Pure: the
 * same plan and question give the same answer. What the plan lacks is null, never 0.
 * `cancelled` when `run.cancelled` says so between steps.
 */
export function computeCoverage(plan: Plan, question: Question, run: Run = {}): Coverage | 'cancelled' {
  const step = (share: number) => {
    run.report?.(share);
    return run.cancelled?.() !== true;
  };
  const assets = assetsOf(plan, question);
  const context: BorderContext = { assets, minGapM: targetsOf(plan.meta).minGapM,
    nearestPost: nearestPostTo(assets), responsibleUnit: responsibleUnitAt(plan) };
  if (!step(0.02)) return 'cancelled';
  const borders = featuresOf(plan, 'borderLine').map((border) => borderCoverage(border, context));
  if (!step(0.15)) return 'cancelled';
  const places = placesCoverage(plan, assets);
  if (!step(0.2)) return 'cancelled';
  const counted = assets.filter(({ standing }) => standing === 'counts');
  const nearLon = firstLon(plan);
  const reach = assetAreas(counted, nearLon);
  const ground = groundCoverage(featuresOf(plan, 'areaOfResponsibility'), reach, nearLon, (share) => step(0.2 + 0.6 * share));
  if (ground === null || !step(0.8)) return 'cancelled';
  const areas = ground.areas.filter(({ root }) => root).flatMap(({ feature, ground: { gaps } }) => areaGaps(feature, gaps, context));
  if (!step(0.95)) return 'cancelled';

  const uncovered = places.filter(({ result }) => !result.covered);
  const gaps = rankGaps([...borders.flatMap((border) => border.gaps), ...uncovered.map((place) => placeGap(place, context)), ...areas.map(({ gap }) => gap)]);
  const result: CoverageResult = {
    schemaVersion: 1, engine: ENGINE,
    plan: { id: plan.meta.id ?? null, name: plan.meta.name ?? null, hash: hashPlan(plan), counts: countsOf(plan.features), dropped: run.dropped ?? {} },
    basis: { mode: 'reach', zone: plan.meta.timezone ?? null, includePlanned: question.includePlanned, agencies: question.agencies },
    assumptions: assumptionsOf(plan, question),
    totals: { area: ground.total && areaFigures(ground.total), border: borderTotals(borders.map((border) => border.result)),
      places: placeTotals(places.map((place) => place.result)), posts: postTotals(assets) },
    areas: ground.areas.flatMap(({ feature, ground: each }) => {
      const figures = areaFigures(each);
      return figures ? [{ id: feature.id, name: feature.properties.name ?? null, ...figures }] : [];
    }),
    borders: borders.map((border) => border.result),
    places: places.map((place) => place.result),
    gaps,
    problems: [...(run.problems ?? []), ...conservation(ground)],
  };
  const shapes: CoverageShapes = {
    covered: toGeometry(ground.total ? ground.total.covered : ground.reach),
    gaps: gapShapes(gaps, borders.flatMap((border) => border.shapes), uncovered, areas),
    border: borders.flatMap((border) => border.shapes),
    reach: reach.flatMap(({ asset, polygons }) => {
      const geometry = toGeometry(polygons);
      return geometry ? [{ id: asset.id, kind: asset.kind, geometry }] : [];
    }),
  };
  return step(1) ? { result, shapes } : 'cancelled';
}

function placeGap({ result, feature, cause, position }: PlaceAnswer, context: BorderContext): Omit<Gap, 'rank'> {
  return { id: `gap-at-${feature.id}`, kind: 'place', featureId: feature.id, cause: cause ?? 'noAsset',
    responsibleUnit: context.responsibleUnit(position), ...context.nearestPost(position),
    priority: result.priority, passage: feature.properties.placeType === 'borderPassage' };
}

/** One shape a row, in the order of the rows. */
function gapShapes(gaps: readonly Gap[], pieces: CoverageShapes['border'], places: readonly PlaceAnswer[], areas: ReturnType<typeof areaGaps>): CoverageShapes['gaps'] {
  const shapes = new Map<string, CoverageShapes['gaps'][number]['geometry']>();
  for (const { gapId, line } of pieces) if (gapId !== null) shapes.set(gapId, { type: 'LineString', coordinates: line });
  for (const { feature } of places) if (feature.geometry) shapes.set(`gap-at-${feature.id}`, feature.geometry);
  for (const { gap, polygon } of areas) {
    const geometry = toGeometry([polygon]);
    if (geometry) shapes.set(gap.id, geometry);
  }
  return gaps.flatMap(({ id }) => {
    const geometry = shapes.get(id);
    return geometry ? [{ id, geometry }] : [];
  });
}

/** Covered plus gap must be the area (R1); where it is not, the figures say so. */
function conservation(ground: Ground): Problem[] {
  return ground.areas.flatMap(({ feature, ground: { areaM2, coveredM2, gapM2 } }): Problem[] => {
    const off = coveredM2 + gapM2 - areaM2;
    if (Math.abs(off) <= CONSERVED * areaM2 + 1) return [];
    return [{ code: 'badGeometry', severity: 'error', featureId: feature.id, field: null, value: off,
      message: `area ${feature.id}: covered and gap differ from the area by ${off.toFixed(1)} m2; do not rely on its figures` }];
  });
}

function countsOf(features: readonly AnyFeature[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of features) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The meridian near which longitudes run on: that of the first area, else of the first feature with a place. */
function firstLon(plan: Plan): number {
  const first = featuresOf(plan, 'areaOfResponsibility').find(({ geometry }) => geometry !== null) ?? plan.features.find(({ geometry }) => geometry !== null);
  let at: unknown = first?.geometry?.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === 'number' ? at[0] : 0;
}
