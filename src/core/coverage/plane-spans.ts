import { RADIAN } from '../geometry/ellipsoid.ts';
import { distanceToSegment } from '../geometry/distance-to-line.ts';
import type { PlanePoint } from '../geometry/local-plane.ts';

/** A span of a segment as shares of its length, 0 <= from <= to <= 1. */
export type Share = readonly [number, number];

/** The part of segment a-b within `radius` of the origin (metres); a tangent gives a span of no length, a miss null. */
export function discShare(a: PlanePoint, b: PlanePoint, radius: number, centre: PlanePoint = [0, 0]): Share | null {
  const ax = a[0] - centre[0];
  const ay = a[1] - centre[1];
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(ax, ay) <= radius ? [0, 1] : null;
  const nearest = -(ax * dx + ay * dy) / length;
  const aside = Math.abs(ax * dy - ay * dx) / length;
  if (aside > radius) return null;
  const half = Math.sqrt((radius - aside) * (radius + aside));
  return clip((nearest - half) / length, (nearest + half) / length);
}

/** The part of segment a-b within `halfWidth` of segment p-q: one span, because a capsule is convex. */
export function capsuleShare(a: PlanePoint, b: PlanePoint, p: PlanePoint, q: PlanePoint, halfWidth: number): Share | null {
  const spans = [discShare(a, b, halfWidth, p), discShare(a, b, halfWidth, q), stripShare(a, b, p, q, halfWidth)].filter((span) => span !== null);
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}

/** The rectangle of a capsule: between its ends and within its half width. */
function stripShare(a: PlanePoint, b: PlanePoint, p: PlanePoint, q: PlanePoint, halfWidth: number): Share | null {
  const ux = q[0] - p[0];
  const uy = q[1] - p[1];
  const length = Math.hypot(ux, uy);
  if (length === 0) return null;
  const along = (point: PlanePoint) => ((point[0] - p[0]) * ux + (point[1] - p[1]) * uy) / length;
  const aside = (point: PlanePoint) => ((point[1] - p[1]) * ux - (point[0] - p[0]) * uy) / length;
  const first = between(along(a), along(b), 0, length);
  const second = between(aside(a), aside(b), -halfWidth, halfWidth);
  if (!first || !second) return null;
  const from = Math.max(first[0], second[0]);
  const to = Math.min(first[1], second[1]);
  return from <= to ? [from, to] : null;
}

/** Where a value running from v0 to v1 lies in [low, high]. */
function between(v0: number, v1: number, low: number, high: number): Share | null {
  const d = v1 - v0;
  if (d === 0) return v0 >= low && v0 <= high ? [0, 1] : null;
  const t0 = (low - v0) / d;
  const t1 = (high - v0) / d;
  return clip(Math.min(t0, t1), Math.max(t0, t1));
}

function clip(from: number, to: number): Share | null {
  const low = Math.max(0, from);
  const high = Math.min(1, to);
  return low <= high ? [low, high] : null;
}

/**
 * The parts of segment a-b within `radius` of the origin and inside the view: |bearing - middle| <= angle/2,
 * bearings clockwise from north (+y). The two edges of the view cut the disc's span; the middle of each piece decides.
 */
export function sectorShares(a: PlanePoint, b: PlanePoint, radius: number, bearingDeg: number, angleDeg: number): Share[] {
  const span = discShare(a, b, radius);
  if (!span) return [];
  const cuts = [span[0], span[1]];
  for (const side of [-0.5, 0.5]) {
    const edge = (bearingDeg + side * angleDeg) * RADIAN;
    const nx = Math.cos(edge);
    const ny = -Math.sin(edge);
    const va = a[0] * nx + a[1] * ny;
    const vb = b[0] * nx + b[1] * ny;
    const t = va / (va - vb);
    if (t > span[0] && t < span[1]) cuts.push(t);
  }
  cuts.sort((x, y) => x - y);
  const shares: Share[] = [];
  for (let k = 1; k < cuts.length; k += 1) {
    const middle = (cuts[k - 1]! + cuts[k]!) / 2;
    if (inView([a[0] + (b[0] - a[0]) * middle, a[1] + (b[1] - a[1]) * middle], bearingDeg, angleDeg)) shares.push([cuts[k - 1]!, cuts[k]!]);
  }
  return shares;
}

/** Whether a point of the plane at the post is inside its view; the post itself is. */
export function inView([x, y]: PlanePoint, bearingDeg: number, angleDeg: number): boolean {
  if (angleDeg >= 360 || (x === 0 && y === 0)) return true;
  const off = ((Math.atan2(x, y) / RADIAN - bearingDeg) % 360 + 540) % 360 - 180;
  // 1e-9 degrees is 0.2 micrometres at 10 km: an edge of the view is inside it.
  return Math.abs(off) <= angleDeg / 2 + 1e-9;
}

/**
 * Metres from a point of the plane at a post to the pie in its view: by its arc where the bearing is in view, else by its two edges.
 * Below 0 in the pie, by the nearer of arc and edges, so that it never changes by more than a metre a metre.
 */
export function sectorDistance(point: PlanePoint, radius: number, bearingDeg: number, angleDeg: number): number {
  let toEdge = Infinity;
  for (const side of [-0.5, 0.5]) {
    const edge = (bearingDeg + side * angleDeg) * RADIAN;
    toEdge = Math.min(toEdge, distanceToSegment(point[0], point[1], [0, 0], [radius * Math.sin(edge), radius * Math.cos(edge)]));
  }
  return inView(point, bearingDeg, angleDeg) ? Math.max(Math.hypot(point[0], point[1]) - radius, -toEdge) : toEdge;
}
