import type { Position } from './position.ts';
import { unwrapLine, unwrapLon } from './longitude.ts';

/**
 * Whether a position lies in polygons whose edges are straight in lon/lat; the edge itself counts
 * as inside. Even-odd over all rings, so holes and winding need no care. Crossing the antimeridian is allowed.
 */
export function inPolygons(position: Position, polygons: readonly (readonly (readonly Position[])[])[]): boolean {
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) {
      const side = ringSide(position, ring);
      if (side === 0) return true;
      if (side > 0) inside = !inside;
    }
    return inside;
  });
}

/** 1 inside, -1 outside, 0 on the ring itself (exactly). */
function ringSide([lon, lat]: Position, ring: readonly Position[]): -1 | 0 | 1 {
  if (ring.length === 0) return -1;
  const open = unwrapLine(ring, ring[0]![0]);
  const x = unwrapLon(lon, open[0]![0]);
  let inside = false;
  // A ring may reach more than half a turn from its first vertex: the position is tried there too.
  for (const px of [x, x - 360, x + 360]) {
    for (let index = 1; index < open.length; index += 1) {
      const [ax, ay] = open[index - 1]!;
      const [bx, by] = open[index]!;
      if (Math.min(ax, bx) > px && Math.min(ay, by) > lat) continue;
      const cross = (bx - ax) * (lat - ay) - (by - ay) * (px - ax);
      if (cross === 0 && Math.min(ax, bx) <= px && px <= Math.max(ax, bx) && Math.min(ay, by) <= lat && lat <= Math.max(ay, by)) return 0;
      if (ay > lat !== by > lat && px < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside ? 1 : -1;
}
