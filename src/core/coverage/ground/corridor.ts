import type { Position } from '../../plan/plan.ts';
import { RADIAN } from '../../geometry/ellipsoid.ts';
import { direct, inverse } from '../../geometry/geodesic.ts';
import { arc, discPolygon, snap } from './arc.ts';
import type { Point, Polygon } from './polygons.ts';
import { isSimple } from './is-simple.ts';

/** A vertex with the azimuths of arrival and departure; turn in degrees, right positive. */
interface Knot { readonly at: Position; readonly arriveDeg: number; readonly departDeg: number; readonly turnDeg: number; readonly smooth: boolean;
  /** The line begins or ends here: a round end. */
  readonly end: boolean }

/**
 * The corridor of a dense line as simple polygons that overlap: everything within `halfWidthM`,
 * round ends, inscribed arcs. Offsets are geodesics at right angles. A chain of pieces is one
 * ring as long as its inner corners fit; at a sharper corner, and where a loop closes, the chain ends
 * flat and a wedge of the circle around the vertex fills the outer side.
 */
export function corridorPolygons(points: readonly Position[], halfWidthM: number): Polygon[] {
  if (points.length < 2) return points[0] ? [discPolygon(points[0], halfWidthM)] : [];
  const legs = points.slice(1).map((point, index) => inverse(points[index]!, point));
  const tail = points.length - 1;
  // A loop has no ends: its first vertex is a corner like the others.
  const closed = points[0]![0] === points[tail]![0] && points[0]![1] === points[tail]![1];
  const knots = points.map((at, index): Knot => {
    const before = legs[index - 1] ?? (closed ? legs[tail - 1] : undefined);
    const after = legs[index] ?? (closed ? legs[0] : undefined);
    const arriveDeg = before?.arrivalDeg ?? after!.azimuthDeg;
    const departDeg = after?.azimuthDeg ?? before!.arrivalDeg;
    const turnDeg = ((departDeg - arriveDeg) % 360 + 540) % 360 - 180;
    const room = 0.45 * Math.min(before?.distanceM ?? 0, after?.distanceM ?? 0);
    const smooth = Math.abs(turnDeg) < 150 && halfWidthM * Math.tan((Math.abs(turnDeg) / 2) * RADIAN) < room;
    return { at, arriveDeg, departDeg, turnDeg, smooth, end: !before || !after };
  });
  const polygons: Polygon[] = [];
  let start = 0;
  for (let index = 1; index < knots.length; index += 1) {
    if (index < knots.length - 1 && knots[index]!.smooth) continue;
    chain(knots, start, index, halfWidthM, polygons);
    start = index;
  }
  return polygons;
}

/** Adds the ring of knots first..last, halved until it does not cross itself, and a wedge at its start if the line goes on there. */
function chain(knots: readonly Knot[], first: number, last: number, h: number, polygons: Polygon[]): void {
  const ring = chainRing(knots, first, last, h);
  if (last - first > 1 && !isSimple(ring)) {
    const middle = (first + last) >> 1;
    chain(knots, first, middle, h, polygons);
    chain(knots, middle, last, h, polygons);
    return;
  }
  polygons.push([ring]);
  if (!knots[first]!.end) polygons.push(wedge(knots[first]!, h));
}

function chainRing(knots: readonly Knot[], first: number, last: number, h: number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  for (let index = first + 1; index < last; index += 1) {
    const knot = knots[index]!;
    left.push(...side(knot, -90, h));
    right.push(...side(knot, 90, h));
  }
  const { at: head, departDeg, end: starts } = knots[first]!;
  const { at: tail, arriveDeg, end: ends } = knots[last]!;
  const endCap = ends ? arc(tail, h, arriveDeg - 90, arriveDeg + 90) : [offset(tail, arriveDeg - 90, h), offset(tail, arriveDeg + 90, h)];
  const startCap = starts ? arc(head, h, departDeg + 90, departDeg + 270) : [offset(head, departDeg + 90, h), offset(head, departDeg - 90, h)];
  const ring = [...left, ...endCap, ...right.reverse(), ...startCap];
  ring.push(ring[0]!);
  return ring;
}

/** Ring points beside a smooth knot, along the line: an arc on the outer side, the inner corner on the other. */
function side({ at, arriveDeg, turnDeg }: Knot, toDeg: -90 | 90, h: number): Point[] {
  const bisector = arriveDeg + toDeg + turnDeg / 2;
  if (Math.abs(turnDeg) < 0.05) return [offset(at, bisector, h)];
  const outer = turnDeg > 0 === toDeg < 0;
  if (!outer) return [offset(at, bisector, h / Math.cos((turnDeg / 2) * RADIAN))];
  const from = arriveDeg + toDeg;
  return turnDeg > 0 ? arc(at, h, from, from + turnDeg) : arc(at, h, from + turnDeg, from).reverse();
}

/** The outer side of the circle at a corner, widened and drawn from the inner side so that it overlaps both chains. */
function wedge({ at, arriveDeg, turnDeg }: Knot, h: number): Polygon {
  const outer = turnDeg >= 0 ? arriveDeg - 90 : arriveDeg + 90;
  const from = Math.min(outer, outer + turnDeg) - 2;
  const to = Math.max(outer, outer + turnDeg) + 2;
  const tip = offset(at, (from + to) / 2 + 180, 0.2 * h);
  return [[tip, ...arc(at, h, from, to), tip]];
}

const offset = (at: Position, azimuthDeg: number, metres: number): Point => snap(direct(at, azimuthDeg, metres));
