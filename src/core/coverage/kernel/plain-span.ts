/**
 * The common cases of `coveredSpans` in closed form: a straight piece against a capsule or disc, which
 * is convex and so covers one stretch of it; an arc against a disc. Touches and boundaries that run
 * together are left to the careful way.
 */
import { turnTo, type Curve } from './curves.ts';
import { TIE, type Primitives } from './primitives.ts';

/** As near as this (metres) two boundaries touch; see `crossings.ts`. */
const TOUCH = 2 * TIE;
/** Nearer than this (metres) to a touch, rounding could decide: the careful way does. */
const NEAR_TOUCH = 64 * TIE;
/** Flatter than this (sine) two lines are called parallel. */
const PARALLEL = 1e-7;
const TURN = 2 * Math.PI;

/** Spans written from `at`, the new end returned; -1 where the careful way must decide. `by` must not be a sector. */
export function plainSpan(piece: Curve, u: number, v: number, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  if (!piece.arc) return acrossCapsule(piece, u, v, shapes, by, spans, at);
  return shapes.length[by] === 0 ? roundDisc(piece, u, v, shapes, by, spans, at) : -1;
}

function acrossCapsule(piece: Curve, u: number, v: number, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  const { x, y, dx, dy } = piece;
  const r = shapes.r[by]!, length = shapes.length[by]!;
  const px = x - shapes.ax[by]!, py = y - shapes.ay[by]!;
  let low = Infinity, high = -Infinity;
  /* The round ends. */
  for (let end = 0; end < 2; end++) {
    const qx = end === 0 ? px : x - shapes.bx[by]!, qy = end === 0 ? py : y - shapes.by[by]!;
    const along = -(qx * dx + qy * dy), aside = Math.abs(qx * dy - qy * dx);
    const over = r - aside;
    /* A circle that is only touched covers a point: told by the careful way, but for an end of the piece, where a capsule's side meets the round end of the next. */
    if (over > -NEAR_TOUCH && over <= TOUCH && along > u && along < v) return -1;
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
    const ux = shapes.ux[by]!, uy = shapes.uy[by]!;
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

function roundDisc(piece: Curve, u: number, v: number, shapes: Primitives, by: number, spans: Float64Array, at: number): number {
  const dx = shapes.ax[by]! - piece.cx, dy = shapes.ay[by]! - piece.cy;
  const d = Math.sqrt(dx * dx + dy * dy);
  const r = shapes.r[by]!;
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
