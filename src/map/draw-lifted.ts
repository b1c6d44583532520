import { standsFor } from './along.ts';
import type { AnyFeature, PlanGeometry } from '#core/plan/plan.ts';
import type { Feature, FeatureCollection } from 'geojson';
import { collection, feature } from './drawing.ts';

/** A feature that is being changed, with what it reaches: drawn apart so that nothing else is sent again while it moves. */
export interface Lifted {
  readonly feature: AnyFeature;
  readonly reach: PlanGeometry | null;
  /** Half width of its corridor in metres, where it has one that counts. */
  readonly halfWidthM: number | null;
}

/** Metres of the equator in a pixel at zoom 0 (tiles of 512). */
const METRES_PER_PIXEL_0 = 40_075_016.7 / 512;

/** The lifted features as points, lines, outlines and what they reach; nothing when nothing is lifted. */
export function drawLifted(lifted: readonly Lifted[]): FeatureCollection {
  return collection(lifted.flatMap(drawOne));
}

function drawOne({ feature: one, reach, halfWidthM }: Lifted): Feature[][] {
  const at = one.geometry && standsFor(one.geometry);
  if (!at) return [];
  if (one.geometry?.type === 'Point') {
    const icon = one.kind === 'post' ? one.properties.postType ?? 'dutyPoint' : null;
    return [feature(reach, { part: 'reach' }), feature(one.geometry, icon ? { part: 'post', icon, standing: 'solid' } : { part: 'point' })];
  }
  const isArea = one.geometry?.type === 'Polygon' || one.geometry?.type === 'MultiPolygon';
  /* Width in pixels at zoom 0; it doubles with every zoom. */
  const width = halfWidthM === null ? 0 : (2 * halfWidthM) / (METRES_PER_PIXEL_0 * Math.cos((at[1] * Math.PI) / 180));
  return [...(width > 0 ? [feature(one.geometry, { part: 'corridor', width })] : []), feature(one.geometry, { part: isArea ? 'area' : 'line' })];
}
