import type { Curve } from './curves.ts';

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
  /** How many other assets cover it; stops at 3. */
  others: number;
  /** The one that covers it when `others` is 1. */
  only: number;
  /** Flag for each area: the stretch lies inside it. Not filled for edges. */
  readonly inside: Uint8Array;
}

/** What takes the stretches of a sweep. */
export interface Sink { add(part: Part): void }
