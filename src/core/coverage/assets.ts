import type { Line, Plan, PlanFeature, Position } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Status } from '../plan/schema.ts';
import { halfWidthOf, radiusOf } from '../plan/defaults.ts';
import type { DenseLine } from '../geometry/densify.ts';
import { densePoints } from '../geometry/densify.ts';
import { inSeason } from './season.ts';
import type { Question } from './question.ts';

export type Shape =
  | { readonly type: 'disc'; readonly centre: Position }
  | { readonly type: 'sector'; readonly centre: Position; readonly bearingDeg: number; readonly angleDeg: number }
  | { readonly type: 'corridor'; readonly lines: readonly Pick<DenseLine, 'points'>[] };

/** What can reach: a post or a patrol route, with its standing under a question. */
export interface Asset {
  readonly id: string;
  readonly kind: 'post' | 'patrolRoute';
  readonly shape: Shape;
  /** Radius or half width in metres; 0 covers nothing. */
  readonly reachM: number;
  readonly agencies: readonly string[];
  readonly status: Status;
  /** `counts`, or the cause of what only this asset would reach. */
  readonly standing: 'counts' | 'closedOrPlanned' | 'filteredOut';
}

/**
 * Every post and route of a plan under a question, in the order of the file.
 * Suspended, closed and out-of-season assets never count, planned ones when asked for; with an
 * agency filter only assets held by one of its agencies count. Observation devices count only
 * when asked for (domain rule 11): else they are filtered out.
 */
export function assetsOf(plan: Plan, question: Question): Asset[] {
  const posts = featuresOf(plan, 'post').flatMap((post): Asset[] => {
    if (post.geometry?.type !== 'Point') return [];
    return [{ ...common(post, plan, question), kind: 'post', shape: postShape(post, post.geometry.coordinates), reachM: radiusOf(post, plan.meta).value }];
  });
  const routes = featuresOf(plan, 'patrolRoute').flatMap((route): Asset[] => {
    const lines = linesOf(route);
    if (lines.length === 0) return [];
    return [{ ...common(route, plan, question), kind: 'patrolRoute', shape: { type: 'corridor', lines: lines.map((line) => ({ points: densePoints(line) })) },
      reachM: halfWidthOf(route, plan.meta).value }];
  });
  return [...posts, ...routes];
}

/** The parts of a line feature; empty where it has no line. */
export function linesOf(feature: PlanFeature): readonly Line[] {
  const { geometry } = feature;
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** A view narrower than a full turn is a sector; its bearing is north where the plan does not say. */
function postShape(post: PlanFeature<'post'>, centre: Position): Shape {
  const { viewAngleDeg = 360, viewBearingDeg = 0 } = post.properties;
  return viewAngleDeg >= 360 ? { type: 'disc', centre } : { type: 'sector', centre, bearingDeg: viewBearingDeg, angleDeg: viewAngleDeg };
}

function common(feature: PlanFeature<'post'> | PlanFeature<'patrolRoute'>, plan: Plan, question: Question) {
  const { status = 'active', agencies = [], season } = feature.properties;
  const serves = (status === 'active' || (status === 'planned' && question.includePlanned)) && inSeason(season, question.date ?? plan.meta.planDate);
  const device = feature.kind === 'post' && (feature as PlanFeature<'post'>).properties.postType === 'observationDevice';
  const chosen = (question.agencies.length === 0 || agencies.some((agency) => question.agencies.includes(agency)))
    && (!device || question.includeDevices === true);
  const standing: Asset['standing'] = !serves ? 'closedOrPlanned' : chosen ? 'counts' : 'filteredOut';
  return { id: feature.id, agencies, status, standing };
}
