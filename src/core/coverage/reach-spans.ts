import type { Position } from '../plan/plan.ts';
import { nearness, squareToSegment, toCartesian } from '../geometry/cartesian.ts';
import { bendM, reachBox } from '../geometry/distance-to-line.ts';
import { CHUNK, lineBoxes } from '../geometry/line-boxes.ts';
import type { LocalPlane, PlanePoint } from '../geometry/local-plane.ts';
import { localPlane } from '../geometry/local-plane.ts';
import { unwrapLon } from '../geometry/longitude.ts';
import { widened } from './asset-boxes.ts';
import { reaches, type Asset } from './assets.ts';
import { DrawnReach } from './drawn-reach.ts';
import type { IndexedLine } from './indexed-line.ts';
import { capsuleShare, discShare, sectorShares } from './plane-spans.ts';

/** The reach of an asset on one segment, as shares of the segment. */
export interface SegmentSpan { readonly segment: number; readonly from: number; readonly to: number }

const NONE: readonly SegmentSpan[] = [];
/** Ends and middle of an edge of a route, or the place of a post, in earth-centred metres. */
const here = new Float64Array(9);
/** What straight distances leave open: pairs of an edge of a route and a segment that it may reach in part. */
let open = new Int32Array(256);
let openCount = 0;

/**
 * Where an asset reaches a line (domain section 4, rule 1; inclusive): each near segment is met by
 * the disc, sector or capsule in the plane at the post or at the middle of the route's piece (at most 1 km long).
 * A segment that straight distances prove to be wholly in or out of reach is not projected. The spans of a
 * route may leave out what others of its spans hold. `reachM` overrides the asset's own, for visits within a place's
 * radius. A reach of 0 reaches nothing. A drawn region meets a segment in degrees, where both are straight.
 */
export function reachSpans(asset: Asset, target: IndexedLine, reachM: number = asset.reachM): readonly SegmentSpan[] {
  const { shape } = asset;
  if (!reaches(asset, reachM) || target.lineOf.length === 0) return NONE;
  if (shape.type === 'corridor') {
    let spans: SegmentSpan[] | null = null;
    for (const { points } of shape.lines) if (lineComesNear(points, target, reachM)) corridorSpans(points, target, reachM, spans ??= []);
    return spans ?? NONE;
  }
  if (shape.type === 'region') return regionSpans(DrawnReach.of(shape.polygons), target);
  const [west, south, east, north] = reachBox(shape.centre, reachM, target.middleLon);
  const near = target.near.search(west, south, east, north);
  if (near === 0) return NONE;
  toCartesian(shape.centre, here, 0);
  const spans: SegmentSpan[] = [];
  const projected = projector(target, localPlane(shape.centre));
  for (let k = 0; k < near; k += 1) {
    const segment = target.near.found[k]!;
    const told = toDisc(segment, target, reachM);
    if (told < 0) continue;
    if (shape.type === 'sector') {
      const [a, b] = projected(segment);
      for (const share of sectorShares(a, b, reachM, shape.bearingDeg, shape.angleDeg)) spans.push({ segment, from: share[0], to: share[1] });
    } else if (told > 0) spans.push({ segment, from: 0, to: 1 });
    else {
      const [a, b] = projected(segment);
      const share = discShare(a, b, reachM);
      if (share) spans.push({ segment, from: share[0], to: share[1] });
    }
  }
  return spans;
}

function regionSpans(region: DrawnReach, target: IndexedLine): readonly SegmentSpan[] {
  const near = target.near.search(...region.box);
  const spans: SegmentSpan[] = [];
  for (let k = 0; k < near; k += 1) {
    const segment = target.near.found[k]!;
    const points = target.lines[target.lineOf[segment]!]!, at = target.pointOf[segment]!;
    for (const share of region.shares(points[at]!, points[at + 1] ?? points[at]!)) spans.push({ segment, from: share[0], to: share[1] });
  }
  return spans;
}

function lineComesNear(points: readonly Position[], target: IndexedLine, metres: number): boolean {
  const { count, whole } = lineBoxes(points);
  return count > 0 && comesNear(whole, 0, target, metres);
}

function comesNear(boxes: readonly number[], at: number, target: IndexedLine, metres: number): boolean {
  const s = boxes[at + 1]!, n = boxes[at + 3]!;
  const [west, south, east, north] = widened(boxes[at]!, s, boxes[at + 2]!, n, metres + bendM(s, n));
  const middle = (west + east) / 2;
  const shift = unwrapLon(middle, target.middleLon) - middle;
  return east - west >= 360 || target.near.search(west + shift, south, east + shift, north) > 0;
}

/** Looks at a route by boxes of its chunks, then of its edges; what an edge reaches in part counts only where no other reaches all of it. */
function corridorSpans(points: readonly Position[], target: IndexedLine, halfWidthM: number, spans: SegmentSpan[]): void {
  const { count, chunks } = lineBoxes(points);
  openCount = 0;
  const whole = new Set<number>();
  for (let chunk = 0; chunk < count; chunk += 1) {
    if (count > 1 && !comesNear(chunks, 4 * chunk, target, halfWidthM)) continue;
    const end = Math.max(1, Math.min(points.length - 1, (chunk + 1) * CHUNK));
    for (let edge = chunk * CHUNK; edge < end; edge += 1) edgeNear(points, edge, target, halfWidthM, whole);
  }
  for (const segment of whole) spans.push({ segment, from: 0, to: 1 });
  let last = -1;
  let met: ((segment: number) => void) | null = null;
  for (let k = 0; k < openCount; k += 2) {
    const edge = open[k]!, segment = open[k + 1]!;
    if (whole.has(segment)) continue;
    if (edge !== last) met = null;
    last = edge;
    met ??= edgeMeets(points[edge]!, points[edge + 1] ?? points[edge]!, target, halfWidthM, spans);
    met(segment);
  }
}

/** Sorts the segments near an edge into those it reaches wholly and those left open. */
function edgeNear(points: readonly Position[], edge: number, target: IndexedLine, halfWidthM: number, whole: Set<number>): void {
  const from = points[edge]!, to = points[edge + 1] ?? from;
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  toCartesian(from, here, 0);
  toCartesian(to, here, 3);
  toCartesian(middle, here, 6);
  /* The capsule lies within the half width and the farther end of the edge from its middle; near a pole that end may be nearer to the other. */
  const endM = Math.sqrt(Math.max(squareBetween(0, 6), squareBetween(3, 6)));
  const [west, south, east, north] = reachBox(middle, halfWidthM + endM + 1, target.middleLon);
  const near = target.near.search(west, south, east, north);
  for (let k = 0; k < near; k += 1) {
    const segment = target.near.found[k]!;
    const told = toCapsule(segment, target, halfWidthM);
    if (told > 0) whole.add(segment);
    else if (told === 0) {
      if (openCount + 2 > open.length) {
        const longer = new Int32Array(2 * open.length);
        longer.set(open);
        open = longer;
      }
      open[openCount++] = edge;
      open[openCount++] = segment;
    }
  }
}

function edgeMeets(from: Position, to: Position, target: IndexedLine, halfWidthM: number, spans: SegmentSpan[]): (segment: number) => void {
  const plane = localPlane([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  const p = plane.project(from), q = plane.project(to);
  const projected = projector(target, plane);
  return (segment) => {
    const [a, b] = projected(segment);
    const share = capsuleShare(a, b, p, q, halfWidthM);
    if (share) spans.push({ segment, from: share[0], to: share[1] });
  };
}

/** The ends of segments in a plane; where one ends and the next begins is projected once. */
function projector(target: IndexedLine, plane: LocalPlane): (segment: number) => [PlanePoint, PlanePoint] {
  let last: { position: Position; point: PlanePoint } | null = null;
  return (segment) => {
    const points = target.lines[target.lineOf[segment]!]!, at = target.pointOf[segment]!;
    const from = points[at]!, to = points[at + 1] ?? from;
    const a: PlanePoint = last?.position === from ? last.point : plane.project(from);
    const b = plane.project(to);
    last = { position: to, point: b };
    return [a, b];
  };
}

const squareBetween = (i: number, j: number) => (here[i]! - here[j]!) ** 2 + (here[i + 1]! - here[j + 1]!) ** 2 + (here[i + 2]! - here[j + 2]!) ** 2;

/** Whether a segment lies wholly in a disc (1), wholly out of it (-1), or is to be measured (0). */
function toDisc(segment: number, { ends }: IndexedLine, radiusM: number): number {
  const e = 6 * segment;
  const x = here[0]!, y = here[1]!, z = here[2]!;
  if (nearness(squareToSegment(x, y, z, ends[e]!, ends[e + 1]!, ends[e + 2]!, ends[e + 3]!, ends[e + 4]!, ends[e + 5]!), radiusM) < 0) return -1;
  const a = (ends[e]! - x) ** 2 + (ends[e + 1]! - y) ** 2 + (ends[e + 2]! - z) ** 2;
  const b = (ends[e + 3]! - x) ** 2 + (ends[e + 4]! - y) ** 2 + (ends[e + 5]! - z) ** 2;
  return nearness(Math.max(a, b), radiusM) > 0 ? 1 : 0;
}

/** The same for a capsule: it is convex, so both ends in it are the segment in it. */
function toCapsule(segment: number, { ends }: IndexedLine, halfWidthM: number): number {
  const e = 6 * segment;
  const ax = ends[e]!, ay = ends[e + 1]!, az = ends[e + 2]!, bx = ends[e + 3]!, by = ends[e + 4]!, bz = ends[e + 5]!;
  const half = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2 + (bz - az) ** 2) / 2;
  const apart = Math.sqrt(toEdge((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2)) - half;
  if (apart > 0 && nearness(apart * apart, halfWidthM) < 0) return -1;
  return nearness(Math.max(toEdge(ax, ay, az), toEdge(bx, by, bz)), halfWidthM) > 0 ? 1 : 0;
}

const toEdge = (x: number, y: number, z: number) => squareToSegment(x, y, z, here[0]!, here[1]!, here[2]!, here[3]!, here[4]!, here[5]!);
