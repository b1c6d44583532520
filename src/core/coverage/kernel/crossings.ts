/**
 * Where along a piece of curve a primitive covers it. Crossings of the piece with the primitive's
 * boundary cut it; each part between is settled by the depth of its middle, so that a crossing lost
 * or found twice by rounding changes nothing.
 */
import { Curve, curveCount, curveOf } from './curves.ts';
import { plainSpan } from './plain-span.ts';
import { CAPSULE, TIE, type Primitives } from './primitives.ts';
import { together } from './together.ts';
import { turnTo } from './turn-to.ts';

const cut = new Float64Array(32);
const other = new Curve();
/**
 * Boundaries that come this near (metres) or reach no further over each other touch in one point: that
 * of the shortest distance, which both curves tell alike. The two crossings of a thinner lens would hang
 * on the square root of rounding. A capsule's sides touch its ends' circles so.
 */
const TOUCH = 2 * TIE;

/** A point this near (metres) to both boundaries is one where they touch: as near as coordinates of different origin mean the same point. */
const TOUCHED = 1e-3;

/** Arc cosine of a number that rounding may have carried past 1. */
const arccos = (cos: number): number => Math.acos(Math.max(-1, Math.min(1, cos)));

/** Writes into `out` from `at` the parameters strictly inside the piece where it meets the line or arc `met`; returns the new end. */
export function meet(piece: Curve, met: Curve, out: Float64Array, at: number): number {
  if (!piece.arc) return met.arc ? lineMeetsCircle(piece, met, out, at) : lineMeetsLine(piece, met, out, at);
  return met.arc ? circleMeetsCircle(piece, met, out, at) : circleMeetsLine(piece, met, out, at);
}

function put(t: number, { u, v }: Curve, out: Float64Array, at: number): number {
  if (t <= u || t >= v) return at;
  out[at] = t;
  return at + 1;
}

function circleMeetsCircle(piece: Curve, met: Curve, out: Float64Array, at: number): number {
  const dx = met.cx - piece.cx, dy = met.cy - piece.cy;
  const d = Math.sqrt(dx * dx + dy * dy);
  if (d === 0) return at;
  const apart = d - piece.r - met.r, within = d - Math.abs(piece.r - met.r);
  if (apart > TOUCH || within < -TOUCH) return at;
  const middle = Math.atan2(dy, dx);
  if (apart >= -TOUCH || within <= TOUCH) return put(turnTo(apart < -TOUCH && piece.r < met.r ? middle + Math.PI : middle, piece.u), piece, out, at);
  /* Law of cosines: the angle at the centre between the other centre and a crossing. */
  const half = arccos((d * d + piece.r * piece.r - met.r * met.r) / (2 * d * piece.r));
  return put(turnTo(middle + half, piece.u), piece, out, put(turnTo(middle - half, piece.u), piece, out, at));
}

function circleMeetsLine(piece: Curve, met: Curve, out: Float64Array, at: number): number {
  /* Distance of the centre to the left of the line; the crossings lie at ± acos about the normal. */
  const side = met.dx * (piece.cy - met.y) - met.dy * (piece.cx - met.x);
  const over = piece.r - Math.abs(side);
  if (over < -TOUCH) return at;
  const normal = Math.atan2(met.dx, -met.dy);
  if (over <= TOUCH) return put(turnTo(side < 0 ? normal : normal + Math.PI, piece.u), piece, out, at);
  const half = arccos(-side / piece.r);
  return put(turnTo(normal + half, piece.u), piece, out, put(turnTo(normal - half, piece.u), piece, out, at));
}

function lineMeetsCircle(piece: Curve, met: Curve, out: Float64Array, at: number): number {
  const px = met.cx - piece.x, py = met.cy - piece.y;
  const along = px * piece.dx + py * piece.dy, aside = Math.abs(px * piece.dy - py * piece.dx);
  const over = met.r - aside;
  if (over < -TOUCH) return at;
  if (over <= TOUCH) return put(along, piece, out, at);
  const half = Math.sqrt(over * (met.r + aside));
  return put(along + half, piece, out, put(along - half, piece, out, at));
}

function lineMeetsLine(piece: Curve, met: Curve, out: Float64Array, at: number): number {
  const cross = piece.dx * met.dy - piece.dy * met.dx;
  if (cross === 0) return at;
  return put(((met.x - piece.x) * met.dy - (met.y - piece.y) * met.dx) / cross, piece, out, at);
}

/** Sorts the first `count` numbers: few, so by insertion. */
export function sortFew(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    let j = i - 1;
    while (j >= 0 && values[j]! > value) { values[j + 1] = values[j]!; j--; }
    values[j + 1] = value;
  }
}

/**
 * Writes into `spans` from `at` the parts [s, e] of the piece that row `by` covers, and returns
 * the new end; where they only touch, a part of length 0. `own` is the row the piece bounds (-1 for the edge of an area): where two boundaries run
 * together on the same side, the one that precedes covers the other, and every row covers an area's edge.
 */
export function coveredSpans(piece: Curve, shapes: Primitives, by: number, own: number, spans: Float64Array, at: number): number {
  const { u, v } = piece;
  const reach = ((v - u) / 2) * piece.speed + TIE;
  const depth = shapes.depthAt(by, piece.mx, piece.my);
  if (depth > reach) return at;
  if (depth < -reach) { spans[at] = u; spans[at + 1] = v; return at + 2; }
  return crossedSpans(piece, shapes, by, own, spans, at);
}

/** `coveredSpans` where the row's boundary comes near the piece. */
export function crossedSpans(piece: Curve, shapes: Primitives, by: number, own: number, spans: Float64Array, at: number): number {
  if (shapes.is[by] === CAPSULE) {
    const plain = plainSpan(piece, shapes, by, spans, at);
    if (plain >= 0) return plain;
  }
  const { u, v } = piece;
  let cuts = 0;
  const curves = curveCount(shapes, by);
  for (let n = 0; n < curves; n++) {
    curveOf(shapes, by, n, other);
    cuts = meet(piece, other, cut, cuts);
    if (!piece.arc || !other.arc || piece.cx !== other.cx || piece.cy !== other.cy || piece.r !== other.r) continue;
    /* One circle: who shows it may change where a joint's wedge begins and ends. */
    curveOf(shapes, by, n, other, true);
    cuts = put(turnTo(other.to, u), piece, cut, put(turnTo(other.from, u), piece, cut, cuts));
  }
  sortFew(cut, cuts);
  let start = u;
  let open = -1;
  for (let i = 0; i <= cuts; i++) {
    const end = i < cuts ? cut[i]! : v;
    const covers = end > start && isCovered(piece, (start + end) / 2, shapes, by, own);
    if (covers && open < 0) { open = at; spans[at] = start; }
    if (covers) spans[open + 1] = end;
    else if (end > start && open >= 0) { at = open + 2; open = -1; }
    else if (end > start && start > u && Math.abs(shapes.depthAt(by, piece.xAt(start), piece.yAt(start))) < TOUCHED) {
      /* The boundaries touch and part again: a ring that comes by here twice must know the point. */
      spans[at] = spans[at + 1] = start;
      at += 2;
    }
    start = end;
  }
  return open >= 0 ? open + 2 : at;
}

function isCovered(piece: Curve, t: number, shapes: Primitives, by: number, own: number): boolean {
  const x = piece.xAt(t), y = piece.yAt(t);
  const depth = shapes.depthAt(by, x, y);
  if (depth > TIE) return false;
  if (depth < -TIE) return true;
  const curves = curveCount(shapes, by);
  for (let n = 0; n < curves; n++) {
    curveOf(shapes, by, n, other);
    const side = together(piece, other, t);
    if (side === 0) continue;
    if (side < 0 || own < 0) return side > 0;
    /* What a joint hides of a round end is no rival: the neighbour shows it, or covers it. */
    curveOf(shapes, by, n, other, true);
    return shapes.precedes(by, own) && together(piece, other, t) > 0;
  }
  /* A crossing or a touch: the middle of a part is off it, if only by a little. */
  return depth <= 0;
}
