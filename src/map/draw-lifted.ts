import type { AnyFeature, PlanGeometry } from '#core/plan/plan.ts';
import type { FeatureCollection } from 'geojson';
import { collection, feature } from './drawing.ts';

/** A post that is being placed, with its reach: drawn apart so that nothing else is sent again while it moves. */
export interface Lifted { readonly feature: AnyFeature; readonly reach: PlanGeometry | null }

/** The lifted post as a point and a shape; nothing when nothing is lifted. */
export function drawLifted(lifted: Lifted | null): FeatureCollection {
  if (!lifted) return collection([]);
  const icon = lifted.feature.kind === 'post' ? lifted.feature.properties.postType ?? 'dutyPoint' : 'dutyPoint';
  return collection([feature(lifted.reach, { part: 'reach' }), feature(lifted.feature.geometry, { part: 'post', icon, standing: 'solid' })]);
}
