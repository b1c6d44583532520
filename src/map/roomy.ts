import type { Padding } from './view-options.ts';

/**
 * Padding with air around what is fitted, in pixels of a map so wide and high. Panels larger than the map leave no room to fit anything:
 * then the air is given up first, and of the padding so much that a quarter of the map is left.
 */
export function roomy(padding: Padding, width: number, height: number, wanted: number): Padding {
  const within = (first: number, last: number, all: number): [number, number] => {
    const share = Math.min(1, (0.75 * all) / Math.max(1, first + last));
    const air = Math.max(0, Math.min(wanted, (all - share * (first + last)) / 4));
    return [share * first + air, share * last + air];
  };
  const [[left, right], [top, bottom]] = [within(padding.left, padding.right, width), within(padding.top, padding.bottom, height)];
  return { top, right, bottom, left };
}
