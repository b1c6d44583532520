/** Who is where when: the assets of a plan with their times in one stretch of time. */
import { measureLine, positionAt, subLine, type MeasuredLine } from '../../geometry/chainage.ts';
import type { AnyFeature, Line, Plan, PlanFeature, Position } from '../../plan/plan.ts';
import { speedOf } from '../../plan/defaults.ts';
import { densePoints } from '../../geometry/densify.ts';
import { always, dutyIn, minutesOf, type OnDate, type TimeSpan } from '../../time/duty.ts';
import { passagesOf, type Arcs } from '../../time/passages.ts';
import { NEVER, union, within, type Spans } from '../../time/spans.ts';
import { departures, placeAfter, runMinutes, type Run, type Stop } from '../../time/timetable.ts';
import { linesOf, type Asset } from '../assets.ts';
import { intervalsAlong } from '../border-intervals.ts';
import type { Interval } from '../intervals.ts';
import { inSeason } from '../season.ts';

/** A patrol with its timetable in one stretch of time. */
export interface Patrol {
  readonly measured: MeasuredLine;
  readonly run: Run;
  /** Minutes since the beginning of the stretch at which a unit leaves. */
  readonly leaves: readonly number[];
  /** Stretches of its line within so many metres of a place. */
  readonly near: (position: Position, metres: number) => Arcs;
  /** Stretches of its line in reach of an asset. */
  readonly along: (asset: Asset) => Arcs;
}

/** One asset in one stretch of time: a post has hours, a route a timetable. */
export interface Rostered { readonly asset: Asset; readonly on: Spans; readonly patrol: Patrol | null }

export interface Roster { readonly span: TimeSpan; readonly lengthMin: number; readonly all: readonly Rostered[] }

/** The times of all assets, in their order; those that do not count in any case have none. */
export function rosterOf(plan: Plan, assets: readonly Asset[], span: TimeSpan): Roster {
  const features = new Map(plan.features.map((feature) => [feature.id, feature]));
  return { span, lengthMin: minutesOf(span), all: assets.map((asset) => rostered(plan, asset, features.get(asset.id), span)) };
}

/** The times of one asset whose feature is given. */
export function rostered(plan: Plan, asset: Asset, feature: AnyFeature | undefined, span: TimeSpan): Rostered {
  if (asset.standing !== 'counts') return { asset, on: NEVER, patrol: null };
  if (feature?.kind === 'post') return { asset, on: dutyIn(feature.properties.dutyWindows, span, seasonOf(feature)), patrol: null };
  return { asset, on: NEVER, patrol: feature?.kind === 'patrolRoute' ? patrolOf(feature, plan, span) : null };
}

/** On which dates a post or patrol is in season. */
export function seasonOf({ properties: { season } }: PlanFeature<'post'> | PlanFeature<'patrolRoute'>): OnDate {
  return season === undefined ? always : (date) => inSeason(season, date);
}

function patrolOf(feature: PlanFeature<'patrolRoute'>, plan: Plan, span: TimeSpan): Patrol {
  const measured = measureLine(linesOf(feature));
  const intervals = intervalsAlong(measured);
  const flat = (byPart: readonly Interval[][]): Arcs => byPart.flat().map(({ fromM, toM }) => [fromM, toM] as const);
  const along = (asset: Asset) => flat(intervals(asset));
  const near = (position: Position, metres: number) => along(disc(position, metres));
  const { stops = [], pattern = 'oneWay' } = feature.properties;
  const run: Run = { lengthM: measured.lengthM, metresAMinute: speedOf(feature, plan.meta).value * (1000 / 60), pattern,
    stops: stops.flatMap(({ atM, placeId, dwellMin = 0 }): Stop[] => {
      const at = atM ?? chainageOf(plan, placeId, measured);
      return at === null || dwellMin === 0 ? [] : [{ atM: Math.min(measured.lengthM, at), dwellMin }];
    }).sort((a, b) => a.atM - b.atM) };
  return { measured, run, leaves: departures(feature.properties, run, span, seasonOf(feature)), near, along };
}

const disc = (centre: Position, reachM: number): Asset => ({ id: '', kind: 'post', shape: { type: 'disc', centre }, reachM, agencies: [], status: 'active', standing: 'counts' });

/** The chainage of a line that lies nearest to a place; null where the plan has no such place. */
function chainageOf(plan: Plan, placeId: string | undefined, measured: MeasuredLine): number | null {
  const place = plan.features.find(({ id }) => id === placeId);
  if (!place?.geometry) return null;
  const position = firstOf(place.geometry.type === 'Point' ? [place.geometry.coordinates] : place.geometry.coordinates);
  return position && nearestChainage(measured, position);
}

function firstOf(nested: unknown): Position | null {
  let at = nested;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) ? at as unknown as Position : null;
}

/** Nearest point of a line in the plane at the place: right to centimetres where a stop is near its route. */
export function nearestChainage({ parts }: MeasuredLine, [lon, lat]: Position): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = { square: Infinity, atM: 0 };
  for (const { points, atM } of parts) {
    for (let k = 0; k + 1 < points.length; k += 1) {
      const [ax, ay] = points[k]!, [bx, by] = points[k + 1]!;
      const dx = (bx - ax) * squeeze, dy = by - ay, px = (lon - ax) * squeeze, py = lat - ay;
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      const square = (px - t * dx) ** 2 + (py - t * dy) ** 2;
      if (square < best.square) best = { square, atM: atM[k]! + t * (atM[k + 1]! - atM[k]!) };
    }
  }
  return best.atM;
}

/** When the runs of a patrol are in reach of a place whose arcs are given, one stretch a passage, in order of their beginning; inside the stretch of time alone. */
export function passages({ run, leaves }: Patrol, arcs: Arcs, lengthMin: number): [number, number][] {
  if (arcs.length === 0) return [];
  const once = passagesOf(run, arcs);
  const found: [number, number][] = [];
  for (const leave of leaves) {
    for (const [from, to] of once) {
      const low = Math.max(0, leave + from), high = Math.min(lengthMin, leave + to);
      if (high > low) found.push([low, high]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** The assets as they stand at one moment: posts on duty, of patrols the ground about where their units are planned to be; the rest is off duty. */
export const assetsAt = ({ all }: Roster): Asset[] => all.map(assetAtOnce);

/** Patrols that are out at one moment, by all that they reach at other times, as off duty: where one comes later it is not that nobody reaches. */
export const elsewhereAt = ({ all }: Roster): Asset[] => all.flatMap(({ asset, patrol }) => (asset.standing === 'counts' && patrol && positions(patrol, 0).length > 0 ? [{ ...asset, standing: 'offDuty' as const }] : []));

/** One asset as it stands at the beginning of the stretch. */
export function assetAtOnce({ asset, on, patrol }: Rostered): Asset {
  if (asset.standing !== 'counts') return asset;
  if (asset.kind === 'post') return on.length > 0 ? asset : { ...asset, standing: 'offDuty' };
  const places = patrol ? positions(patrol, 0) : [];
  return places.length === 0 ? { ...asset, standing: 'offDuty' } : { ...asset, shape: { type: 'corridor', lines: places.map((position) => ({ points: [position] })) } };
}

/** Where the units of a patrol are planned to be so many minutes after the beginning. */
export function positions({ measured, run, leaves }: Patrol, minute: number): Position[] {
  return leaves.flatMap((leave) => {
    const at = placeAfter(run, minute - leave);
    const part = at === null ? undefined : measured.parts.find(({ toM }) => at <= toM) ?? measured.parts.at(-1);
    return at === null || !part ? [] : [positionAt(part, at)];
  });
}

/** The assets by what they reach at some time in the stretch: posts that are ever on duty, of patrols the corridor that is travelled; the rest is off duty. */
export const assetsWithin = ({ all, lengthMin }: Roster): Asset[] => all.map((one) => assetWithin(one, lengthMin));

/** One asset by what it reaches at some time in a stretch of so many minutes. */
export function assetWithin({ asset, on, patrol }: Rostered, lengthMin: number): Asset {
  if (asset.standing !== 'counts') return asset;
  if (asset.kind === 'post') return on.length > 0 ? asset : { ...asset, standing: 'offDuty' };
  const lines = patrol ? travelled(patrol, lengthMin) : [];
  if (lines.length === 0) return { ...asset, standing: 'offDuty' };
  return { ...asset, shape: { type: 'corridor', lines: lines.map((line) => ({ points: densePoints(line) })) } };
}

/** The pieces of its line that a patrol travels between the beginning and the end of the stretch of time. */
function travelled({ measured, run, leaves }: Patrol, lengthMin: number): Line[] {
  const whole = runMinutes(run), out = runMinutes({ ...run, pattern: 'oneWay' });
  const chainages = union(leaves.flatMap((leave): [number, number][] => {
    const from = Math.max(0, -leave), to = Math.min(whole, lengthMin - leave);
    if (to <= from) return [];
    const at = (minute: number) => placeAfter(run, Math.min(minute, whole - 1e-9)) ?? 0;
    const ends = [at(from), at(to)];
    /* A run that turns within the stretch has been to the end of its line. */
    if (run.pattern === 'outAndBack' && from < out && to > out) ends.push(run.lengthM);
    return [[Math.min(...ends), to >= whole && run.pattern !== 'outAndBack' ? run.lengthM : Math.max(...ends)]];
  }));
  return measured.parts.flatMap((part) => {
    const own = within(chainages, part.fromM, part.toM);
    return Array.from({ length: own.length / 2 }, (_, k) => subLine(part, own[2 * k]!, own[2 * k + 1]!));
  });
}
