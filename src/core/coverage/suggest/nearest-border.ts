import { localPlane } from '../../geometry/local-plane.ts';
import type { MeasuredPart } from '../../geometry/chainage.ts';
import type { Position } from '../../plan/plan.ts';
import type { AtBorder } from './ask.ts';

/** Where the border is nearest to a position: chainage and distance in metres, in the plane at the position; null without a border. */
export function nearestBorder(parts: readonly { readonly borderId: string; readonly part: MeasuredPart }[], position: Position): AtBorder | null {
  const plane = localPlane(position);
  let best: AtBorder | null = null;
  for (const { borderId, part: { points, atM } } of parts) {
    let from = points[0] && plane.project(points[0]);
    for (let at = 1; at < points.length && from; at += 1) {
      const to = plane.project(points[at]!);
      const dx = to[0] - from[0], dy = to[1] - from[1], square = dx * dx + dy * dy;
      const t = square > 0 ? Math.max(0, Math.min(1, -(from[0] * dx + from[1] * dy) / square)) : 0;
      const asideM = Math.hypot(from[0] + t * dx, from[1] + t * dy);
      if (best === null || asideM < best.asideM) best = { borderId, atM: atM[at - 1]! + t * (atM[at]! - atM[at - 1]!), asideM };
      from = to;
    }
  }
  return best;
}
