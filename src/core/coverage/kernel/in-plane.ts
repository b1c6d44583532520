/** Assets and areas of a plan brought into the conformal plane of the kernel. */
import { densify } from '../../geometry/densify.ts';
import { RADIAN } from '../../geometry/ellipsoid.ts';
import type { ConformalPlane } from '../../geometry/stereographic.ts';
import type { Position } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import type { Areas } from './areas.ts';
import { snap, type Given } from './primitives.ts';
import { ringArea } from './rings.ts';

type Polygons = readonly (readonly (readonly Position[])[])[];

/** Vertices of a route nearer than this (5 mm) to the line without them are left out. */
const STRAIGHT_M = 0.005;
/** A corridor keeps one radius as long as the local scale stays within this share. */
const SAME_SCALE = 5e-6;
/** Degrees of latitude over which north is told: about a metre. */
const NORTHWARD = 1e-5;
/** Longest straight edge of an area in the plane, metres: an edge straight in lon/lat bends from it by a millimetre. */
const EDGE_M = 250;

/** Where the plane enlarges more, a quarter of the world from its centre, nothing reaches the plan; about the far side a reach would turn inside out. */
const FAR = 2;

const scratch = new Float64Array(3);

/** What an asset covers as primitives; none for a reach of 0 or where it cannot come near the plan. Radii are metres on the ground times the local scale. */
export function primitivesOf({ shape, reachM }: Asset, plane: ConformalPlane): Given[] {
  if (shape.type === 'region') return ringsInPlane(shape.polygons, plane).map((xy) => ({ xy, r: 0, ring: true }));
  if (!(reachM > 0)) return [];
  if (shape.type === 'corridor') return shape.lines.flatMap(({ points }) => corridor(points, reachM, plane));
  const [lon, lat] = shape.centre;
  plane.project(lon, lat, scratch, 0);
  const [x, y, k] = [scratch[0]!, scratch[1]!, scratch[2]!];
  if (!(k < FAR)) return [];
  const disc = { xy: [x, y], r: reachM * k };
  if (shape.type === 'disc') return [disc];
  plane.project(lon, lat + NORTHWARD, scratch, 0);
  const north = Math.atan2(scratch[1]! - y, scratch[0]! - x);
  const width = shape.angleDeg * RADIAN;
  /* Bearings run clockwise, angles of the plane counterclockwise. */
  return [{ ...disc, from: north - shape.bearingDeg * RADIAN - width / 2, width }];
}

function corridor(points: readonly Position[], halfWidthM: number, plane: ConformalPlane): Given[] {
  const at = new Float64Array(points.length * 3);
  points.forEach(([lon, lat], i) => plane.project(lon, lat, at, i * 3));
  const kept = straightened(at);
  if (kept.length === 1) return at[2]! < FAR ? [{ xy: [at[0]!, at[1]!], r: halfWidthM * at[2]! }] : [];
  const found: Given[] = [];
  for (let first = 0; first + 1 < kept.length;) {
    /* A chunk goes on as long as its scales are one; the smallest serves all of it: a corridor is never shown wider than it is. */
    let last = first, least = Infinity, most = 0;
    while (last + 1 < kept.length) {
      const a = at[kept[last]! * 3 + 2]!, b = at[kept[last + 1]! * 3 + 2]!;
      const low = Math.min(least, a, b), high = Math.max(most, a, b);
      if (last > first && high > low * (1 + SAME_SCALE)) break;
      least = low; most = high;
      last++;
    }
    if (least < FAR) {
      const xy = new Float64Array(2 * (last - first + 1));
      for (let i = first; i <= last; i++) { xy[2 * (i - first)] = at[kept[i]! * 3]!; xy[2 * (i - first) + 1] = at[kept[i]! * 3 + 1]!; }
      found.push({ xy, r: halfWidthM * least });
    }
    first = last;
  }
  return found;
}

/** Rows (x, y, k) of a line to keep so that no dropped one lies further than `STRAIGHT_M` off (Douglas and Peucker 1973). */
function straightened(at: Float64Array): Int32Array {
  const n = at.length / 3;
  const keep = new Uint8Array(n);
  keep[0] = keep[n - 1] = 1;
  /* Spans still to be looked at, as pairs: no two overlap, so there are never more than points. */
  const stack = new Int32Array(2 * n + 2);
  stack[1] = n - 1;
  for (let open = 2; open > 0;) {
    const last = stack[--open]!, first = stack[--open]!;
    const x0 = at[first * 3]!, y0 = at[first * 3 + 1]!;
    const dx = at[last * 3]! - x0, dy = at[last * 3 + 1]! - y0;
    const square = dx * dx + dy * dy;
    let far = -1, farthest = STRAIGHT_M * STRAIGHT_M;
    for (let i = first + 1; i < last; i++) {
      const px = at[i * 3]! - x0, py = at[i * 3 + 1]! - y0;
      const t = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
      const qx = px - t * dx, qy = py - t * dy, off = qx * qx + qy * qy;
      if (off > farthest) { far = i; farthest = off; }
    }
    if (far < 0) continue;
    keep[far] = 1;
    stack[open++] = first; stack[open++] = far; stack[open++] = far; stack[open++] = last;
  }
  const kept = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) if (keep[i] === 1) kept[count++] = i;
  return kept.subarray(0, count);
}

/** Files the rings of polygons (lon/lat-straight edges, at most 1 km long each) as edges of an area, the inside on the left. */
export function fileArea(areas: Areas, area: number, polygons: Polygons, plane: ConformalPlane): void {
  for (const xy of ringsInPlane(polygons, plane)) for (let i = 0; i < xy.length; i += 2) {
    const next = i + 2 < xy.length ? i + 2 : 0;
    areas.addEdge(area, xy[i]!, xy[i + 1]!, xy[next]!, xy[next + 1]!);
  }
}

/** The rings of polygons with edges straight in lon/lat, cut to 250 m, as x, y, x, y ... without repeating the first; the inside on the left. */
function ringsInPlane(polygons: Polygons, plane: ConformalPlane): Float64Array[] {
  return polygons.flatMap((rings) => rings.map((ring, n) => {
    const points = cut(ring);
    const xy = new Float64Array(points.length - 2);
    for (let i = 0; 2 * i < xy.length; i++) {
      plane.project(points[2 * i]!, points[2 * i + 1]!, scratch, 0);
      xy[2 * i] = snap(scratch[0]!); xy[2 * i + 1] = snap(scratch[1]!);
    }
    return ringArea(xy) > 0 === (n === 0) ? xy : backwards(xy);
  }));
}

/** Rings never change, and many kernels are made of one plan (of two that are compared, of each remedy for a gap): each is cut once. */
const cuts = new WeakMap<readonly Position[], Float64Array>();

/** A ring with its edges cut short, as lon, lat, lon, lat ... */
function cut(ring: readonly Position[]): Float64Array {
  const known = cuts.get(ring);
  if (known) return known;
  const { points } = densify(ring, EDGE_M), made = new Float64Array(2 * points.length);
  points.forEach(([lon, lat], i) => { made[2 * i] = lon; made[2 * i + 1] = lat; });
  cuts.set(ring, made);
  return made;
}

function backwards(xy: Float64Array): Float64Array {
  const turned = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) { turned[xy.length - 2 - i] = xy[i]!; turned[xy.length - 1 - i] = xy[i + 1]!; }
  return turned;
}
