import type { Part } from './sweep.ts';

/** Longest straight edge that is drawn, metres: straight in lon/lat it bends from the one of the plane by millimetres, but at 1 km by centimetres. */
const EDGE_M = 250;

/** The points of a part, an arc as chords whose middle lies at most `sagitta` metres inside it; run backwards when `turned`. */
export function straighten({ curve, from, to }: Pick<Part, 'curve' | 'from' | 'to'>, sagitta: number, turned: boolean): Float64Array {
  /* A chord over the angle a lies r (1 - cos(a / 2)) inside its arc. */
  const widest = curve.arc ? 2 * Math.acos(Math.max(0, 1 - sagitta / curve.r)) : EDGE_M;
  const count = Math.max(1, Math.ceil((to - from) / widest));
  const points = new Float64Array(2 * (count + 1));
  for (let i = 0; i <= count; i++) {
    const t = i === count ? to : i === 0 ? from : from + ((to - from) * i) / count;
    const at = 2 * (turned ? count - i : i);
    points[at] = curve.xAt(t);
    points[at + 1] = curve.yAt(t);
  }
  return points;
}
