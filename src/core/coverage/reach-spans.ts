import type { Position } from '../plan/plan.ts';
import { reachBox } from '../geometry/distance-to-line.ts';
import type { LocalPlane, PlanePoint } from '../geometry/local-plane.ts';
import { localPlane } from '../geometry/local-plane.ts';
import type { Asset } from './assets.ts';
import type { IndexedLine } from './indexed-line.ts';
import type { Share } from './plane-spans.ts';
import { capsuleShare, discShare, sectorShares } from './plane-spans.ts';

/** The reach of an asset on one segment, as shares of the segment. */
export interface SegmentSpan { readonly segment: number; readonly from: number; readonly to: number }

/**
 * Where an asset reaches a line (domain section 4, rule 1; inclusive): each near segment is met by
 * the disc, sector or capsule in the plane at the post or at the middle of the route's piece (at most 1 km long).
 * `reachM` overrides the asset's own, for visits within a place's radius. A reach of 0 reaches nothing.
 */
export function reachSpans(asset: Asset, target: IndexedLine, reachM: number = asset.reachM): SegmentSpan[] {
  if (!(reachM > 0)) return [];
  const { shape } = asset;
  if (shape.type === 'corridor') return shape.lines.flatMap((line) => corridorSpans(line.points, target, reachM));
  const near = target.search(...reachBox(shape.centre, reachM, target.middleLon));
  const meet: (a: PlanePoint, b: PlanePoint) => readonly (Share | null)[] = shape.type === 'disc'
    ? (a, b) => [discShare(a, b, reachM)]
    : (a, b) => sectorShares(a, b, reachM, shape.bearingDeg, shape.angleDeg);
  return meetAll(near, target, localPlane(shape.centre), meet);
}

function corridorSpans(points: readonly Position[], target: IndexedLine, halfWidthM: number): SegmentSpan[] {
  const spans: SegmentSpan[] = [];
  for (let k = 0; k < Math.max(1, points.length - 1); k += 1) {
    const from = points[k]!;
    const to = points[k + 1] ?? from;
    const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    // A piece is at most 1 km long, so everything in its reach is within half of that and the half width.
    const near = target.search(...reachBox(middle, halfWidthM + 505, target.middleLon));
    if (near.length === 0) continue;
    const plane = localPlane(middle);
    const p = plane.project(from);
    const q = plane.project(to);
    spans.push(...meetAll(near, target, plane, (a, b) => [capsuleShare(a, b, p, q, halfWidthM)]));
  }
  return spans;
}

function meetAll(near: readonly number[], target: IndexedLine, plane: LocalPlane,
  meet: (a: PlanePoint, b: PlanePoint) => readonly (Share | null)[]): SegmentSpan[] {
  const spans: SegmentSpan[] = [];
  let last: { position: Position; point: PlanePoint } | null = null;
  for (const segment of near) {
    const { line, at } = target.segments[segment]!;
    const from = target.lines[line]![at]!;
    const to = target.lines[line]![at + 1] ?? from;
    const a: PlanePoint = last?.position === from ? last.point : plane.project(from);
    const b = plane.project(to);
    last = { position: to, point: b };
    for (const share of meet(a, b)) if (share) spans.push({ segment, from: share[0], to: share[1] });
  }
  return spans;
}
