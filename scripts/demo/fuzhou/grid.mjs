/**
 * The ground plan of the Fuzhou demo: a chequerboard round one point. Every coordinate is the middle
 * plus a whole number of twentieths of a cell, so that anyone sees that no real site is meant.
 */
import { point, polygon } from '../plan-file.mjs';

/** Near the city centre that GeoNames gives for 抚州 (Jiangxi), 27.95999 N 116.33333 E, rounded to a thousandth of a degree. */
export const MIDDLE = [116.333, 27.96];
/** One cell: about 1.18 km by 1.11 km. */
export const CELL = [0.012, 0.01];
/** The finest step on the board, in cells: about 59 m by 55 m. */
export const STEP = 0.05;

/** A position given in cells east and north of the middle; rounded to 1e-4 degrees, which the board never needs finer. */
export const at = (east, north) => [MIDDLE[0] + east * CELL[0], MIDDLE[1] + north * CELL[1]].map((value) => Math.round(value * 1e4) / 1e4);

export const spot = (east, north) => point(at(east, north));

/** A block with its middle, and half its width and height in cells. */
export function block(east, north, halfWidth, halfHeight = halfWidth) {
  return polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([sx, sy]) => at(east + sx * halfWidth, north + sy * halfHeight)));
}

/** The eight beats, row by row from the south-west: south-western corner of each in cells. */
export const BEATS = Array.from({ length: 8 }, (_, i) => [(i % 4) - 2, Math.floor(i / 4) - 1]);

/** A position inside a beat (numbered from 1), in shares of its cell. */
export const inBeat = (beat, x, y) => [BEATS[beat - 1][0] + x, BEATS[beat - 1][1] + y];

/** The loop of a beat: 0.7 by 0.6 cells, 2.98 km. */
export const LOOP = [[0.15, 0.2], [0.85, 0.2], [0.85, 0.8], [0.15, 0.8], [0.15, 0.2]];

export const numeral = (n) => '一二三四五六七八九十'[n - 1];
