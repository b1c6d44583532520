import type { Position } from '../plan/plan.ts';
import { densify } from '../geometry/densify.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { PlanePoint } from '../geometry/local-plane.ts';
import { localPlane } from '../geometry/local-plane.ts';
import type { Asset } from './assets.ts';
import type { Source } from './farthest-point.ts';
import { farthestPoint } from './farthest-point.ts';
import type { Polygon } from './ground/polygons.ts';
import { boxOf } from './ground/polygons.ts';
import { inView } from './plane-spans.ts';
import { piecesNear, type ReachPiece } from './reach-pieces.ts';

export interface Deepest { readonly deepest: Position; readonly deepestM: number }

/**
 * The search for the deepest point of gaps (contract section 2): the point of the polygon farthest from covered
 * ground, in or outside the area, and that distance in metres, to 1 m; where no asset covers
 * anything, the pole of inaccessibility. Found in a plane at the gap's middle, then measured by geodesics.
 */
export function deepestFinder(assets: readonly Asset[]): (gap: Polygon) => Deepest {
  const near = piecesNear(assets.filter(({ standing, reachM }) => standing === 'counts' && reachM > 0));
  return (gap) => {
    const [west, south, east, north] = boxOf(gap[0]!);
    const middle: Position = [(west + east) / 2, (south + north) / 2];
    const plane = localPlane(middle);
    const rings = gap.map((ring) => densify(ring).points.map(plane.project));
    const radiusM = rings[0]!.reduce((most, [x, y]) => Math.max(most, Math.hypot(x, y)), 0);
    const covering = near(middle, radiusM).map((piece) => ({ piece, sources: sourcesOf(piece, plane.project) }));
    const sources = covering.length > 0 ? covering.flatMap((each) => each.sources) : rings.flatMap((ring) => segmentsOf(ring, 0));
    const { point, metres } = farthestPoint(rings, sources, 0.25);
    const deepest = plane.unproject(point);
    const close = covering.filter((each) => each.sources.some((source) => source.distance(point) <= metres * 1.02 + 50));
    const exact = close.length > 0
      ? Math.min(...close.map(({ piece }) => outsideReachM(piece, deepest)))
      : Math.min(...gap.map((ring) => distanceToLineM(deepest, densify(ring).points)));
    return { deepest, deepestM: Math.max(0, exact) };
  };
}

/** Distance in metres from a position to the ground a piece covers; below 0 inside a disc. */
function outsideReachM({ asset: { shape, reachM }, points }: ReachPiece, position: Position): number {
  if (shape.type === 'corridor') return distanceToLineM(position, points) - reachM;
  if (shape.type === 'disc') return distanceM(shape.centre, position) - reachM;
  return sectorSource([0, 0], reachM, shape.bearingDeg, shape.angleDeg).distance(localPlane(shape.centre).project(position));
}

function sourcesOf({ asset: { shape, reachM }, points }: ReachPiece, project: (position: Position) => PlanePoint): Source[] {
  if (shape.type === 'corridor') return segmentsOf(points.map(project), reachM);
  const centre = project(shape.centre);
  if (shape.type === 'disc') return [{ distance: ([x, y]) => Math.hypot(x - centre[0], y - centre[1]) - reachM }];
  return [sectorSource(centre, reachM, shape.bearingDeg, shape.angleDeg)];
}

function segmentsOf(points: readonly PlanePoint[], reachM: number): Source[] {
  if (points.length === 1) return [{ distance: ([x, y]) => Math.hypot(x - points[0]![0], y - points[0]![1]) - reachM }];
  return points.slice(1).map((to, index): Source => {
    const from = points[index]!;
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const square = dx * dx + dy * dy;
    return { distance: ([x, y]) => {
      const t = square > 0 ? Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square)) : 0;
      return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy) - reachM;
    } };
  });
}

/** A pie: by its arc where the bearing is in view, else by its two edges. */
function sectorSource(centre: PlanePoint, radiusM: number, bearingDeg: number, angleDeg: number): Source {
  const edges = [-0.5, 0.5].flatMap((side) => {
    const edge = (bearingDeg + side * angleDeg) * (Math.PI / 180);
    return segmentsOf([centre, [centre[0] + radiusM * Math.sin(edge), centre[1] + radiusM * Math.cos(edge)]], 0);
  });
  return { distance: (point) => {
    const off: PlanePoint = [point[0] - centre[0], point[1] - centre[1]];
    if (inView(off, bearingDeg, angleDeg)) return Math.hypot(...off) - radiusM;
    return Math.min(...edges.map((edge) => edge.distance(point)));
  } };
}
