import type { AnyFeature, Plan } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import { hashPlan } from '../plan/hash.ts';
import { targetsOf } from '../plan/targets.ts';
import { areaGapsOf, type AreaGap } from './area-gaps.ts';
import { assetsOf, type Asset } from './assets.ts';
import { assumptionsOf } from './assumptions.ts';
import type { BorderContext } from './border.ts';
import { borderCoverage } from './border.ts';
import { firstLon } from './first-lon.ts';
import { partsOfGap, whereSeveral, withHoursOf } from './gap-parts.ts';
import { exactGround, type ExactGround } from './kernel/ground.ts';
import { toGeometry } from './ground/to-geometry.ts';
import { nearestPostTo } from './nearest-post.ts';
import { placeAt, placesCoverage, placeTests } from './places.ts';
import type { PlaceAnswer } from './places.ts';
import type { Progress, Question } from './question.ts';
import { rankGaps } from './rank.ts';
import { responsibleUnitAt } from './responsible-unit.ts';
import { ENGINE, statedBasis } from './stated.ts';
import { BareHours, type BareSince } from './time/bare-hours.ts';
import { holesOf } from './time/holes.ts';
import { withTarget } from './time/with-target.ts';
import { worstMinute } from './time/worst-minute.ts';
import { absencesIn, repeatsOf } from './time/repeats.ts';
import { elsewhereAt } from './time/roster.ts';
import { statedTime, timedOf, type Timed } from './time/timed.ts';
import type { BorderResult, Coverage, CoverageResult, CoverageShapes, Gap, GapPart, PlaceResult } from './result.ts';
import { areaFigures, borderTotals, placeTotals, postTotals } from './totals.ts';
import { uniqueLosses } from './unique.ts';

/** A boundary that fails to close by more than this (metres) says that its figures are wrong. */
const CLOSED_M = 0.05;

/** How a computation is watched, and what the reader found before the plan came to the engine. */
export interface Run extends Progress { readonly dropped?: Readonly<Record<string, number>>; readonly problems?: readonly Problem[] }

/**
 * What a plan covers and what not, basis reach: figures (contract section 3) and shapes to draw. Pure: the
 * same plan and question give the same answer. What the plan lacks is null, never 0.
 * `cancelled` when `run.cancelled` says so between steps.
 */
export function computeCoverage(given: Plan, question: Question, run: Run = {}): Coverage | 'cancelled' {
  const plan = withTarget(given, question);
  const step = (share: number) => {
    run.report?.(share);
    return run.cancelled?.() !== true;
  };
  const serving = assetsOf(plan, question);
  const timed = question.time && timedOf(plan, serving, question.time);
  /* What somebody reaches at the moment or at some time; by the hour, a border and a place are looked at in full. */
  const assets = timed?.assets ?? serving;
  const times = timed && !timed.moment ? timed : undefined;
  /* At a moment a patrol counts where it is; what else it reaches tells why the rest is bare. */
  const told = timed?.moment ? [...assets, ...elsewhereAt(timed.roster)] : assets;
  const context: BorderContext = { assets: told, minGapM: targetsOf(plan.meta).minGapM,
    nearestPost: nearestPostTo(serving), responsibleUnit: responsibleUnitAt(plan) };
  const alongTime: BorderContext = times ? { ...context, assets: serving, times: { roster: times.roster, cyclic: times.cyclic, meta: plan.meta } } : context;
  if (!step(0.02)) return 'cancelled';
  const borders = featuresOf(plan, 'borderLine').map((border) => borderCoverage(border, alongTime));
  if (!step(0.15)) return 'cancelled';
  const places = placesCoverage(plan, times ? serving : told, times);
  if (!step(0.2)) return 'cancelled';
  const counted = assets.filter(({ standing }) => standing === 'counts');
  const nearLon = firstLon(plan);
  const found = exactGround(featuresOf(plan, 'areaOfResponsibility'), counted, nearLon, (share) => step(0.2 + 0.6 * share));
  if (found === 'cancelled' || !step(0.8)) return 'cancelled';
  const ground = typeof found === 'string' ? null : found;
  const roots = ground?.areas.filter(({ root }) => root) ?? [];
  const gapsOf = areaGapsOf(context);
  const areas = roots.flatMap(({ feature, ground: { gaps } }, at) => gapsOf(feature, gaps, (share) => step(0.8 + (0.15 * (at + share)) / roots.length)));
  if (!step(0.95)) return 'cancelled';

  const uncovered = places.filter(({ result }) => !result.covered);
  const worst = times && borders.length > 0 ? worstMinute(plan, question, (share) => step(0.95 + 0.03 * share)) : null;
  if (worst === 'cancelled') return worst;
  const gaps = withHours(plan, question, serving, borders.map((border) => border.result), rankGaps([...borders.flatMap((border) => border.gaps), ...uncovered.map((place) => placeGap(place, context, times)), ...areas.map(({ gap }) => gap)]));
  const result: CoverageResult = {
    schemaVersion: 1, engine: ENGINE,
    plan: { id: plan.meta.id ?? null, name: plan.meta.name ?? null, hash: hashPlan(given), counts: countsOf(plan.features), dropped: run.dropped ?? {} },
    basis: statedBasis(question, plan),
    assumptions: assumptionsOf(plan, question),
    totals: { area: ground?.total ? areaFigures(ground.total) : null, border: borderTotals(borders.map((border) => border.result)),
      places: placeTotals(places.map((place) => place.result)), posts: { ...postTotals(serving), ...(timed ? { onDuty: assets.filter(({ kind, standing }) => kind === 'post' && standing === 'counts').length } : {}) },
      ...(worst ? { worstMinute: worst } : {}) },
    areas: ground?.areas.flatMap(({ feature, ground: each }) => {
      const figures = areaFigures(each);
      return figures ? [{ id: feature.id, name: feature.properties.name ?? null, ...figures }] : [];
    }) ?? [],
    borders: borders.map((border) => border.result),
    places: places.map((place) => place.result),
    gaps,
    ...(times ? { holes: holesOf(plan, times.roster) } : {}),
    unique: times ? [] : uniqueLosses(plan, assets, places.map((place) => place.result),
      { areaM2: ground?.total ? ground.unique : null, borderM: borders.length > 0 ? borders.map(({ alone }) => alone) : null }),
    problems: [...(run.problems ?? []), ...(found === 'tooWide' ? [tooWide] : []), ...(ground ? unverified(ground) : [])],
  };
  if (!step(0.98)) return 'cancelled';
  const shapes: CoverageShapes = {
    covered: ground && toGeometry(ground.covered),
    gaps: gapShapes(gaps, borders.flatMap((border) => border.shapes), uncovered, areas),
    border: borders.flatMap((border) => border.shapes),
    reach: counted.flatMap(({ id, kind }, at) => {
      const geometry = toGeometry(ground?.reach[at] ?? []);
      return geometry ? [{ id, kind, geometry }] : [];
    }),
    ...(timed?.moment ? { patrols: counted.flatMap(({ id, shape }) => (shape.type === 'corridor' ? shape.lines.flatMap(({ points }) => (points[0] ? [{ id, position: points[0] }] : [])) : [])) } : {}),
  };
  return step(1) ? { result, shapes } : 'cancelled';
}

function placeGap({ result, feature, cause, position }: PlaceAnswer, context: BorderContext, times: Timed | undefined): Omit<Gap, 'rank'> {
  return { id: `gap-at-${feature.id}`, kind: 'place', featureId: feature.id, cause: cause ?? 'noAsset',
    responsibleUnit: context.responsibleUnit(position), ...context.nearestPost(position),
    priority: result.priority, passage: feature.properties.placeType === 'borderPassage', ...hoursOf(result, times) };
}

/** At a moment, since when and until when each stretch and place is bare, and the deepest point of ground; in a stretch of time what ground is a gap is bare all along. */
function withHours(plan: Plan, { time }: Question, serving: readonly Asset[], borders: readonly BorderResult[], gaps: readonly Gap[]): Gap[] {
  if (!time) return [...gaps];
  if (time.mode === 'window') {
    const { from, to } = statedTime(time), maxGapMin = (time.toMs - time.fromMs) / 60_000;
    return gaps.map((gap) => (gap.kind === 'area' && from && to ? { ...gap, maxGapMin, since: from, until: to } : gap));
  }
  const hours = new BareHours(plan, serving, time), found = new Map<string, BareSince>(), parts = new Map<string, readonly GapPart[]>();
  for (const border of featuresOf(plan, 'borderLine')) {
    const own = gaps.filter(({ kind, featureId }) => kind === 'border' && featureId === border.id);
    const profile = borders.find(({ id }) => id === border.id)?.profile ?? [];
    hours.ofStretches(border, own.map(({ fromM = 0, toM = 0 }) => ({ fromM, toM }))).forEach(({ told, cells }, at) => {
      const { id, fromM = 0, toM = 0 } = own[at]!;
      found.set(id, told);
      const pieces = profile.flatMap(({ cause, ...piece }) => (cause !== undefined && piece.fromM < toM && piece.toM > fromM ? [{ ...piece, cause }] : []));
      parts.set(id, partsOfGap(withHoursOf(pieces, cells), targetsOf(plan.meta).minGapM, hours.tell));
    });
  }
  const places = new Map(gaps.filter(({ kind }) => kind === 'place').map(({ featureId, id }) => [featureId, id]));
  const tests = placeTests(plan).filter(({ feature }) => places.has(feature.id));
  hours.ofPlaces(tests).forEach((bare, at) => found.set(places.get(tests[at]!.feature.id)!, bare));
  const spots = gaps.flatMap(({ id, kind, deepest }) => (kind === 'area' && deepest ? [placeAt(id, deepest)] : []));
  hours.ofPlaces(placeTests({ ...plan, features: spots })).forEach((bare, at) => found.set(spots[at]!.id, bare));
  return gaps.map((gap) => ({ ...gap, ...found.get(gap.id), ...whereSeveral(parts.get(gap.id) ?? []) }));
}

/** The longest absence at a place with its hours, where a stretch of time is asked about: in one that repeats the two parts of one night are one. */
function hoursOf({ maxGapMin, targetMin, absence = [] }: PlaceResult, times: Timed | undefined): Pick<Gap, 'maxGapMin' | 'targetMin' | 'since' | 'until' | 'repeats'> {
  const figures = { ...(maxGapMin === undefined ? {} : { maxGapMin }), ...(targetMin === undefined ? {} : { targetMin }) };
  if (!times || absence.length === 0) return figures;
  const { roster: { span, lengthMin }, cyclic } = times, asked = { ...span, lengthMin, cyclic };
  const minute = (iso: string) => (Date.parse(iso) - span.fromMs) / 60_000, text = (at: number) => span.zone.text(span.fromMs + at * 60_000);
  const all = absencesIn(absence.flatMap(({ from, to }) => [minute(from), minute(to)]), asked);
  const longest = all.reduce((best, each) => (each.minutes > best.minutes ? each : best));
  return { ...figures, since: text(longest.fromMin), until: text(longest.fromMin + longest.minutes), ...repeatsOf(all, longest, asked) };
}

/** One shape a row, in the order of the rows. */
function gapShapes(gaps: readonly Gap[], pieces: CoverageShapes['border'], places: readonly PlaceAnswer[], areas: readonly AreaGap[]): CoverageShapes['gaps'] {
  const shapes = new Map<string, CoverageShapes['gaps'][number]['geometry']>();
  for (const { gapId, line } of pieces) if (gapId !== null) shapes.set(gapId, { type: 'LineString', coordinates: line });
  for (const { feature } of places) if (feature.geometry) shapes.set(`gap-at-${feature.id}`, feature.geometry);
  for (const { gap, polygon } of areas) {
    const geometry = toGeometry([polygon]);
    if (geometry) shapes.set(gap.id, geometry);
  }
  return gaps.flatMap(({ id }) => {
    const geometry = shapes.get(id);
    return geometry ? [{ id, geometry }] : [];
  });
}

const tooWide: Problem = { code: 'planTooWide', severity: 'error', featureId: null, field: null, value: null,
  message: 'the plan is wider than 2 000 km or comes within a degree of a pole, where areas would be wrong: no area is computed; split the plan' };

/** A boundary that does not close, or rings that cannot be linked, mean that the areas cannot be relied on: said, never hidden. */
function unverified({ openM, loose }: ExactGround): Problem[] {
  if (openM <= CLOSED_M && loose === 0) return [];
  return [{ code: 'unverified', severity: 'error', featureId: null, field: null, value: openM,
    message: `the boundary of covered ground does not close (${openM.toFixed(3)} m, ${loose} loose parts); do not rely on the areas, and report this plan` }];
}

function countsOf(features: readonly AnyFeature[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of features) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
