import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';

const WAYS = [[1, 0], [0, 1], [-1, 0], [0, -1], [1, 1], [-1, 1], [-1, -1], [1, -1]] as const;
/** Positions tried from one start, at most. */
const MOST_TRIES = 160;

/**
 * A position near `start` that is worth more, by a compass search (Kolda, Lewis and Torczon 2003): steps in eight ways, halved where
 * none gains more than `equal`, down to `leastM`. `worthAt` gives -Infinity where no post may stand. Never worse than the start.
 */
export function refined(start: Position, worth: number, { stepM, leastM, equal }: { readonly stepM: number; readonly leastM: number; readonly equal: number },
  worthAt: (position: Position) => number): { readonly position: Position; readonly worth: number } {
  const degree = metresPerDegree(start[1]);
  let best = { position: start, worth }, step = stepM;
  for (let tries = 0; step >= leastM && tries < MOST_TRIES;) {
    let found = best;
    for (const [east, north] of WAYS) {
      const lat = best.position[1] + (north * step) / degree.lat;
      if (Math.abs(lat) > 90) continue;
      const position: Position = [normaliseLon(best.position[0] + (east * step) / degree.lon), lat];
      const there = worthAt(position);
      tries += 1;
      if (there > found.worth + equal) found = { position, worth: there };
    }
    if (found === best) step /= 2;
    else best = found;
  }
  return best;
}
