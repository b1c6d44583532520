import type { Curve } from './curves.ts';
import { TIE } from './primitives.ts';
import { turnTo } from './turn-to.ts';

/** Directions that differ by less (radians) are one: far above the rounding of a direction, and so little that lines this far apart still cross at a point good to a millimetre. */
const PARALLEL = 1e-10;

/**
 * Whether two curves are one curve about the parameter `t` of the first: 1 with their insides on the
 * same side, -1 on opposite sides, 0 when they merely cross or touch. Arcs are one when centre and
 * radius are equal (both are rounded, so near ones are equal) and the other reaches there; lines when nowhere on their common
 * stretch they part by more than the rounding of coordinates. The answer is the same seen from either.
 */
export function together(one: Curve, other: Curve, t: number): -1 | 0 | 1 {
  if (one.arc !== other.arc) return 0;
  if (one.arc) return one.cx === other.cx && one.cy === other.cy && one.r === other.r && turnTo(t, other.from) <= other.to ? 1 : 0;
  const cos = one.dx * other.dx + one.dy * other.dy;
  const sin = one.dx * other.dy - one.dy * other.dx;
  if (Math.abs(sin) > PARALLEL) return 0;
  const px = other.x - one.x, py = other.y - one.y;
  const start = px * one.dx + py * one.dy, aside = py * one.dx - px * one.dy;
  const end = start + other.to * cos;
  const from = Math.max(one.from, Math.min(start, end)), to = Math.min(one.to, Math.max(start, end));
  if (t < from || t > to) return 0;
  const slope = sin / cos;
  if (Math.abs(aside + (from - start) * slope) > TIE || Math.abs(aside + (to - start) * slope) > TIE) return 0;
  return cos > 0 ? 1 : -1;
}
