/** Rings of the plane as polygons to draw, and the outline of one asset's reach. */
import { unwrapLon } from '../../geometry/longitude.ts';
import type { ConformalPlane } from '../../geometry/stereographic.ts';
import type { Point, Polygon } from '../ground/polygons.ts';
import type { AreaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { cellFor, Grid } from './grid.ts';
import { Kernel } from './kernel.ts';
import type { Given } from './primitives.ts';
import { ringOfArc, SAGITTA_M } from './ring-of-arc.ts';
import { nest } from './nest.ts';
import { linkRings, type PlaneRing } from './rings.ts';

export { SAGITTA_M } from './ring-of-arc.ts';
/** Figures of an outline are not asked for. */
const noFigures: AreaForm = { along: () => 0, line: () => 0 };

/** What primitives cover together, clipped to nothing: for one asset a few rings. */
export function outlineOf(given: readonly Given[], plane: ConformalPlane, nearLon: number): Polygon[] {
  const [only, second] = given;
  if (only && !second && only.xy.length === 2 && !only.ring) return [[ringOfArc(only, plane, nearLon)]];
  const areas = new Areas(1);
  fileFrame(areas, given);
  if (areas.edges === 0) return [];
  const [x0, y0, x1, y1] = areas.bounds();
  const kernel = new Kernel(areas, new Grid(x0, y0, x1, y1, cellFor(given.map(({ r }) => r), x1 - x0, y1 - y0)), noFigures, 1);
  kernel.build([given]);
  return nest(linkRings(kernel.strands(0, 'covered', SAGITTA_M), noFigures).rings).map(({ outer, holes }) => polygonOf(outer, holes, plane, nearLon));
}

/** A frame around everything in reach, filed as an area: its covered ground is then the union of all reach. */
export function fileFrame(areas: Areas, given: readonly Given[], area = 0): void {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xy, r } of given) for (let i = 0; i < xy.length; i += 2) {
    x0 = Math.min(x0, xy[i]! - r); x1 = Math.max(x1, xy[i]! + r);
    y0 = Math.min(y0, xy[i + 1]! - r); y1 = Math.max(y1, xy[i + 1]! + r);
  }
  if (!(x0 < x1)) return;
  [x0, y0, x1, y1] = [Math.floor(x0) - 100, Math.floor(y0) - 100, Math.ceil(x1) + 100, Math.ceil(y1) + 100];
  areas.addEdge(area, x0, y0, x1, y0); areas.addEdge(area, x1, y0, x1, y1);
  areas.addEdge(area, x1, y1, x0, y1); areas.addEdge(area, x0, y1, x0, y0);
}

/** Rings of the plane as a polygon in degrees, longitudes near a meridian, rings closed. */
export function polygonOf(outer: PlaneRing, holes: readonly PlaneRing[], plane: ConformalPlane, nearLon: number): Polygon {
  return [outer, ...holes].map(({ points }) => {
    const ring: Point[] = [];
    for (let i = 0; i < points.length; i += 2) {
      const [lon, lat] = plane.unproject(points[i]!, points[i + 1]!);
      ring.push([unwrapLon(lon, nearLon), lat]);
    }
    if (ring[0]) ring.push(ring[0]);
    return ring;
  });
}
