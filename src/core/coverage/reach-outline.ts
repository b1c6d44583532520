import type { AnyFeature, Plan, PlanGeometry } from '../plan/plan.ts';
import { stereographic } from '../geometry/stereographic.ts';
import { assetsOf, reaches } from './assets.ts';
import { primitivesOf } from './kernel/in-plane.ts';
import { ringOfArc } from './kernel/ring-of-arc.ts';
import type { Question } from './question.ts';

/**
 * The outline of what one post reaches, as the engine draws it (chords at most half a metre inside; a drawn reach as it is); null for
 * one that does not count, has no reach, or is no post. Longitudes run on over 180 degrees. For drawing a post while it is moved.
 */
export function reachOutline(feature: AnyFeature, plan: Plan, question: Question): PlanGeometry | null {
  if (feature.kind !== 'post') return null;
  const asset = assetsOf({ ...plan, features: [feature] }, question)[0];
  if (!asset || asset.standing !== 'counts' || asset.shape.type === 'corridor') return null;
  if (!reaches(asset)) return null;
  if (asset.shape.type === 'region') return { type: 'MultiPolygon', coordinates: asset.shape.polygons };
  const { centre } = asset.shape;
  const plane = stereographic(centre);
  const [only] = primitivesOf(asset, plane);
  return only ? { type: 'Polygon', coordinates: [ringOfArc(only, plane, centre[0])] } : null;
}

/** Half width (metres) of the corridor that one patrol route covers; null for one that does not count, has none, or is no route. */
export function corridorHalfWidth(feature: AnyFeature, plan: Plan, question: Question): number | null {
  if (feature.kind !== 'patrolRoute') return null;
  const asset = assetsOf({ ...plan, features: [feature] }, question)[0];
  return asset?.standing === 'counts' && asset.shape.type === 'corridor' && reaches(asset) ? asset.reachM : null;
}
