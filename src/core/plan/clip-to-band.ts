/** Clips a ring to a band of longitudes (Sutherland and Hodgman 1974, two half planes). */
import type { Position, Ring } from './plan.ts';

/**
 * The closed part of a ring between two longitudes; empty when nothing is left. Where a concave ring
 * falls apart its parts stay joined along the cut, which adds no area.
 */
export function clipToBand(ring: Ring, west: number, east: number): Ring {
  return closed(half(half(ring, west, 1), east, -1));
}

/** Keeps what has `side * (lon - limit) >= 0`. */
function half(ring: Ring, limit: number, side: 1 | -1): Position[] {
  const out: Position[] = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const from = ring[i] as Position;
    const to = ring[i + 1] as Position;
    const fromIn = side * (from[0] - limit) >= 0;
    const toIn = side * (to[0] - limit) >= 0;
    if (fromIn) out.push(from);
    if (fromIn !== toIn) out.push([limit, from[1] + (to[1] - from[1]) * (limit - from[0]) / (to[0] - from[0])]);
  }
  if (out.length > 0) out.push(out[0] as Position);
  return out;
}

function closed(ring: Position[]): Ring {
  const out = ring.filter((position, index) => {
    const before = ring[index - 1];
    return before === undefined || before[0] !== position[0] || before[1] !== position[1];
  });
  const touchesOnly = new Set(out.map(([lon]) => lon)).size < 2;
  return touchesOnly ? [] : out;
}
