/**
 * A recorded track: where and when, never who. It is looked at beside a plan and is not kept with it.
 */
import { distanceM } from '../../geometry/geodesic.ts';
import type { Position } from '../../geometry/position.ts';

export interface TrackPoint {
  readonly at: Position;
  /** UTC in milliseconds; null where the recording says none. */
  readonly ms: number | null;
}

/** A recording in the segments that the device wrote: between two of them nothing was recorded. */
export interface Track { readonly segments: readonly (readonly TrackPoint[])[] }

/** Where a recording is taken to have stopped: what lies between is not known, and counts as nowhere. */
export interface TrackBreaks {
  /** Two points farther apart (metres) are not joined. */
  readonly longestM: number;
  /** Nor two with more minutes between them, unless nothing moved. */
  readonly longestMin: number;
}

/** A device that writes a point every few seconds leaves no such hole while it runs; assumptions, told on screen. */
export const defaultBreaks: TrackBreaks = { longestM: 500, longestMin: 5 };

/** Nothing that a plan knows goes faster (km/h): a jump is an error of the position. */
const FASTEST_KMH = 200;
/** Metres within which a device that stands still may say that it moved. */
const STILL_M = 50;
const MS_A_MINUTE = 60_000;

export type BreakReason = 'far' | 'long' | 'fast';

/** A stretch of the recording without a hole: points in their order. */
export type Leg = readonly TrackPoint[];

export interface Legs {
  readonly legs: readonly Leg[];
  /** Why the recording was cut between two points of one segment, each with its count. */
  readonly breaks: Readonly<Record<BreakReason, number>>;
  /** Points whose time lies before that of the point before: left out. */
  readonly backwards: number;
}

/** Cuts a recording where what lies between two points is not known. Points out of their time are left out and counted. */
export function legsOf({ segments }: Track, rule: TrackBreaks = defaultBreaks): Legs {
  const legs: TrackPoint[][] = [];
  const breaks = { far: 0, long: 0, fast: 0 };
  let backwards = 0;
  for (const segment of segments) {
    let leg: TrackPoint[] = [];
    for (const point of segment) {
      const before = leg[leg.length - 1];
      if (before && before.ms !== null && point.ms !== null && point.ms < before.ms) { backwards += 1; continue; }
      const why = before ? breakBetween(before, point, rule) : null;
      if (why !== null) {
        breaks[why] += 1;
        legs.push(leg);
        leg = [];
      }
      leg.push(point);
    }
    if (leg.length > 0) legs.push(leg);
  }
  return { legs, breaks, backwards };
}

function breakBetween(from: TrackPoint, to: TrackPoint, { longestM, longestMin }: TrackBreaks): BreakReason | null {
  const metres = distanceM(from.at, to.at);
  if (metres > longestM) return 'far';
  if (from.ms === null || to.ms === null) return null;
  const minutes = (to.ms - from.ms) / MS_A_MINUTE;
  if (minutes > longestMin && metres > STILL_M) return 'long';
  return metres > STILL_M && metres / 1000 > (FASTEST_KMH * minutes) / 60 ? 'fast' : null;
}
