import type { Position } from '../plan/plan.ts';
import { densify } from '../geometry/densify.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { PlanePoint } from '../geometry/local-plane.ts';
import { localPlane } from '../geometry/local-plane.ts';
import type { Asset } from './assets.ts';
import type { Source } from './farthest-point.ts';
import { farthestPoint } from './farthest-point.ts';
import { cartesian, chordM } from '../geometry/cartesian.ts';
import type { Polygon } from './ground/polygons.ts';
import { boxOf } from './ground/polygons.ts';
import { inView } from './plane-spans.ts';

export interface Deepest { readonly deepest: Position; readonly deepestM: number }

/**
 * The search for the deepest point of gaps (contract section 2): the point of the polygon farthest from covered
 * ground, in or outside the area, and that distance in metres, to 1 m; where no asset covers
 * anything, the pole of inaccessibility. Found in a plane at the gap's middle, then measured by geodesics.
 */
export function deepestFinder(assets: readonly Asset[]): (gap: Polygon) => Deepest {
  const near = nearestAssets(assets.filter(({ standing, reachM }) => standing === 'counts' && reachM > 0));
  return (gap) => {
    const [west, south, east, north] = boxOf(gap[0]!);
    const middle: Position = [(west + east) / 2, (south + north) / 2];
    const plane = localPlane(middle);
    const rings = gap.map((ring) => densify(ring).points.map(plane.project));
    const radiusM = rings[0]!.reduce((most, [x, y]) => Math.max(most, Math.hypot(x, y)), 0);
    const covering = near(middle, radiusM);
    const sources = covering.length > 0 ? covering.flatMap((asset) => sourcesOf(asset, plane.project)) : rings.flatMap((ring) => segmentsOf(ring, 0));
    const { point, metres } = farthestPoint(rings, sources, 0.25);
    const deepest = plane.unproject(point);
    const close = covering.filter((asset) => sourcesOf(asset, plane.project).some((source) => source.distance(point) <= metres * 1.02 + 50));
    const exact = close.length > 0
      ? Math.min(...close.map((asset) => outsideReachM(asset, deepest)))
      : Math.min(...gap.map((ring) => distanceToLineM(deepest, densify(ring).points)));
    return { deepest, deepestM: Math.max(0, exact) };
  };
}

/**
 * The assets that may be the nearest to some point within a radius of a position: covered ground lies no farther
 * from the middle than the nearest anchor, so nothing beyond that and twice the radius matters. By chords, with room to spare.
 */
function nearestAssets(assets: readonly Asset[]): (middle: Position, radiusM: number) => Asset[] {
  const anchored = assets.map((asset) => {
    const points = asset.shape.type === 'corridor' ? asset.shape.lines.flatMap((line) => line.points) : [asset.shape.centre];
    const anchor = cartesian(points[0]!);
    const extentM = points.reduce((most, point) => Math.max(most, chordM(anchor, cartesian(point))), 0) + asset.reachM;
    return { asset, anchor, extentM: extentM * 1.02 };
  });
  return (middle, radiusM) => {
    const here = cartesian(middle);
    const chords = anchored.map(({ anchor }) => chordM(here, anchor));
    const least = chords.reduce((low, chord) => Math.min(low, chord), Infinity);
    // Beyond 3 000 km chords say too little: everything stays.
    if (least > 3e6) return anchored.map(({ asset }) => asset);
    return anchored.flatMap(({ asset, extentM }, index) => (chords[index]! - extentM <= 1.1 * least + 2.2 * radiusM + 100 ? [asset] : []));
  };
}

/** Distance in metres from a position to the ground an asset covers; below 0 inside a disc. */
function outsideReachM({ shape, reachM }: Asset, position: Position): number {
  if (shape.type === 'corridor') return Math.min(...shape.lines.map(({ points }) => distanceToLineM(position, points))) - reachM;
  if (shape.type === 'disc') return distanceM(shape.centre, position) - reachM;
  return sectorSource([0, 0], reachM, shape.bearingDeg, shape.angleDeg).distance(localPlane(shape.centre).project(position));
}

function sourcesOf({ shape, reachM }: Asset, project: (position: Position) => PlanePoint): Source[] {
  if (shape.type === 'corridor') return shape.lines.flatMap(({ points }) => segmentsOf(points.map(project), reachM));
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
