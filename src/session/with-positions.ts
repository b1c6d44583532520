import { movedPost } from '#core/plan/edits/move-post.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';

/** A feature with other positions, given as lon, lat, lon, ...; a post takes its drawn reach along; its geometry must be a point or one line, else it stays as it is. */
export function withPositions(feature: AnyFeature, positions: Float64Array): AnyFeature {
  const at = (index: number): Position => [positions[index * 2]!, positions[index * 2 + 1]!];
  const type = feature.geometry?.type;
  if (feature.kind === 'post') return movedPost(feature, at(0)) ?? feature;
  if (type === 'Point') return { ...feature, geometry: { type, coordinates: at(0) } } as AnyFeature;
  if (type === 'LineString') return { ...feature, geometry: { type, coordinates: Array.from({ length: positions.length / 2 }, (_, index) => at(index)) } } as AnyFeature;
  return feature;
}
