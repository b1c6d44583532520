/** Which part of the map is free of what lies over it. */
import type { Padding, Pixel } from '#map/view.ts';

/** A box in pixels of the window. */
export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const sides = ['top', 'right', 'bottom', 'left'] as const;

/**
 * The room to leave at each side of the map, in pixels: the margin, or more where something lies over it. A box is taken from the side
 * where it costs the smallest share of the map; one that lies beside the map takes nothing.
 */
export function freeRoom(map: Box, over: readonly Box[], margin: Padding): Padding {
  const [width, height] = [map.right - map.left, map.bottom - map.top];
  const room = { ...margin };
  for (const box of over) {
    if (box.right <= Math.max(box.left, map.left) || box.left >= map.right || box.bottom <= Math.max(box.top, map.top) || box.top >= map.bottom) continue;
    const taken: Padding = { top: box.bottom - map.top, right: map.right - box.left, bottom: map.bottom - box.top, left: box.right - map.left };
    const share = (side: (typeof sides)[number]) => taken[side] / (side === 'left' || side === 'right' ? width : height);
    const side = [...sides].sort((a, b) => share(a) - share(b))[0]!;
    room[side] = Math.max(room[side], Math.min(taken[side], side === 'left' || side === 'right' ? width : height));
  }
  return room;
}

/**
 * How far a box must go to lie within another, in pixels; null where it lies there, or is too large to. A box that was out of sight of
 * `map` altogether is left where it is: nobody was looking at it.
 */
export function shiftInto(box: Box, free: Box, map: Box): Pixel | null {
  if (box.right < map.left || box.left > map.right || box.bottom < map.top || box.top > map.bottom) return null;
  if (box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top) return null;
  const along = (from: number, to: number, first: number, last: number) => (from < first ? first - from : to > last ? last - to : 0);
  const shift = { x: along(box.left, box.right, free.left, free.right), y: along(box.top, box.bottom, free.top, free.bottom) };
  return shift.x || shift.y ? shift : null;
}
