/** Where a border lies in an area of responsibility: inside it, or along its edge, as areas end at the border. */
import type { MeasuredLine, MeasuredPart } from '../geometry/chainage.ts';
import { positionAt } from '../geometry/chainage.ts';
import { metresPerDegree } from '../geometry/ellipsoid.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import type { Position, Ring } from '../plan/plan.ts';
import { BoxIndex, type DegreeBox } from './box-index.ts';
import { coveredPct } from './covered-pct.ts';
import { toFrame } from './ground/polygons.ts';
import { JOINT_M, mergeIntervals, type Interval } from './intervals.ts';
import { EDGE_M } from './responsible-unit.ts';
import type { BorderResult } from './result.ts';

type Polygons = readonly (readonly Ring[])[];
/** Metres east and north of the beginning of a segment. */
type Vector = readonly [number, number];

/** A border that is within `EDGE_M` of an edge for less than this (metres) crosses it and does not run along it. */
const ALONG_M = 10;
/** Sine of the angle (30 degrees) above which a border does not run along an edge: the side of an area would else be a metre beside its own corner. */
const MOST_SINE = 0.5;
/** Sine of the angle below which two straight pieces are parallel and cross nowhere. */
const PARALLEL = 1e-9;

/**
 * The stretches of a measured border that lie in polygons, in order, never across its parts. Cut at the very chainages where it crosses an edge, both being
 * straight in lon/lat; where it runs within `EDGE_M` of an edge for at least `ALONG_M`, beside the edge and not beyond its ends, it lies in the area.
 * Distances from an edge are told in metres a degree at each segment (at most 1 km): right to 1 in 1000, chainages of crossings to a millimetre.
 */
export function stretchesIn({ parts }: MeasuredLine, polygons: Polygons): Interval[] {
  return parts.flatMap((part) => stretchesOfPart(part, polygons));
}

function stretchesOfPart(part: MeasuredPart, polygons: Polygons): Interval[] {
  const { points, atM } = part, cuts = [part.fromM, part.toM], beside: Interval[] = [];
  const edges = toFrame(polygons, points[0]?.[0] ?? 0).flat().flatMap((ring) => ring.slice(1).map((to, at) => [ring[at]!, to] as const));
  const index = BoxIndex.of(edges.map(([[ax, ay], [bx, by]]): DegreeBox => [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]));
  for (let at = 0; at + 1 < points.length; at += 1) {
    const from = points[at]!, to = points[at + 1]!, startM = atM[at]!, lengthM = atM[at + 1]! - startM;
    const { lon, lat } = metresPerDegree(from[1]), [roomX, roomY] = [(2 * EDGE_M) / lon, (2 * EDGE_M) / lat];
    for (const turn of [-360, 0, 360]) {
      const vector = ([x, y]: Position): Vector => [(x - turn - from[0]) * lon, (y - from[1]) * lat];
      index.some(Math.min(from[0], to[0]) + turn - roomX, Math.min(from[1], to[1]) - roomY, Math.max(from[0], to[0]) + turn + roomX, Math.max(from[1], to[1]) + roomY, (edge) => {
        const [start, end] = edges[edge]!, step: Vector = [(to[0] - from[0]) * lon, (to[1] - from[1]) * lat];
        const crossing = crossingOf(step, vector(start), vector(end)), along = besideOf(step, vector(start), vector(end));
        if (crossing !== null) cuts.push(startM + lengthM * crossing);
        if (along !== null) beside.push({ fromM: startM + lengthM * along[0], toM: startM + lengthM * along[1] });
        return false;
      });
    }
  }
  /* Outside a corner that the border passes within reach of the edge a wedge is beside neither of its edges. */
  const running = mergeIntervals(beside, EDGE_M).filter(({ fromM, toM }) => toM - fromM >= ALONG_M);
  cuts.push(...running.flatMap(({ fromM, toM }) => [fromM, toM]));
  cuts.sort((a, b) => a - b);
  const pieces = cuts.slice(1).flatMap((toM, at) => {
    const fromM = cuts[at]!, middleM = (fromM + toM) / 2;
    return toM > fromM && (running.some((run) => run.fromM <= middleM && middleM <= run.toM) || inPolygons(positionAt(part, middleM), polygons)) ? [{ fromM, toM }] : [];
  });
  return mergeIntervals(pieces).filter(({ fromM, toM }) => toM - fromM >= JOINT_M);
}

const cross = (a: Vector, b: Vector) => a[0] * b[1] - a[1] * b[0];

/** The share of a step at which it crosses an edge; null where it does not, or runs along with it. */
function crossingOf(step: Vector, start: Vector, end: Vector): number | null {
  const edge: Vector = [end[0] - start[0], end[1] - start[1]], sine = cross(step, edge);
  if (Math.abs(sine) <= PARALLEL * Math.hypot(...step) * Math.hypot(...edge)) return null;
  const share = cross(start, edge) / sine, onEdge = cross(start, step) / sine;
  return share >= 0 && share <= 1 && onEdge >= 0 && onEdge <= 1 ? share : null;
}

/** The shares of a step between which it runs beside an edge, within `EDGE_M` of it; null where it does not. */
function besideOf(step: Vector, start: Vector, end: Vector): readonly [number, number] | null {
  const lengthM = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (lengthM === 0) return null;
  const unit: Vector = [(end[0] - start[0]) / lengthM, (end[1] - start[1]) / lengthM];
  if (Math.abs(cross(step, unit)) > MOST_SINE * Math.hypot(...step)) return null;
  const dot = (a: Vector) => a[0] * unit[0] + a[1] * unit[1];
  const off = between(-cross(unit, start), cross(unit, step), -EDGE_M, EDGE_M), within = between(-dot(start), dot(step), 0, lengthM);
  const from = Math.max(0, off[0], within[0]), to = Math.min(1, off[1], within[1]);
  return to > from ? [from, to] : null;
}

/** The values of t for which `at + slope * t` lies from `low` to `high`. */
function between(at: number, slope: number, low: number, high: number): readonly [number, number] {
  if (slope === 0) return at >= low && at <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(low - at) / slope, (high - at) / slope];
  return a < b ? [a, b] : [b, a];
}

/** Figures of the border that lies in an area, metres: those of `BorderFigures`, of its stretches alone. A gap that goes on outside counts with what lies in the area. */
export interface BorderInArea { readonly lengthM: number; readonly coveredM: number; readonly gapM: number; readonly exemptM: number; /** Null where all of it is exempt. */ readonly coveredPct: number | null; readonly longestGapM: number; /** Gaps of the list that lie in it with at least `minGapM`. */ readonly gapCount: number }

/** What a border has in stretches of it, read from its profile and cut at their ends; an end within 1 cm of where the profile changes is there, so that rounding leaves no gap of nothing. */
export function figuresIn({ profile, gaps }: BorderResult, given: readonly Interval[], minGapM: number): BorderInArea {
  const changes = profile.flatMap(({ fromM, toM }) => [fromM, toM]), snapped = (atM: number) => changes.find((change) => Math.abs(change - atM) < JOINT_M) ?? atM;
  const stretches = given.map(({ fromM, toM }) => ({ fromM: snapped(fromM), toM: snapped(toM) }));
  const sum = { coveredM: 0, gapM: 0, exemptM: 0 };
  let longestGapM = 0;
  for (const stretch of stretches) {
    let runM = 0;
    for (const { fromM, toM, depth, cause } of profile) {
      const metres = Math.min(toM, stretch.toM) - Math.max(fromM, stretch.fromM);
      if (metres <= 0) continue;
      const state = depth === null ? 'exemptM' : cause === undefined ? 'coveredM' : 'gapM';
      sum[state] += metres;
      runM = state === 'gapM' ? runM + metres : 0;
      longestGapM = Math.max(longestGapM, runM);
    }
  }
  const inside = (gap: Interval) => stretches.reduce((all, { fromM, toM }) => all + Math.max(0, Math.min(toM, gap.toM) - Math.max(fromM, gap.fromM)), 0);
  return { lengthM: lengthOf(stretches), ...sum, coveredPct: coveredPct(sum.coveredM, sum.gapM), longestGapM, gapCount: gaps.filter((gap) => inside(gap) >= minGapM).length };
}

/** Metres of disjoint stretches. */
export const lengthOf = (stretches: readonly Interval[]): number => stretches.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
