import type { Line, Plan, PlanFeature, Position, Ring } from '../plan/plan.ts';
import type { Status } from '../plan/schema.ts';
import { halfWidthOf, radiusOf } from '../plan/defaults.ts';
import type { DenseLine } from '../geometry/densify.ts';
import { densePoints } from '../geometry/densify.ts';
import { isChosen } from './chosen.ts';
import { drawnPolygons } from './drawn-polygons.ts';
import { serves } from './serving.ts';
import type { Question } from './question.ts';

const NO_AGENCIES: readonly string[] = [];

/** What a post or route reaches. A region is drawn: its rings are closed, cross nothing and run on over 180 degrees near the post (`drawnPolygons`). */
export type Shape =
  | { readonly type: 'disc'; readonly centre: Position }
  | { readonly type: 'sector'; readonly centre: Position; readonly bearingDeg: number; readonly angleDeg: number }
  | { readonly type: 'region'; readonly centre: Position; readonly polygons: readonly (readonly Ring[])[] }
  | { readonly type: 'corridor'; readonly lines: readonly Pick<DenseLine, 'points'>[] };

/** What can reach: a post or a patrol route, with its standing under a question. */
export interface Asset {
  readonly id: string;
  readonly kind: 'post' | 'patrolRoute';
  readonly shape: Shape;
  /** Radius or half width in metres; 0 covers nothing. Of a region it says nothing. */
  readonly reachM: number;
  readonly agencies: readonly string[];
  readonly status: Status;
  /** `counts`, or the cause of what only this asset would reach. */
  readonly standing: 'counts' | 'closedOrPlanned' | 'filteredOut' | 'offDuty';
}

/**
 * Every post and route of a plan under a question, in the order of the file.
 * Suspended, closed and out-of-season assets never count, planned ones when asked for; with an
 * agency filter only assets held by one of its agencies count, with a net only assets of that net. Observation devices count only
 * when asked for (domain rule 11): else they are filtered out.
 */
export function assetsOf(plan: Plan, question: Question): Asset[] {
  const posts: Asset[] = [], routes: Asset[] = [];
  for (const feature of plan.features) {
    if (feature.kind === 'post') {
      if (feature.geometry?.type !== 'Point') continue;
      posts.push(assetOf(feature, plan, question, postShape(feature, feature.geometry.coordinates), radiusOf(feature, plan.meta).value));
    } else if (feature.kind === 'patrolRoute') {
      const lines = linesOf(feature);
      if (lines.length === 0) continue;
      const shape: Shape = { type: 'corridor', lines: lines.map((line) => ({ points: densePoints(line) })) };
      routes.push(assetOf(feature, plan, question, shape, halfWidthOf(feature, plan.meta).value));
    }
  }
  return posts.concat(routes);
}

/** The parts of a line feature; empty where it has no line. */
export function linesOf(feature: PlanFeature): readonly Line[] {
  const { geometry } = feature;
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Whether an asset reaches anything; `reachM` (metres) where another reach than its own is asked for. A drawn region reaches what it holds, whatever the radius. */
export function reaches({ shape, reachM: own }: Pick<Asset, 'shape' | 'reachM'>, reachM: number = own): boolean {
  return shape.type === 'region' ? shape.polygons.length > 0 : reachM > 0;
}

/** A drawn reach goes before radius and view. A view narrower than a full turn is a sector; its bearing is north where the plan does not say. */
function postShape(post: PlanFeature<'post'>, centre: Position): Shape {
  const { reach, viewAngleDeg = 360, viewBearingDeg = 0 } = post.properties;
  if (reach) return { type: 'region', centre, polygons: drawnPolygons(reach, centre[0]) };
  return viewAngleDeg >= 360 ? { type: 'disc', centre } : { type: 'sector', centre, bearingDeg: viewBearingDeg, angleDeg: viewAngleDeg };
}

function assetOf(feature: PlanFeature<'post'> | PlanFeature<'patrolRoute'>, plan: Plan, question: Question, shape: Shape, reachM: number): Asset {
  const { status = 'active', agencies = NO_AGENCIES } = feature.properties;
  const device = feature.kind === 'post' && (feature as PlanFeature<'post'>).properties.postType === 'observationDevice';
  const chosen = isChosen(feature.properties, question) && (!device || question.includeDevices === true);
  const standing: Asset['standing'] = !serves(feature.properties, question, plan) ? 'closedOrPlanned' : chosen ? 'counts' : 'filteredOut';
  return { id: feature.id, agencies, status, standing, kind: feature.kind, shape, reachM };
}
