import type { Curve } from './curves.ts';

/** Longest straight edge that is drawn, metres: straight in lon/lat it bends from the one of the plane by millimetres, but at 1 km by centimetres. */
const EDGE_M = 250;

/** How many chords a stretch of a curve is drawn with: an arc's middle lies at most `sagitta` metres outside its chord. */
export function chordsOf({ arc, r }: Curve, from: number, to: number, sagitta: number): number {
  /* A chord over the angle a lies r (1 - cos(a / 2)) inside its arc. */
  const widest = arc ? 2 * Math.acos(Math.max(0, 1 - sagitta / r)) : EDGE_M;
  return Math.max(1, Math.ceil((to - from) / widest));
}

/** Writes the ends of the chords as x, y, x, y ... into `points` from point number `at`; run backwards when `turned`. */
export function straighten(curve: Curve, from: number, to: number, chords: number, turned: boolean, points: Float64Array, at: number): void {
  for (let i = 0; i <= chords; i++) {
    const t = i === chords ? to : i === 0 ? from : from + ((to - from) * i) / chords;
    const put = 2 * (at + (turned ? chords - i : i));
    points[put] = curve.xAt(t);
    points[put + 1] = curve.yAt(t);
  }
}
