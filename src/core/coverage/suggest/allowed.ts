import { RADIAN } from '../../geometry/ellipsoid.ts';
import { unwrapLine, unwrapLon } from '../../geometry/longitude.ts';
import { featuresOf, type Plan, type Position } from '../../plan/plan.ts';
import { linesOf } from '../assets.ts';
import { holderOf, polygonsOf } from '../responsible-unit.ts';

/** On a border is nearer to it than this (degrees, a metre). */
const ON = 1e-5;

/**
 * Where a post of the plan may stand: in one of its areas of responsibility (their edge within a metre included); without areas on the home
 * side of its borders or on them, so that nothing is suggested abroad; else anywhere. Whether one can stand there (water, rock) is not known.
 */
export function allowedIn(plan: Plan): (position: Position) => boolean {
  const areas = featuresOf(plan, 'areaOfResponsibility').map(polygonsOf).filter(({ length }) => length > 0);
  if (areas.length > 0) {
    const holds = areas.map(holderOf);
    return (position) => holds.some((hold) => hold(position));
  }
  const sides = featuresOf(plan, 'borderLine').flatMap((border) => {
    const { homeSide } = border.properties;
    return homeSide === undefined ? [] : linesOf(border).map((line) => ({ line: unwrapLine(line, line[0]?.[0] ?? 0), home: homeSide === 'left' ? 1 : -1 }));
  });
  if (sides.length === 0) return () => true;
  return (position) => {
    let nearest = Infinity, off = 0;
    for (const { line, home } of sides) {
      const found = sideOf(position, line);
      /* About a corner both its edges are as near: the one that is more to the side tells. */
      if (found.distance < nearest) ({ distance: nearest, off } = { distance: found.distance, off: home * found.off });
    }
    return off >= -ON;
  };
}

/** Distance (degrees of latitude) to the nearest edge of a line, and how far the position lies to the left of that edge's own straight line. */
function sideOf([lon, lat]: Position, line: readonly Position[]): { distance: number; off: number } {
  const shrink = Math.cos(lat * RADIAN), x = unwrapLon(lon, line[0]?.[0] ?? lon) * shrink;
  let distance = Infinity, off = 0;
  for (let at = 1; at < line.length; at += 1) {
    const ax = line[at - 1]![0] * shrink, ay = line[at - 1]![1];
    const dx = line[at]![0] * shrink - ax, dy = line[at]![1] - ay;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (lat - ay) * dy) / (length * length)));
    const here = Math.hypot(x - ax - t * dx, lat - ay - t * dy), left = (dx * (lat - ay) - dy * (x - ax)) / length;
    if (here < distance - 1e-12 || (here < distance + 1e-12 && Math.abs(left) > Math.abs(off))) { distance = Math.min(here, distance); off = left; }
  }
  return { distance, off };
}
