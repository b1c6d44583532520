import type { Position } from '../plan/plan.ts';
import { toCartesian } from '../geometry/cartesian.ts';
import { densePoints } from '../geometry/densify.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { localPlane } from '../geometry/local-plane.ts';
import { normaliseLon } from '../geometry/longitude.ts';
import { reaches, type Asset } from './assets.ts';
import { DrawnReach } from './drawn-reach.ts';
import { FarthestPoint } from './farthest-point.ts';
import type { IndexedPolygon } from './indexed-polygon.ts';
import type { Polygon } from './ground/polygons.ts';
import { sectorDistance } from './plane-spans.ts';
import { ReachTree, type Piece, type Reacher } from './reach-tree.ts';

export interface Deepest { readonly deepest: Position; readonly deepestM: number }

/**
 * The search for the deepest point of gaps (contract section 2): the point of the polygon farthest from covered
 * ground, in or outside the area, and that distance in metres, to 1 m; where no asset covers
 * anything, the pole of inaccessibility. Found by straight distances turned into arcs, then measured by geodesics.
 * Null when `step` said stop.
 */
export function deepestFinder(assets: readonly Asset[]): (gap: Polygon, outline: IndexedPolygon, step?: () => boolean) => Deepest | null {
  const counted = assets.filter((asset) => asset.standing === 'counts' && reaches(asset));
  const covering = new ReachTree(counted.flatMap(reachersOf));
  const regions = counted.flatMap(({ shape }) => (shape.type === 'region' ? [DrawnReach.of(shape.polygons)] : []));
  const search = new FarthestPoint(covering);
  return (gap, outline, step = () => true) => {
    const alone = covering.pieces.length === 0;
    const tree = alone ? new ReachTree(gap.map((ring) => ({ points: densePoints(ring), reachM: 0 }))) : covering;
    const found = (alone ? new FarthestPoint(tree) : search).of(gap, outline, step);
    if (found === null) return null;
    const deepest: Position = [normaliseLon(found.at[0]), found.at[1]];
    const xyz = new Float64Array(3);
    toCartesian(deepest, xyz, 0);
    let exact = Infinity;
    for (const piece of tree.within(xyz[0]!, xyz[1]!, xyz[2]!, found.metres + 0.001 * Math.abs(found.metres) + 1)) exact = Math.min(exact, outsideReachM(tree.pieces[piece]!, deepest));
    return { deepest, deepestM: regions.some((region) => region.holds(deepest)) ? 0 : Math.max(0, exact) };
  };
}

/**
 * Of a drawn region the edges, as lines without width: outside, where gaps are, their distance is that of the region. Inside it is
 * above 0, which changes no answer: it too changes by at most a metre a metre, so the search rules out nothing that it should not.
 */
function reachersOf({ shape, reachM }: Asset): Reacher[] {
  if (shape.type === 'corridor') return shape.lines.map(({ points }) => ({ points, reachM }));
  if (shape.type === 'region') return shape.polygons.flat().map((ring) => ({ points: densePoints(ring), reachM: 0 }));
  return [{ points: [shape.centre], reachM, ...(shape.type === 'sector' ? { view: shape } : {}) }];
}

/** Distance in metres from a position to the ground a piece covers; below 0 inside a disc. */
function outsideReachM({ of: { points, reachM, view }, from, to }: Piece, position: Position): number {
  if (view) return sectorDistance(localPlane(view.centre).project(position), reachM, view.bearingDeg, view.angleDeg);
  if (to - from === 1) return distanceM(points[from]!, position) - reachM;
  return distanceToLineM(position, points.slice(from, to)) - reachM;
}
