import { meet, sortFew } from './crossings.ts';
import { Curve } from './curves.ts';
import { longer } from './longer.ts';
import type { Primitives } from './primitives.ts';
import type { Region } from './region.ts';
import { together } from './together.ts';

/** A cut may lie this far (metres) beyond the ends of an edge: more only costs time. */
const BESIDE = 0.01;

const edge = new Curve();
let cuts = new Float64Array(64);

/** Sets the curve to an edge of a region. */
function toEdge({ edges }: Region, e: number): void { edge.setLine(edges.x0[e]!, edges.y0[e]!, edges.x1[e]!, edges.y1[e]!); }

/**
 * Writes into `spans` from `at` the parts of a piece that a drawn reach covers, and returns them with the new end: the
 * edges near the piece, `near[from..to]`, cut it, and the middle of each part decides. Where a part runs along an edge the rule of ties holds (`crossings.ts`);
 * where the boundaries only touch, a part of length 0 says so.
 */
export function regionSpans(piece: Curve, shapes: Primitives, region: Region, near: Int32Array, from: number, to: number, own: number, given: Float64Array, at: number): { spans: Float64Array; end: number } {
  const { u, v } = piece;
  let count = 0, spans = given, end = at;
  while (cuts.length < 2 * (to - from) + 4) cuts = longer(cuts);
  for (let i = from; i < to; i++) {
    toEdge(region, near[i]!);
    const last = meet(piece, edge, cuts, count);
    for (let k = count; k < last; k++) {
      const t = cuts[k]!;
      const along = (piece.xAt(t) - edge.x) * edge.dx + (piece.yAt(t) - edge.y) * edge.dy;
      if (along >= -BESIDE && along <= edge.to + BESIDE) cuts[count++] = t;
    }
  }
  sortFew(cuts, count);
  while (spans.length < end + 2 * count + 4) spans = longer(spans);
  let start = u, open = false;
  for (let i = 0; i <= count; i++) {
    const stop = i < count ? cuts[i]! : v;
    if (stop <= start) continue;
    const covers = isCovered(piece, (start + stop) / 2, shapes, region, near, from, to, own);
    if (covers && !open) { spans[end] = start; end += 2; }
    if (covers) spans[end - 1] = stop;
    else if (!open && start > u) { spans[end] = spans[end + 1] = start; end += 2; }
    open = covers;
    start = stop;
  }
  return { spans, end };
}

function isCovered(piece: Curve, t: number, shapes: Primitives, region: Region, near: Int32Array, from: number, to: number, own: number): boolean {
  if (!piece.arc) for (let i = from; i < to; i++) {
    toEdge(region, near[i]!);
    const side = together(piece, edge, t);
    if (side !== 0) return side > 0 && (own < 0 || shapes.precedes(region.rows[near[i]!]!, own));
  }
  return region.holds(piece.xAt(t), piece.yAt(t));
}
