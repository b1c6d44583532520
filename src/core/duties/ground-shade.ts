/** Four shades by which areas are told apart on a map by the ground they have covered. */

/** 0 for the least covered ground, 3 for the most. */
export type Shade = 0 | 1 | 2 | 3;
/** Per cent from which the second, third and fourth shade begin. */
export type ShadeLimits = readonly [number, number, number];

/** Quarters, or finer limits where no area reaches the first quarter, or all would be of one shade. */
export const shadeLimits = (shares: readonly number[]): ShadeLimits => (shares.every((share) => share < 25) ? [5, 10, 15] : [25, 50, 75]);

/** The shade of a share: the number of limits that it reaches. */
export const shadeOf = (share: number, limits: ShadeLimits): Shade => limits.filter((limit) => share >= limit).length as Shade;
