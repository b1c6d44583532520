import type { Ring } from '../plan/plan.ts';
import type { Region } from '../plan/field.ts';
import { toFrame } from './ground/polygons.ts';
import { asDrawn } from './kernel/as-drawn.ts';

type Polygons = readonly (readonly Ring[])[];

/** Regions are values that never change, so each is made plain once however often it is looked at. */
const memory = new WeakMap<Region, Polygons>();

/**
 * The ground of a drawn region as disjoint polygons whose rings cross nothing, by the rule of areas (`asDrawn`), so that a
 * parity test, a distance to edges and an area all speak of the same ground. Longitudes (degrees) run on near `nearLon`: a region
 * cut at the antimeridian is whole again. Well-made polygons keep their vertices.
 */
export function drawnPolygons(region: Region, nearLon: number): Polygons {
  const known = memory.get(region);
  if (known !== undefined) return known;
  const made = asDrawn(toFrame(region.type === 'Polygon' ? [region.coordinates] : region.coordinates, nearLon));
  memory.set(region, made);
  return made;
}
