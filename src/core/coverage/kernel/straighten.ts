import type { Curve } from './curves.ts';

/** Longest straight edge that is drawn, metres: straight in lon/lat it bends from the one of the plane by millimetres, but at 1 km by centimetres. */
const EDGE_M = 250;

/** How many chords a piece of a curve is drawn with: an arc's middle lies at most `sagitta` metres outside its chord. */
export function chordsOf({ arc, r, u, v }: Curve, sagitta: number): number {
  const wide = v - u;
  if (!arc) return Math.max(1, Math.ceil(wide / EDGE_M));
  /* A chord over the angle a lies r (1 - cos(a / 2)) inside its arc, at most r a² / 8. */
  if (r * wide * wide <= 8 * sagitta) return 1;
  return Math.max(1, Math.ceil(wide / (2 * Math.acos(Math.max(0, 1 - sagitta / r)))));
}

/** Writes where the chords between the ends of a piece meet as x, y, x, y ... into `points` from `at`; gives the new end. */
export function straighten(curve: Curve, chords: number, points: Float64Array, at: number): number {
  const { u, v } = curve;
  let end = at;
  for (let i = 1; i < chords; i++) {
    const t = u + ((v - u) * i) / chords;
    points[end++] = curve.xAt(t);
    points[end++] = curve.yAt(t);
  }
  return end;
}
