import type { Curve } from './curves.ts';

/** Longest straight edge that is drawn, metres: straight in lon/lat it bends from the one of the plane by millimetres, but at 1 km by centimetres. */
const EDGE_M = 250;

/** How many chords a stretch of a curve is drawn with: an arc's middle lies at most `sagitta` metres outside its chord. */
export function chordsOf({ arc, r }: Curve, from: number, to: number, sagitta: number): number {
  const wide = to - from;
  if (!arc) return Math.max(1, Math.ceil(wide / EDGE_M));
  /* A chord over the angle a lies r (1 - cos(a / 2)) inside its arc, at most r a² / 8. */
  if (r * wide * wide <= 8 * sagitta) return 1;
  return Math.max(1, Math.ceil(wide / (2 * Math.acos(Math.max(0, 1 - sagitta / r)))));
}

/** Writes the ends of the chords as x, y, x, y ... into `points` from point number `at`. */
export function straighten(curve: Curve, from: number, to: number, chords: number, points: Float64Array, at: number): void {
  for (let i = 0; i <= chords; i++) {
    const t = i === chords ? to : i === 0 ? from : from + ((to - from) * i) / chords;
    points[2 * (at + i)] = curve.xAt(t);
    points[2 * (at + i) + 1] = curve.yAt(t);
  }
}
