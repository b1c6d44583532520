/**
 * The common cases of `coveredSpans` in closed form: a straight piece against a capsule or disc, which
 * is convex and so covers one stretch of it; an arc against a disc or a capsule. Touches and boundaries that run
 * together are left to the careful way.
 */
import type { Curve } from './curves.ts';
import { AX, AXIS, AY, BX, BY, LENGTH, RADIUS, UX, UY, TIE, type Primitives } from './primitives.ts';
import { turnTo } from './turn-to.ts';

/** As near as this (metres) two boundaries touch; see `crossings.ts`. */
const TOUCH = 2 * TIE;
/** Nearer than this (metres) to a touch, rounding could decide: the careful way does. */
const NEAR_TOUCH = 64 * TIE;
/** A touch so near (metres) to an end of the piece is one at the end, where rings look for it anyway. */
const AT_END = 1e-3;
/** Flatter than this (sine) two lines are called parallel. */
const PARALLEL = 1e-7;
const TURN = 2 * Math.PI;

/** Spans of the piece written from `at`, the new end returned; -1 where the careful way must decide. `by` must not be a sector. */
export function plainSpan(piece: Curve, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  if (!piece.arc) return acrossCapsule(piece, shapes, by, spans, at);
  return shapes.axis[by * AXIS + LENGTH] === 0 ? roundDisc(piece, shapes, by, spans, at) : roundCapsule(piece, shapes, by, spans, at);
}

function acrossCapsule(piece: Curve, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  const { x, y, dx, dy, u, v } = piece, { axis } = shapes, b = by * AXIS;
  const r = axis[b + RADIUS]!, length = axis[b + LENGTH]!;
  const px = x - axis[b + AX]!, py = y - axis[b + AY]!;
  let low = Infinity, high = -Infinity;
  /* The round ends. */
  for (let end = 0; end < 2; end++) {
    const qx = end === 0 ? px : x - axis[b + BX]!, qy = end === 0 ? py : y - axis[b + BY]!;
    const along = -(qx * dx + qy * dy), aside = Math.abs(qx * dy - qy * dx);
    const over = r - aside;
    /* A circle that is only touched covers a point: told by the careful way, but for an end of the piece, where a capsule's side meets the round end of the next. */
    if (over > -NEAR_TOUCH && over <= TOUCH && along > u + AT_END && along < v - AT_END) return -1;
    if (over > TOUCH) {
      if (over < NEAR_TOUCH) return -1;
      const half = Math.sqrt(over * (r + aside));
      if (along - half < low) low = along - half;
      if (along + half > high) high = along + half;
    }
    if (length === 0) break;
  }
  if (length > 0) {
    /* The rectangle between them, by its two slabs. */
    const ux = axis[b + UX]!, uy = axis[b + UY]!;
    const a0 = px * ux + py * uy, a1 = dx * ux + dy * uy;
    const b0 = py * ux - px * uy, b1 = dy * ux - dx * uy;
    if (Math.abs(b1) < PARALLEL || Math.abs(a1) < PARALLEL) return -1;
    const s0 = -a0 / a1, s1 = (length - a0) / a1;
    const t0 = (-r - b0) / b1, t1 = (r - b0) / b1;
    const from = Math.max(Math.min(s0, s1), Math.min(t0, t1)), to = Math.min(Math.max(s0, s1), Math.max(t0, t1));
    if (to > from) { if (from < low) low = from; if (to > high) high = to; }
  }
  const from = Math.max(low, u), to = Math.min(high, v);
  if (!(to > from)) return at;
  spans[at] = from; spans[at + 1] = to;
  return at + 2;
}

function roundDisc(piece: Curve, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  const { u, v } = piece, { axis } = shapes, b = by * AXIS;
  const dx = axis[b + AX]! - piece.cx, dy = axis[b + AY]! - piece.cy;
  const d = Math.sqrt(dx * dx + dy * dy);
  const r = axis[b + RADIUS]!;
  const apart = d - piece.r - r, within = d - Math.abs(piece.r - r);
  if (Math.abs(apart) < NEAR_TOUCH || Math.abs(within) < NEAR_TOUCH) return -1;
  if (apart > 0) return at;
  if (within < 0) {
    if (r < piece.r) return at;
    spans[at] = u; spans[at + 1] = v;
    return at + 2;
  }
  /* Law of cosines: half the angle that the other disc covers, about the direction to its centre. */
  const half = Math.acos((d * d + piece.r * piece.r - r * r) / (2 * d * piece.r));
  const start = turnTo(Math.atan2(dy, dx) - half, u), end = start + 2 * half;
  let next = at;
  if (end - TURN > u) { spans[next] = u; spans[next + 1] = Math.min(end - TURN, v); next += 2; }
  if (start < v) { spans[next] = start; spans[next + 1] = Math.min(end, v); next += 2; }
  return next;
}

/** Angles at which an arc crosses the boundary of a capsule, in order: four at the ends and four at the sides at most. */
const crossed = new Float64Array(8);

/** An arc against a capsule: crossings with its round ends beyond the axis and with its sides beside it; each changes sides. */
function roundCapsule(piece: Curve, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  const depth = shapes.depthAt(by, piece.mx, piece.my);
  if (Math.abs(depth) < NEAR_TOUCH) return -1;
  const { u, v } = piece, { axis } = shapes, b = by * AXIS;
  const ux = axis[b + UX]!, uy = axis[b + UY]!, r = axis[b + RADIUS]!, length = axis[b + LENGTH]!, turn = shapes.turn[by]!;
  const px = piece.cx - axis[b + AX]!, py = piece.cy - axis[b + AY]!, R = piece.r;
  /* The arc's centre seen from the axis: along it from its beginning, and to its left. */
  const x = px * ux + py * uy, y = py * ux - px * uy;
  let count = 0;
  for (let side = -1; side <= 1; side += 2) {
    const sin = (side * r - y) / R;
    if (Math.abs(Math.abs(sin) - 1) * R < NEAR_TOUCH) return -1;
    if (sin > 1 || sin < -1) continue;
    const half = Math.sqrt(1 - sin * sin) * R;
    for (let way = -1; way <= 1; way += 2) {
      const along = x + way * half;
      if (along < -AT_END || along > length + AT_END) continue;
      if (along < AT_END || along > length - AT_END) return -1;
      count = inOrder(turnTo(turn + Math.atan2(sin * R, way * half), u), piece, count);
    }
  }
  for (let end = 0; end < 2; end++) {
    const from = end * length;
    const dx = from - x, d = Math.sqrt(dx * dx + y * y);
    if (d === 0) { if (Math.abs(R - r) < NEAR_TOUCH) return -1; continue; }
    if (Math.abs(d - R - r) < NEAR_TOUCH || Math.abs(d - Math.abs(R - r)) < NEAR_TOUCH) return -1;
    if (d > R + r || d < Math.abs(R - r)) continue;
    /* Two circles meet where the way between their centres is cut in two by the law of cosines. */
    const near = (d * d + R * R - r * r) / (2 * d), off = Math.sqrt(Math.max(0, R * R - near * near));
    const ex = dx / d, ey = -y / d;
    for (let way = -1; way <= 1; way += 2) {
      const qx = near * ex - way * off * ey, qy = near * ey + way * off * ex;
      const beyond = end === 0 ? -(x + qx) : x + qx - length;
      if (beyond < -AT_END) continue;
      if (beyond < AT_END) return -1;
      count = inOrder(turnTo(turn + Math.atan2(qy, qx), u), piece, count);
    }
  }
  const middle = (u + v) / 2;
  let before = 0;
  while (before < count && crossed[before]! < middle) before++;
  /* Every crossing changes sides: from the middle, whose side is known, to the beginning. */
  let covered = (depth < 0) === (before % 2 === 0);
  let start = u;
  for (let i = 0; i <= count; i++) {
    const end = i < count ? crossed[i]! : v;
    if (covered) { spans[at] = start; spans[at + 1] = end; at += 2; }
    covered = !covered;
    start = end;
  }
  return at;
}

/** Puts an angle strictly inside the piece among the crossings, in order; gives their count. */
function inOrder(t: number, piece: Curve, count: number): number {
  if (t <= piece.u || t >= piece.v) return count;
  let place = count;
  while (place > 0 && crossed[place - 1]! > t) { crossed[place] = crossed[place - 1]!; place--; }
  crossed[place] = t;
  return count + 1;
}
