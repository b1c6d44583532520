/** How soon a standby point is where it is needed: rings of minutes around it, and the places that lie outside them. */
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { densePoints } from '../geometry/densify.ts';
import { direct, distanceM } from '../geometry/geodesic.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import { featuresOf, type Line, type Plan, type Position } from '../plan/plan.ts';
import { targetsOf } from '../plan/targets.ts';
import { placeTests, type PlaceTest } from './places.ts';
import type { Question } from './question.ts';
import { assetsAsked } from './time/assets-asked.ts';

/** Speed of a standby point that states none (domain section 3). */
const SPEED_KMH = 30;
/** Straight line: roads are not known, so no detour is made up (rule 10). */
const DETOUR = 1;
/** Metres by which a place on a ring may lie outside it: rounding, not ground. */
const ON_RING_M = 0.01;
/** Corners of a drawn ring: the chords of one of 10 km are then within 6 m of it. */
const CORNERS = 96;

export interface Ring {
  readonly minutes: number;
  /** 0 while the time goes by in getting ready. */
  readonly radiusM: number;
  /** The ring as it is drawn, from its north and closed; empty without a radius. */
  readonly line: Line;
}
export interface ResponsePost { readonly id: string; readonly position: Position; readonly speedKmh: number; readonly mobiliseMin: number; readonly rings: readonly Ring[] }

export interface PlaceResponse {
  readonly id: string; readonly priority: 1 | 2 | 3;
  /** Who is there first, from how far and after how many minutes; null where nobody stands by. */
  readonly first: { readonly postId: string; readonly distanceM: number; readonly minutes: number } | null;
  /** Minutes of the smallest ring that holds it; null outside all. */
  readonly ringMin: number | null;
}

export interface ResponseRings { /** Rising. */ readonly minutes: readonly number[]; readonly posts: readonly ResponsePost[]; readonly places: readonly PlaceResponse[] }

/** Ring(T) = max(0, T - mobilise) v / 60 / detour in metres, T in minutes, v in km/h (domain section 4, rule 10). */
export const ringM = (minutes: number, speedKmh: number, mobiliseMin: number): number => (Math.max(0, minutes - mobiliseMin) * speedKmh * 1000) / 60 / DETOUR;

/**
 * Rings of every standby point, and of every post with a response speed, that is in service at the time asked about; and how soon each priority
 * place is reached in a straight line. A place with an outline is reached at its nearest edge. From a post that states its vehicles and has none of
 * them left nobody sets out; one that states none is taken to have what it needs.
 */
export function responseRings(plan: Plan, question: Question): ResponseRings {
  const minutes = [...new Set(targetsOf(plan.meta).responseMin)].sort((a, b) => a - b);
  const serving = new Set(assetsAsked(plan, question).flatMap(({ id, standing }) => (standing === 'counts' ? [id] : [])));
  const posts = featuresOf(plan, 'post').flatMap(({ id, geometry, properties }): ResponsePost[] => {
    const { postType, responseSpeedKmh, mobiliseMin = 0, vehicles } = properties;
    if (noVehicleLeft(vehicles)) return [];
    if ((postType !== 'standbyPoint' && responseSpeedKmh === undefined) || !serving.has(id) || geometry?.type !== 'Point') return [];
    const speedKmh = responseSpeedKmh ?? SPEED_KMH;
    return [{ id, position: geometry.coordinates, speedKmh, mobiliseMin, rings: minutes.map((each) => ringOf(geometry.coordinates, each, ringM(each, speedKmh, mobiliseMin))) }];
  });
  return { minutes, posts, places: placeTests(plan).map((place) => responseTo(place, posts)) };
}

const noVehicleLeft = (vehicles: Readonly<Record<string, number>> | undefined): boolean => { const counts = Object.values(vehicles ?? {}); return counts.length > 0 && counts.every((count) => count === 0); };

const ringOf = (centre: Position, minutes: number, radiusM: number): Ring => ({
  minutes, radiusM, line: radiusM > 0 ? Array.from({ length: CORNERS + 1 }, (_, k) => direct(centre, (360 * (k % CORNERS)) / CORNERS, radiusM)) : [],
});

function responseTo(place: PlaceTest, posts: readonly ResponsePost[]): PlaceResponse {
  let first: PlaceResponse['first'] = null;
  let ringMin: number | null = null;
  const edges = place.polygons.flat().map((ring) => densePoints(ring));
  for (const { id, position, speedKmh, mobiliseMin, rings } of posts) {
    const far = edges.length === 0 ? distanceM(position, place.position) : inPolygons(position, place.polygons) ? 0 : Math.min(...edges.map((edge) => distanceToLineM(position, edge)));
    const after = mobiliseMin + (far * DETOUR * 60) / (speedKmh * 1000);
    if (first === null || after < first.minutes) first = { postId: id, distanceM: far, minutes: after };
    const held = rings.find(({ radiusM }) => radiusM > 0 && far <= radiusM + ON_RING_M)?.minutes;
    if (held !== undefined && (ringMin === null || held < ringMin)) ringMin = held;
  }
  return { id: place.feature.id, priority: place.priority, first, ringMin };
}
