import type { Given } from './primitives.ts';

/** Bits of a coordinate that count. */
const BITS = 15;

/**
 * The numbers of assets in an order in which neighbours in the plane are mostly neighbours in the list (Morton 1966: the bits of both
 * coordinates taken in turn). What is filed in this order lies together in memory, and so is quick to find again.
 */
export function nearOrder(assets: readonly (readonly Given[])[]): Int32Array {
  let west = Infinity, south = Infinity, size = 0;
  for (const [first] of assets) if (first) { west = Math.min(west, first.xy[0]!); south = Math.min(south, first.xy[1]!); }
  for (const [first] of assets) if (first) size = Math.max(size, first.xy[0]! - west, first.xy[1]! - south);
  const scale = size > 0 ? (2 ** BITS - 1) / size : 0;
  const keys = Float64Array.from(assets, ([first], asset) => {
    const key = first ? spread(Math.floor((first.xy[0]! - west) * scale)) + 2 * spread(Math.floor((first.xy[1]! - south) * scale)) : 0;
    return key * assets.length + asset;
  });
  return Int32Array.from(keys.sort(), (key) => key % assets.length);
}

/** The bits of a number with a 0 between each two. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
