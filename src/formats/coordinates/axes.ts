/** Whether longitude and latitude stand the wrong way round, by what is known of where things are. */

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

/** Positions needed to say where the others are. */
const ENOUGH = 3;
/** Degrees around the middle position that count as near at least. */
const NEAR = 3;
/** Beyond these latitudes nobody is on patrol: what lies there, and elsewhere the other way round, is the wrong way round. */
const inhabited = { south: -60, north: 84 };
/** Longitudes up to three half turns occur in lines over the antimeridian. */
const FARTHEST = 540;

/** A box with as much room again around it, at least a degree. */
export function roomAround([west, south, east, north]: Box): Box {
  const [x, y] = [Math.max(1, east - west), Math.max(1, north - south)];
  return [west - x, south - y, east + x, north + y];
}

/** Whether two boxes have a position in common. */
export function meet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

const turned = ([west, south, east, north]: Box): Box => [south, west, north, east];
const liesWithin = ([west, south, east, north]: Box, farthest: number): boolean => west >= -farthest && east <= farthest && south >= -90 && north <= 90;

/**
 * True when only the other order of the axes is on the earth, or else is near: the first of `nears` (the plan with room around it, then
 * the other positions) that holds one of the two orders decides; where none does, the order that is on inhabited ground.
 */
export function isTurned(box: Box, nears: readonly Box[]): boolean {
  const other = turned(box);
  if (!liesWithin(other, 180)) return false;
  if (!liesWithin(box, FARTHEST)) return true;
  for (const near of nears) {
    if (meet(near, box)) return false;
    if (meet(near, other)) return true;
  }
  return !isInhabited(box) && isInhabited(other);
}

const isInhabited = ([, south, , north]: Box): boolean => north >= inhabited.south && south <= inhabited.north;

/** Where most positions are: a box around the middle one, as wide as three times the middle half of them, at least 3 degrees each way; null for too few. */
export function boxOfMost(positions: readonly (readonly [number, number])[]): Box | null {
  if (positions.length < ENOUGH) return null;
  const spread = (values: readonly number[]): [number, number] => {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    const [middle, room] = [sorted[Math.floor(sorted.length / 2)] ?? 0, Math.max(NEAR, 3 * (at(0.75) - at(0.25)))];
    return [middle - room, middle + room];
  };
  const [[west, east], [south, north]] = [spread(positions.map(([lon]) => lon)), spread(positions.map(([, lat]) => lat))];
  return [west, south, east, north];
}
