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

/** Share of the work that the routes are; measuring the ground takes the rest. */
const ROUTES = 0.1;

/** A recording, measured once; the ground it swept is found anew only where areas or distance are others than before. */
export class PreparedTrack {
  readonly legs: Legs;
  readonly line: TrackLine;
  readonly effort: Effort;
  #swept: { readonly of: string; readonly ground: Swept | NoGround } | null = null;

  constructor(track: Track) {
    this.legs = legsOf(track);
    this.line = new TrackLine(this.legs.legs);
    this.effort = effortAtMost(this.line, CELLS);
  }

  swept(plan: Plan, withinM: number, report: (share: number) => void): Swept | NoGround {
    /* As values: a plan that comes from another thread is another object each time. */
    const of = JSON.stringify([withinM, featuresOf(plan, 'areaOfResponsibility').map(({ geometry }) => geometry)]);
    if (this.#swept?.of !== of) this.#swept = { of, ground: sweptGround(plan, this.line, withinM, report) };
    return this.#swept.ground;
  }
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
  /** Null where it was not asked for. */
  readonly swept: Swept | NoGround | null;
  readonly effort: Effort;
  /** The recording as it counts: no line across what was not recorded; points that stand alone. */
  readonly lines: readonly Line[];
  readonly alone: readonly Position[];
  readonly breaks: Legs['breaks'];
  readonly backwards: number;
}

export interface TrackAsked { /** Null for the one that was done most. */ readonly routeId: string | null; /** Metres; null for the half width of each route. */ readonly withinM: number | null; /** Whether the ground is measured too: of a long recording that takes by far the most time. */ readonly ground: boolean }

/** Compares a recording with the routes of a plan. `report` hears 0-1. */
export function compareTrack(plan: Plan, prepared: PreparedTrack, asked: TrackAsked, report: (share: number) => void = () => undefined): TrackCompared {
  const { legs, line, effort } = prepared;
  const routes = featuresOf(plan, 'patrolRoute').filter((route) => linesOf(route).length > 0);
  const all = routes.map((route, at) => {
    const done = againstRoute(plan, route, line, asked.withinM ?? undefined);
    report((ROUTES * (at + 1)) / routes.length);
    return done;
  }).sort((one, other) => (other.donePct ?? -1) - (one.donePct ?? -1) || other.doneM - one.doneM);
  const done = all.find(({ routeId }) => routeId === asked.routeId) ?? all[0] ?? null;
  const route = routes.find(({ id }) => id === done?.routeId);
  const width = route && halfWidthOf(route, plan.meta);
  const withinM = done?.withinM ?? asked.withinM ?? NARROWEST;
  const swept = asked.ground ? prepared.swept(plan, withinM, (share) => report(ROUTES + (1 - ROUTES) * share)) : null;
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
