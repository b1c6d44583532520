/** Everything that is said of one recording beside a plan: the routes by how much of them was done, one of them in full, the ground swept, the effort. */
import { measureLine, partAt, subLine } from '../../geometry/chainage.ts';
import type { Line, Position } from '../../geometry/position.ts';
import { defaultHalfWidthM, halfWidthOf } from '../../plan/defaults.ts';
import { featuresOf, type Plan, type PlanFeature } from '../../plan/plan.ts';
import { linesOf } from '../assets.ts';
import type { Interval } from '../intervals.ts';
import type { NoGround } from '../kernel/plan-kernel.ts';
import { againstRoute, type RouteDone } from './against-route.ts';
import { effortAtMost, type Effort } from './effort.ts';
import { sweptGround, type Swept } from './swept.ts';
import { TrackLine } from './track-line.ts';
import { legsOf, type Legs, type Track } from './track.ts';

/** Cells of effort that are drawn at most: the side of a cell follows from it and is stated. */
const CELLS = 2000;

/** What follows from a recording alone, whatever plan it is set beside. */
export interface PreparedTrack { readonly legs: Legs; readonly line: TrackLine; readonly effort: Effort }

export function prepareTrack(track: Track): PreparedTrack {
  const legs = legsOf(track);
  const line = new TrackLine(legs.legs);
  return { legs, line, effort: effortAtMost(line, CELLS) };
}

export interface RouteShare { readonly id: string; readonly lengthM: number; readonly doneM: number; /** Raw; null for a route without length. */ readonly donePct: number | null }
/** A stretch of the route by its chainage, with where it lies. */
export interface MissedStretch extends Interval { readonly line: Line }

export interface TrackCompared {
  /** Every patrol route of the plan that has a line, the one done most first; each by its own half width unless a distance was asked for. */
  readonly routes: readonly RouteShare[];
  /** The route asked for, else the first of `routes`; null in a plan without routes. */
  readonly done: RouteDone | null;
  readonly missed: readonly MissedStretch[];
  /** How near (metres) counted for it; whether it was asked for, is stated by the route, or is the built-in half width. */
  readonly withinM: number;
  readonly withinFrom: 'asked' | 'route' | 'assumed';
  readonly swept: Swept | NoGround;
  readonly effort: Effort;
  /** The recording as it counts: no line across what was not recorded; points that stand alone. */
  readonly lines: readonly Line[];
  readonly alone: readonly Position[];
  readonly breaks: Legs['breaks'];
  readonly backwards: number;
}

export interface TrackAsked { /** Null for the one that was done most. */ readonly routeId: string | null; /** Metres; null for the half width of each route. */ readonly withinM: number | null }

/** Compares a recording with the routes of a plan. `report` hears 0-1. */
export function compareTrack(plan: Plan, { legs, line, effort }: PreparedTrack, asked: TrackAsked, report: (share: number) => void = () => undefined): TrackCompared {
  const routes = featuresOf(plan, 'patrolRoute').filter((route) => linesOf(route).length > 0);
  const all = routes.map((route, at) => {
    const done = againstRoute(plan, route, line, asked.withinM ?? undefined);
    report((at + 1) / (routes.length + 1));
    return done;
  }).sort((one, other) => (other.donePct ?? -1) - (one.donePct ?? -1) || other.doneM - one.doneM);
  const done = all.find(({ routeId }) => routeId === asked.routeId) ?? all[0] ?? null;
  const route = routes.find(({ id }) => id === done?.routeId);
  const width = route && halfWidthOf(route, plan.meta);
  const withinM = done?.withinM ?? asked.withinM ?? NARROWEST;
  const swept = sweptGround(plan, line, withinM);
  report(1);
  return {
    routes: all.map(({ routeId, lengthM, doneM, donePct }) => ({ id: routeId, lengthM, doneM, donePct })),
    done, missed: route && done ? located(route, done.missed) : [], withinM,
    withinFrom: asked.withinM !== null ? 'asked' : width && !width.assumed ? 'route' : 'assumed',
    swept, effort, lines: legs.legs.flatMap((leg) => (leg.length > 1 ? [leg.map(({ at }) => at)] : [])), alone: legs.legs.flatMap((leg) => (leg.length === 1 ? [leg[0]!.at] : [])),
    breaks: legs.breaks, backwards: legs.backwards,
  };
}

/** The narrowest of the built-in half widths: without a route nothing wider may be claimed. */
const NARROWEST = Math.min(...Object.values(defaultHalfWidthM.foot));

function located(route: PlanFeature<'patrolRoute'>, missed: readonly Interval[]): MissedStretch[] {
  const measured = measureLine(linesOf(route));
  return missed.flatMap(({ fromM, toM }): MissedStretch[] => {
    const part = partAt(measured, (fromM + toM) / 2);
    return part ? [{ fromM, toM, line: subLine(part, fromM, toM) }] : [];
  });
}
