/** A recording beside the patrol route that it was to follow: what of the route was done, and which stops were visited when. */
import { measureLine, partAt, positionAt } from '../../geometry/chainage.ts';
import type { Position } from '../../geometry/position.ts';
import { halfWidthOf } from '../../plan/defaults.ts';
import type { Plan, PlanFeature } from '../../plan/plan.ts';
import { linesOf } from '../assets.ts';
import { intervalsAlong } from '../border-intervals.ts';
import { coveredPct } from '../covered-pct.ts';
import type { Interval } from '../intervals.ts';
import { placeTests } from '../places.ts';
import { placeArcs } from '../time/place-arcs.ts';
import type { Stay, TrackLine } from './track-line.ts';

export interface RouteDone {
  readonly routeId: string;
  /** How near (metres) the recording must come. */
  readonly withinM: number;
  readonly lengthM: number;
  readonly doneM: number;
  /** Raw; 100 only where nothing is left. */
  readonly donePct: number | null;
  /** Stretches of the route that the recording did not come near, by chainage. */
  readonly missed: readonly Interval[];
  readonly stops: readonly StopVisit[];
}

export interface StopVisit {
  readonly placeId: string | null;
  /** Chainage on the route, metres; null for a stop at a place. */
  readonly atM: number | null;
  /** Null where the plan has no such place: then nothing is said of a visit. */
  readonly position: Position | null;
  readonly radiusM: number;
  /** One a visit; those less than a minute apart are one, since a position wavers at the edge of a radius. */
  readonly stays: readonly Stay[];
  readonly plannedDwellMin: number | null;
  /** Whether one stay was as long as planned; null without times or without a planned stay. */
  readonly longEnough: boolean | null;
}

const MINUTE = 60_000;

/**
 * Compares a recording with a route of the plan. A stretch of the route is done where the recording comes within `withinM` of it, whichever
 * way it went; joints under 1 cm are closed. A stop is visited within the visit radius of its place, else within `withinM` (domain section 4, rule 3).
 */
export function againstRoute(plan: Plan, route: PlanFeature<'patrolRoute'>, track: TrackLine, withinM: number = halfWidthOf(route, plan.meta).value): RouteDone {
  const measured = measureLine(linesOf(route));
  const done = intervalsAlong(measured)(track.swath(withinM));
  const missed: Interval[] = [];
  let doneM = 0;
  measured.parts.forEach(({ fromM, toM }, part) => {
    let end = fromM;
    for (const piece of done[part] ?? []) {
      if (piece.fromM > end) missed.push({ fromM: end, toM: piece.fromM });
      doneM += piece.toM - piece.fromM;
      end = piece.toM;
    }
    if (toM > end) missed.push({ fromM: end, toM });
  });
  const places = new Map(placeTests(plan).map((place) => [place.feature.id, place]));
  const stops = (route.properties.stops ?? []).map(({ placeId, atM, dwellMin }): StopVisit => {
    const place = placeId === undefined ? undefined : places.get(placeId);
    const part = atM === undefined ? undefined : partAt(measured, atM);
    const position = place?.position ?? (part && atM !== undefined ? positionAt(part, atM) : null);
    const radiusM = place?.feature.properties.visitRadiusM ?? withinM;
    const arcs = place ? placeArcs(place, track, radiusM) : position ? track.near(position, radiusM) : [];
    const stays = together(arcs.map((arc) => track.stay(arc)));
    const timed = stays.every(({ fromMs, toMs }) => fromMs !== null && toMs !== null);
    return {
      placeId: placeId ?? null, atM: placeId === undefined ? atM ?? null : null, position, radiusM, stays, plannedDwellMin: dwellMin ?? null,
      longEnough: dwellMin === undefined || position === null || !timed ? null : stays.some(({ fromMs, toMs }) => toMs! - fromMs! >= dwellMin * MINUTE),
    };
  });
  return { routeId: route.id, withinM, lengthM: measured.lengthM, doneM, donePct: coveredPct(doneM, missed.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0)), missed, stops };
}

/** Stays in order of time; two less than a minute apart are one. */
function together(stays: readonly Stay[]): Stay[] {
  const merged: { fromMs: number | null; toMs: number | null }[] = [];
  for (const { fromMs, toMs } of [...stays].sort((a, b) => (a.fromMs ?? 0) - (b.fromMs ?? 0))) {
    const last = merged[merged.length - 1];
    if (last && last.toMs !== null && fromMs !== null && toMs !== null && fromMs - last.toMs < MINUTE) last.toMs = Math.max(last.toMs, toMs);
    else merged.push({ fromMs, toMs });
  }
  return merged;
}
