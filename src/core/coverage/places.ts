import type { Plan, PlanFeature, Position, Ring } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { densify } from '../geometry/densify.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { assetBoxes, boxAround } from './asset-boxes.ts';
import { reaches, type Asset } from './assets.ts';
import { BoxIndex, type DegreeBox } from './box-index.ts';
import { causeFrom } from './cause.ts';
import { covers } from './covers.ts';
import { assetAreas, reachArea } from './ground/reach-area.ts';
import { intersectionOf } from './ground/clip.ts';
import { toFrame } from './ground/polygons.ts';
import { indexLine } from './indexed-line.ts';
import { reachSpans } from './reach-spans.ts';
import { polygonsOf } from './responsible-unit.ts';
import type { Cause, PlaceResult } from './result.ts';
import { neverThere, placeTimes } from './time/place-times.ts';
import type { Timed } from './time/timed.ts';

export interface PlaceAnswer {
  readonly result: PlaceResult;
  readonly feature: PlanFeature<'priorityPlace'>;
  /** Cause where it is uncovered, else null. */
  readonly cause: Cause | null;
  /** The place's point, or the first vertex of its polygon. */
  readonly position: Position;
}

/** A place as it is looked at: where it lies, and whether an asset reaches it. */
export interface PlaceTest {
  readonly feature: PlanFeature<'priorityPlace'>;
  /** The place's point, or the first vertex of its polygon. */
  readonly position: Position;
  readonly priority: 1 | 2 | 3;
  /** A box that touches the box (`assetBoxes`) of everything that may reach the place. */
  readonly box: DegreeBox;
  readonly polygons: readonly (readonly Ring[])[];
  readonly reachedBy: (asset: Asset) => boolean;
}

/** A spot looked at as a place: a point with no radius of its own. */
export const placeAt = (id: string, at: Position): PlanFeature<'priorityPlace'> => ({ id, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at }, properties: {} });

/**
 * The priority places of a plan and what reaches them (contract section 2): a post within its radius and
 * view, a patrol within `visitRadiusM` (else its half width); polygons by their edge or from inside.
 * A post with a drawn reach watches what that holds or touches. An asset that covers nothing (radius 0) watches nothing. Default priority 3. Places without a geometry are left out.
 */
export function placeTests(plan: Plan): PlaceTest[] {
  return featuresOf(plan, 'priorityPlace').flatMap((feature): PlaceTest[] => {
    const polygons = polygonsOf(feature);
    const point = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null;
    const position = point ?? polygons[0]?.[0]?.[0];
    if (position === undefined) return [];
    const { visitRadiusM, priority = 3 } = feature.properties;
    const touches = point ? (asset: Asset, reachM: number) => covers(asset, point, reachM) : polygonTest(polygons);
    const box = boxAround(point ? [point] : polygons.flatMap((rings) => rings[0] ?? []), visitRadiusM ?? 0);
    return [{ feature, position, priority, box, polygons, reachedBy: (asset) => {
      const reachM = asset.kind === 'patrolRoute' ? visitRadiusM ?? asset.reachM : asset.reachM;
      return reaches(asset, reachM) && touches(asset, reachM);
    } }];
  });
}

/** The numbers of the places that an asset reaches, each once; only those whose boxes come near its own are tested. */
export function placesReached(places: readonly PlaceTest[]): (asset: Asset) => readonly number[] {
  const near = BoxIndex.of(places.map(({ box }) => box));
  const nothing: readonly number[] = [];
  return (asset) => {
    let reached = nothing as number[];
    const boxes = assetBoxes(asset);
    for (const [west, south, east, north] of boxes) {
      const count = near.search(west, south, east, north);
      for (let k = 0; k < count; k += 1) {
        const place = near.found[k]!;
        if (boxes.length > 1 && reached.includes(place)) continue;
        if (!places[place]!.reachedBy(asset)) continue;
        if (reached === nothing) reached = [];
        reached.push(place);
      }
    }
    return reached;
  };
}

/** Which assets watch or visit each priority place, in the order of the assets; in a stretch of time, who is there when. */
export function placesCoverage(plan: Plan, assets: readonly Asset[], times?: Timed): PlaceAnswer[] {
  const places = placeTests(plan);
  const reachedBy = placesReached(places);
  const reachingOf = places.map((): Asset[] => []);
  for (const asset of assets) for (const place of reachedBy(asset)) reachingOf[place]!.push(asset);
  const rostered = times && new Map(times.roster.all.map((one) => [one.asset.id, one]));
  return places.map((place, at): PlaceAnswer => {
    const { feature, position, priority, polygons } = place;
    const reaching = reachingOf[at]!;
    const able = reaching.filter(({ standing }) => standing === 'counts');
    const hours = times && able.length > 0 ? placeTimes(place, able.flatMap(({ id }) => rostered?.get(id) ?? []), times.roster, times.cyclic, plan.meta) : null;
    const covered = hours ? hours.covered : able.length > 0;
    const standings = new Set(reaching.map(({ standing }) => standing));
    const cause: Cause | null = covered ? null : hours?.cause
      ?? causeFrom({ closedOrPlanned: standings.has('closedOrPlanned'), filteredOut: standings.has('filteredOut'), offDuty: standings.has('offDuty') });
    const result: PlaceResult = {
      id: feature.id, name: feature.properties.name ?? null, priority, covered, coveredBy: hours?.coveredBy ?? able.map(({ id }) => id),
      coveredSharePct: polygons.length === 0 ? null : sharePct(polygons, able), ...(cause === null ? {} : { reason: cause }),
      ...(times ? hours?.figures ?? neverThere(times, feature, plan.meta) : {}),
    };
    return { result, feature, cause, position };
  });
}

/** Reaches a polygon: its edge comes into reach, or the asset stands inside; a drawn region when their edges meet or one holds the other, wherever its post stands. */
function polygonTest(polygons: readonly (readonly Ring[])[]) {
  const edges = indexLine(polygons.flat().map((ring) => densify(ring).points));
  const [west, south, east, north] = edges.near.whole;
  const between = (lon: number) => lon >= west && lon <= east;
  const holds = (position: Position) => position[1] >= south && position[1] <= north
    && (between(position[0]) || between(position[0] - 360) || between(position[0] + 360)) && inPolygons(position, polygons);
  return (asset: Asset, reachM: number): boolean => {
    const { shape } = asset;
    if (reachSpans(asset, edges, reachM).length > 0) return true;
    if (shape.type === 'region') return shape.polygons.some((rings) => holds(rings[0]![0]!));
    return (shape.type === 'corridor' ? shape.lines.some(({ points }) => points.some(holds)) : holds(shape.centre));
  };
}

/** Share of a polygon's area in reach of the posts that cover it, per cent; 0 where only patrols pass. */
function sharePct(polygons: readonly (readonly Ring[])[], covering: readonly Asset[]): number {
  const posts = covering.filter(({ kind }) => kind === 'post');
  if (posts.length === 0) return 0;
  const whole = polygonsAreaM2(polygons);
  const near = polygons[0]![0]![0]![0];
  const shared = polygonsAreaM2(intersectionOf(reachArea(assetAreas(posts, near)), toFrame(polygons, near)));
  return whole > 0 ? Math.min(100, (100 * shared) / whole) : 0;
}
