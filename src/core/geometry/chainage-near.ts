import type { MeasuredLine } from './chainage.ts';
import { metresPerDegree } from './ellipsoid.ts';
import { unwrapLon } from './longitude.ts';
import type { Position } from './position.ts';

export interface NearChainage { readonly chainageM: number; readonly distanceM: number }

/**
 * Where a line comes nearest to a position, in metres of chainage, and how near; null for an empty line. Measured in degrees times metres a
 * degree at the position: good to a metre within 10 km, for words and not for figures.
 */
export function chainageNear({ parts }: MeasuredLine, position: Position): NearChainage | null {
  const scale = metresPerDegree(position[1]);
  const xOf = (at: Position) => (unwrapLon(at[0], position[0]) - position[0]) * scale.lon;
  const yOf = (at: Position) => (at[1] - position[1]) * scale.lat;
  let best: NearChainage | null = null;
  for (const { points, atM } of parts) {
    for (let i = 0; i + 1 < points.length; i++) {
      const [from, to] = [points[i], points[i + 1]] as [Position, Position];
      const [x, y, dx, dy] = [xOf(from), yOf(from), xOf(to) - xOf(from), yOf(to) - yOf(from)];
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square));
      const distanceM = Math.hypot(x + share * dx, y + share * dy);
      const [start = 0, end = 0] = [atM[i], atM[i + 1]];
      if (best === null || distanceM < best.distanceM) best = { chainageM: start + share * (end - start), distanceM };
    }
  }
  return best;
}
