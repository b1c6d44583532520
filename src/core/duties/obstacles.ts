/** Obstacles: how much of each sort stands, and the patrols they are in the way of (rule 11, WE37). Told beside cover, never added to it. */
import { linesOf } from '../coverage/assets.ts';
import { drawnPolygons } from '../coverage/drawn-polygons.ts';
import type { Question } from '../coverage/question.ts';
import { inSeason } from '../coverage/season.ts';
import { seasonDates, serves } from '../coverage/serving.ts';
import { measureLine } from '../geometry/chainage.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { featuresOf, type Line, type Plan, type PlanFeature, type Position, type Ring } from '../plan/plan.ts';
import { intoGround, throughLines } from './crossing.ts';

type ObstacleType = NonNullable<PlanFeature<'obstacle'>['properties']['obstacleType']>;

export interface ObstacleSum {
  readonly obstacleType: ObstacleType | null;
  /** Obstacles drawn as lines, and the length of all of them, metres. */
  readonly lines: number; readonly lengthM: number;
  /** Obstacles drawn as ground, and the area of all of them, square metres; their outline is in no length. */
  readonly areas: number; readonly areaM2: number;
}
export interface RouteBlocked { readonly obstacleId: string; readonly routeId: string; /** The first place along the route as it is drawn. */ readonly at: Position }
export interface Obstacles {
  /** In the order in which types first come; each obstacle as it is drawn, so that what two of them share counts in both. */
  readonly types: readonly ObstacleSum[];
  readonly lengthM: number; readonly areaM2: number;
  /** In the order of obstacles, then of routes. */
  readonly blocked: readonly RouteBlocked[];
  /** Obstacles that do not say which modes they block: of them it cannot be told whether they are in the way. */
  readonly modesUnstated: readonly string[];
  /** Obstacles and routes with a season where no date is asked for or in the plan: left out above. */
  readonly seasonUnknown: readonly string[];
}

/**
 * The obstacles that are in use and in season on some of the dates asked, their lengths on the ellipsoid, and the patrol routes that count on one of the same dates
 * and go through one, or into it, that blocks their mode; a route without a mode goes on foot. A route along an obstacle, or one that only touches it,
 * is not blocked. A filter of agencies changes nothing: an obstacle is nobody's, and a warning is not to be hidden.
 */
export function obstaclesAt(plan: Plan, question: Question): Obstacles {
  const dates = seasonDates(question, plan), obstacles = featuresOf(plan, 'obstacle'), routes = featuresOf(plan, 'patrolRoute');
  const standing = obstacles.filter(({ properties }) => serves(properties, question, plan)), going = routes.filter(({ properties }) => serves(properties, question, plan));
  const types = [...new Set(standing.map(({ properties }) => properties.obstacleType ?? null))].map((type) => sumOf(type, standing.filter(({ properties }) => (properties.obstacleType ?? null) === type)));
  const blocked = standing.flatMap((obstacle) => {
    const { blocks = [], season } = obstacle.properties, meets = meetingOf(obstacle);
    return going.flatMap((route): RouteBlocked[] => {
      const { mode = 'foot', season: own } = route.properties;
      if (!blocks.includes(mode) || !dates.some((date) => inSeason(season, date) && inSeason(own, date))) return [];
      const at = first(linesOf(route), meets);
      return at === null ? [] : [{ obstacleId: obstacle.id, routeId: route.id, at }];
    });
  });
  const unknown = [...obstacles, ...routes].filter(({ properties }) => dates.includes(undefined) && !serves(properties, question, plan) && serves({ ...properties, season: undefined }, question, plan));
  return {
    types, lengthM: sum(types.map(({ lengthM }) => lengthM)), areaM2: sum(types.map(({ areaM2 }) => areaM2)), blocked,
    modesUnstated: standing.filter(({ properties }) => properties.blocks === undefined).map(({ id }) => id), seasonUnknown: unknown.map(({ id }) => id),
  };
}

function sumOf(obstacleType: ObstacleType | null, obstacles: readonly PlanFeature<'obstacle'>[]): ObstacleSum {
  const lines = obstacles.map((one) => linesOf(one)).filter(({ length }) => length > 0), grounds = obstacles.map(groundOf).filter(({ length }) => length > 0);
  return { obstacleType, lines: lines.length, lengthM: sum(lines.map((each) => measureLine(each).lengthM)), areas: grounds.length, areaM2: sum(grounds.map(polygonsAreaM2)) };
}

/** The ground of an obstacle by the rule of areas; none where it is drawn as a line. */
function groundOf({ geometry }: PlanFeature<'obstacle'>): readonly (readonly Ring[])[] {
  if (geometry?.type === 'Polygon') return drawnPolygons(geometry, geometry.coordinates[0]?.[0]?.[0] ?? 0);
  return geometry?.type === 'MultiPolygon' ? drawnPolygons(geometry, geometry.coordinates[0]?.[0]?.[0]?.[0] ?? 0) : [];
}

function meetingOf(obstacle: PlanFeature<'obstacle'>): (line: Line) => Position | null {
  const lines = linesOf(obstacle);
  return lines.length > 0 ? throughLines(lines) : intoGround(groundOf(obstacle));
}

function first(lines: readonly Line[], meets: (line: Line) => Position | null): Position | null {
  for (const line of lines) {
    const at = meets(line);
    if (at !== null) return at;
  }
  return null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
