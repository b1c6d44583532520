import type { Curve } from './curves.ts';

/**
 * How many assets over a point are told apart: all that figures of depth and unique losses ask (three stands for three and more), or
 * only covered from bare, which is quicker: what one other asset covers then bounds nothing, and who covers is not told.
 */
export type Depths = 1 | 3;

/** A stretch of boundary on which nothing changes, as a sweep tells it. */
export interface Part {
  /** The curve that the stretch is a piece of, its row (-1 - e for edge e of an area) and which of the row's curves it is. */
  readonly curve: Curve;
  row: number;
  nth: number;
  /** The asset whose boundary it is, -1 for an edge of an area. */
  asset: number;
  /** Area whose edge it is, -1 for a primitive's boundary. */
  edgeOf: number;
  /** How many other assets cover it; stops where they are no longer told apart. */
  others: number;
  /** The one that covers it when `others` is 1; without a meaning where only covered is told from bare. */
  only: number;
  /** Flag for each area: the stretch lies inside it. Not filled for edges. */
  readonly inside: Uint8Array;
}

/** What takes the stretches of a sweep. */
export interface Sink { add(part: Part): void }
