/** One spot on one day: who reaches it and when, when nobody is there and why, and who would come nearest to mending that. */
import { distanceToLineM } from '../../geometry/distance-to-line.ts';
import { densePoints } from '../../geometry/densify.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import { inPolygons } from '../../geometry/point-in-polygon.ts';
import { featuresOf, type Plan, type PlanFeature, type Position, type Ring } from '../../plan/plan.ts';
import { dayBasis } from '../../time/basis.ts';
import { assetsOf, reaches, type Asset } from '../assets.ts';
import { placeAt, placesCoverage, placeTests, type PlaceTest } from '../places.ts';
import { bareGround, type BareGround } from './bare-ground.ts';
import type { Question } from '../question.ts';
import type { Cause } from '../result.ts';
import { longestAbsence } from './place-board.ts';
import { staysOf } from './place-times.ts';
import { statedTime, timedOf } from './timed.ts';

/** A spot of ground; or a priority place, which patrols visit within its own radius: `at` then only marks it. */
export interface WhySpot { readonly at: Position; readonly placeId: string | null }

interface Hours { readonly from: string; readonly to: string }

/** An asset whose reach holds the spot. */
export interface WhyAsset {
  readonly id: string; readonly kind: Asset['kind'];
  /** `counts`, or why it does not whatever the hour. */
  readonly standing: Asset['standing'];
  /** From the post, or from the line of a patrol; to a place with an extent from its edge, 0 inside. */
  readonly distanceM: number;
  /** Its stays in order, one a passage; empty where it does not count or never comes that day. */
  readonly times: readonly Hours[];
  readonly presentMin: number;
}

export interface WhyAbsence extends Hours { readonly minutes: number; readonly cause: Cause; /** Who ends it by coming; null where it lasts to the end of the day. */ readonly nextId: string | null }

/** The asset that counts, does not reach the spot, and falls least short of it. A post would with a radius of `distanceM`. */
export interface NearMiss { readonly id: string; readonly distanceM: number; readonly reachM: number; readonly shortM: number }

export interface WhyHere extends Hours {
  readonly at: Position; readonly placeId: string | null;
  /** Those that count first, as they come in the plan. */
  readonly assets: readonly WhyAsset[];
  readonly absences: readonly WhyAbsence[];
  /** In the repeating day, so that the night is one. */
  readonly longest: (Hours & { readonly minutes: number }) | null;
  readonly presentPct: number;
  /** Of a place with an extent what of it nobody covers at any time of the day; null for a point. */
  readonly ground: BareGround | null;
  readonly nearestPost: NearMiss | null;
  readonly nearestRoute: NearMiss | null;
}

/**
 * What a plan says of a spot on a day: presence, absences and causes are those of the place that is asked about, else of one that stood there as a point
 * with no radius of its own (domain section 4, rules 1-4 and 7). A place with an extent is reached by its edge or from inside. Null where the plan has no zone or there is no date.
 */
export function whyHere(plan: Plan, question: Question, { at, placeId }: WhySpot, day: string): WhyHere | null {
  const answer = dayBasis(plan.meta, day);
  if (!answer.ok) return null;
  const assets = assetsOf(plan, { ...question, time: answer.basis });
  const timed = timedOf(plan, assets, answer.basis);
  const { span, lengthMin } = timed.roster;
  const known = placeId === null ? undefined : featuresOf(plan, 'priorityPlace').find(({ id, geometry }) => id === placeId && geometry !== null);
  const spot: PlanFeature<'priorityPlace'> = known ?? placeAt('', at);
  const alone: Plan = { ...plan, features: [spot] };
  const place = placeTests(alone)[0]!;
  const { result } = placesCoverage(alone, assets, timed)[0]!;
  const farFrom = distanceFrom(place.polygons, at);
  const visitedM = spot.properties.visitRadiusM;
  const text = (minute: number) => span.zone.text(span.fromMs + minute * 60_000);
  const reaching = timed.roster.all.filter(({ asset }) => place.reachedBy(asset));
  const stays = reaching.map((one) => ({ asset: one.asset, spans: one.asset.standing === 'counts' ? staysOf(place, one, lengthMin) : [] }));
  const listed = stays.map(({ asset, spans }): WhyAsset => ({
    id: asset.id, kind: asset.kind, standing: asset.standing, distanceM: farFrom(asset),
    times: spans.map(([from, to]) => ({ from: text(from), to: text(to) })), presentMin: spans.reduce((sum, [from, to]) => sum + to - from, 0),
  }));
  const cause = causeOf(result.reason as Cause | undefined, stays);
  const { from = '', to = '' } = statedTime(answer.basis);
  const longest = longestAbsence(result, timed);
  const beginning = (iso: string) => stays.find(({ spans }) => spans.some(([begin]) => text(begin) === iso))?.asset.id ?? null;
  return {
    at, placeId, from, to, assets: [...listed].sort((a, b) => Number(b.standing === 'counts') - Number(a.standing === 'counts')),
    absences: (result.absence ?? []).map((gone) => ({ ...gone, cause, nextId: gone.to === to ? null : beginning(gone.to) })),
    longest: longest && { ...longest, minutes: result.maxGapMin ?? 0 }, presentPct: result.meanPresencePct ?? 0, ground: bareGround(spot, timed.assets, place.position),
    nearestPost: nearMiss(assets.filter(({ kind }) => kind === 'post'), farFrom, place),
    nearestRoute: nearMiss(assets.flatMap((asset) => (asset.kind === 'patrolRoute' ? { ...asset, reachM: visitedM ?? asset.reachM } : [])), farFrom, place),
  };
}

/** Why nobody is there: the cause of the place; where its target is met all the same, the one it would have without a target. */
function causeOf(cause: Cause | undefined, stays: readonly { readonly asset: Asset; readonly spans: readonly unknown[] }[]): Cause {
  return cause ?? (stays.some(({ asset, spans }) => asset.kind === 'patrolRoute' && spans.length > 0) ? 'tooInfrequent' : 'offDuty');
}

/** Metres from a post, or from the nearest point of a patrol's line, to a spot or to the ground of polygons. */
function distanceFrom(polygons: readonly (readonly Ring[])[], at: Position): (asset: Asset) => number {
  const toLine = (from: Position, lines: readonly (readonly Position[])[]) => Math.min(...lines.map((line) => distanceToLineM(from, line)));
  if (polygons.length === 0) return ({ shape }) => (shape.type === 'corridor' ? toLine(at, shape.lines.map(({ points }) => points)) : distanceM(shape.centre, at));
  const edges = polygons.flat().map((ring) => densePoints(ring));
  return ({ shape }) => {
    const lines = shape.type === 'corridor' ? shape.lines.map(({ points }) => points) : [[shape.centre]];
    if (lines.some((line) => line.some((position) => inPolygons(position, polygons)))) return 0;
    /* Two lines that do not cross are nearest at a corner of one of them. */
    return Math.min(...lines.flat().map((position) => toLine(position, edges)), ...(shape.type === 'corridor' ? edges.flat().map((corner) => toLine(corner, lines)) : []));
  };
}

/** Posts that do not look that way, those whose reach is drawn and those that observe nothing would not be mended by a radius. */
function nearMiss(assets: readonly Asset[], farFrom: (asset: Asset) => number, { reachedBy }: PlaceTest): NearMiss | null {
  let best: NearMiss | null = null;
  for (const asset of assets) {
    if (asset.standing !== 'counts' || asset.shape.type === 'region' || !reaches(asset)) continue;
    const far = farFrom(asset), shortM = far - asset.reachM;
    if ((best && shortM >= best.shortM) || reachedBy(asset) || (asset.shape.type === 'sector' && !reachedBy({ ...asset, reachM: far + 1 }))) continue;
    best = { id: asset.id, distanceM: far, reachM: asset.reachM, shortM };
  }
  return best;
}
