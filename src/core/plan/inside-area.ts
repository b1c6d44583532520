/** Quick look-up of positions in large areas, for warnings. The figures have their own, exact test. */
import Flatbush from 'flatbush';
import type { PlanGeometry, Position } from './plan.ts';

interface Indexed { readonly tree: Flatbush | null; readonly edges: readonly (readonly [Position, Position])[] }

/** Geometries are values that never change, so each is indexed once however often the plan is edited. */
const memory = new WeakMap<PlanGeometry, Indexed>();

/** Whether a position lies in an area, by the parity of the edges east of it; longitudes in [-180, 180]. About log n. */
export function insideArea([lon, lat]: Position, geometry: PlanGeometry): boolean {
  const { tree, edges } = indexed(geometry);
  if (tree === null || lon < tree.minX || lon > tree.maxX || lat < tree.minY || lat > tree.maxY) return false;
  let inside = false;
  for (const index of tree.search(lon, lat, tree.maxX, lat)) {
    const [[ax, ay], [bx, by]] = edges[index] as readonly [Position, Position];
    if ((ay > lat) !== (by > lat) && lon < ax + ((bx - ax) * (lat - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

function indexed(geometry: PlanGeometry): Indexed {
  const known = memory.get(geometry);
  if (known !== undefined) return known;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const edges = polygons.flat().flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] as Position, to] as const));
  const tree = edges.length === 0 ? null : new Flatbush(edges.length);
  for (const [[ax, ay], [bx, by]] of edges) tree?.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  tree?.finish();
  const made = { tree, edges };
  memory.set(geometry, made);
  return made;
}
