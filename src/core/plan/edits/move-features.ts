import type { AnyFeature, Position } from '../plan.ts';
import { carried } from './carry.ts';
import type { Change } from './change.ts';

/** The feature carried along when something held at `from` is put down at `to` (`carried`), a drawn reach with it; null where it cannot follow or has no geometry. */
export function movedFeature(feature: AnyFeature, from: Position, to: Position): AnyFeature | null {
  const geometry = feature.geometry && carried(feature.geometry, from, to);
  if (!geometry) return null;
  const moved = { ...feature, geometry } as AnyFeature;
  if (moved.kind !== 'post' || moved.properties.reach === undefined) return moved;
  const reach = carried(moved.properties.reach, from, to);
  return reach && (reach.type === 'Polygon' || reach.type === 'MultiPolygon') ? { ...moved, properties: { ...moved.properties, reach } } : null;
}

/** All of them carried along; null as soon as one cannot follow: a selection moves as a whole or not at all. */
export function movedFeatures(features: readonly AnyFeature[], from: Position, to: Position): Change | null {
  const change = new Map<string, AnyFeature>();
  for (const feature of features) {
    const moved = movedFeature(feature, from, to);
    if (!moved) return null;
    change.set(feature.id, moved);
  }
  return change;
}
