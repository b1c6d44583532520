/** The plan by areas of responsibility: one row a branch, station or township with what it holds and what it lacks (M41, M46). */
import { assetsOf, linesOf } from '../coverage/assets.ts';
import { figuresIn, lengthOf, stretchesIn, type BorderInArea } from '../coverage/border-in-area.ts';
import { coveredPct } from '../coverage/covered-pct.ts';
import { mergeIntervals, type Interval } from '../coverage/intervals.ts';
import type { Question } from '../coverage/question.ts';
import { holderOf, polygonsOf } from '../coverage/responsible-unit.ts';
import type { Coverage } from '../coverage/result.ts';
import { rootAmong } from '../coverage/root-areas.ts';
import type { AreaShare } from '../coverage/totals.ts';
import { measureLine, type MeasuredLine } from '../geometry/chainage.ts';
import { firstPosition } from '../plan/first-position.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';
import { targetsOf } from '../plan/targets.ts';
import { activitiesTimed } from './activities.ts';
import { dayAsked } from './day-asked.ts';
import { isOverdue, openIssues } from './issues.ts';
import { holdingsOf } from './supplies.ts';

type Area = PlanFeature<'areaOfResponsibility'>;
export type AreaLevel = NonNullable<Area['properties']['level']>;

/** What lies in one area. Lengths in metres, areas in square metres. */
export interface BranchRow {
  readonly id: string;
  readonly name: string | null;
  readonly 'name:en': string | null;
  readonly level: AreaLevel | null;
  /** The area it is nested in; null for a root, also where its parent is not in the plan. */
  readonly parentId: string | null;
  /** 0 for a root, 1 for its children, and so on. */
  readonly depth: number;
  readonly agencies: readonly string[];
  /** Null where the plan is too wide for areas, or this one has none. */
  readonly area: AreaShare | null;
  /** Of all borders together; null where none of them lies in it, which is not the same as no gap. */
  readonly border: BorderInArea | null;
  readonly passages: { readonly count: number; /** With nobody in reach, or nobody often enough. */ readonly bare: number };
  readonly places: { readonly count: number; readonly covered: number };
  /** Posts that count under the question, whatever their hours and their reach. */
  readonly posts: number;
  readonly shortages: {
    /** Holdings of posts, depots left out, that do not last; and the items they miss, each once. */
    readonly holdings: number; readonly items: readonly string[];
    /** Holdings of which it cannot be told whether they last. */
    readonly unknown: number;
  };
  /** Open issues of whatever lies in it, on the date asked; overdue is null without a date. */
  readonly issues: { readonly open: number; readonly overdue: number | null };
  /** Activity points that serve, and those of them that are to be done again and are late; overdue is null without a date. */
  readonly activities: { readonly count: number; readonly overdue: number | null };
}

/** Border that no area of a level holds, metres; `level` null stands for the areas that state none. */
export interface Seam { readonly level: AreaLevel | null; readonly outsideM: number }

export interface Branches {
  readonly rows: readonly BranchRow[];
  /** One a level of the plan, in the order in which levels first come; empty without a border. */
  readonly seams: readonly Seam[];
}

/**
 * A row for every area of responsibility, each parent before its children, siblings in the order of the plan. There is no row of sums and none may be made:
 * children may overlap, reach out of their parent or leave parts of it out, and a border between two areas of one level is counted in both. What no
 * area of a level holds is told by `seams`. A place, post or passage lies in an area that holds its position (of a shape its first vertex) or ends within
 * 1 m of it, as borders do (`holderOf`); what has no position, such as a round without a line, lies nowhere, and its issues are in no row. Issues are nobody's:
 * a filter of agencies changes nothing of them. Gaps of the border in reach or by the hour are those of `coverage`, which answers the same question.
 */
export function branchRows(plan: Plan, { result }: Pick<Coverage, 'result'>, question: Question): Branches {
  const borders = featuresOf(plan, 'borderLine').map((border) => ({ measured: measureLine(linesOf(border)) }));
  const ordered = inTree(featuresOf(plan, 'areaOfResponsibility'));
  const held = ordered.map(({ area }) => borders.map(({ measured }) => stretchesIn(measured, polygonsOf(area))));
  const { minGapM } = targetsOf(plan.meta);
  const counting = new Set(assetsOf(plan, question).filter(({ kind, standing }) => kind === 'post' && standing === 'counts').map(({ id }) => id));
  const posts = featuresOf(plan, 'post').filter(({ id }) => counting.has(id)), places = featuresOf(plan, 'priorityPlace');
  const holdings = holdingsOf(plan, question).filter(({ isDepot }) => !isDepot);
  const covered = new Set(result.places.filter((place) => place.covered).map(({ id }) => id)), bare = new Set(result.gaps.filter(({ passage }) => passage).map(({ featureId }) => featureId));
  const date = dayAsked(question, plan), { issues } = openIssues(plan, date), { points } = activitiesTimed(plan, question);
  const figures = new Map(result.areas.map((area) => [area.id, area]));

  const rows = ordered.map(({ area, parentId, depth }, at): BranchRow => {
    const holds = holderOf(polygonsOf(area)), lies = (feature: Pick<PlanFeature, 'geometry'>) => { const position = firstPosition(feature.geometry); return position !== null && holds(position); };
    const ids = new Set(plan.features.filter(lies).map(({ id }) => id)), open = issues.filter(({ featureId }) => ids.has(featureId)), activities = points.filter(({ id }) => ids.has(id));
    const own = figures.get(area.id), inside = places.filter(({ id }) => ids.has(id)), passages = inside.filter(({ properties }) => properties.placeType === 'borderPassage');
    const supplies = holdings.filter(({ postId }) => ids.has(postId)), short = supplies.filter((one) => one.short !== null && one.short > 0);
    const { name = null, 'name:en': english = null, level = null, agencies = [] } = area.properties;
    return {
      id: area.id, name, 'name:en': english, level, parentId, depth, agencies,
      area: own ? { areaM2: own.areaM2, coveredM2: own.coveredM2, gapM2: own.gapM2, coveredPct: own.coveredPct } : null,
      border: pooled(held[at]!.flatMap((stretches, border) => (stretches.length > 0 ? [figuresIn(result.borders[border]!, stretches, minGapM)] : []))),
      passages: { count: passages.length, bare: passages.filter(({ id }) => bare.has(id)).length },
      places: { count: inside.length, covered: inside.filter(({ id }) => covered.has(id)).length },
      posts: posts.filter(({ id }) => ids.has(id)).length,
      shortages: { holdings: short.length, items: [...new Set(short.map(({ item }) => item))], unknown: supplies.filter((one) => one.short === null).length },
      issues: { open: open.length, overdue: date === null ? null : open.filter(isOverdue).length },
      activities: { count: activities.length, overdue: date === null ? null : activities.filter(isOverdue).length },
    };
  });
  const levels = [...new Set(rows.map(({ level }) => level))];
  return { rows, seams: borders.length === 0 ? [] : levels.map((level) => ({ level, outsideM: outsideOf(borders, held.filter((_, at) => rows[at]!.level === level)) })) };
}

interface InTree { readonly area: Area; readonly parentId: string | null; readonly depth: number }

/** Areas with each parent before its children. Of areas that are each other's parents the first in the file is taken as a root, so that none is lost. */
function inTree(areas: readonly Area[]): InTree[] {
  const isRoot = rootAmong(areas), placed = new Set<string>(), out: InTree[] = [];
  const place = (area: Area, parentId: string | null, depth: number): void => {
    if (placed.has(area.id)) return;
    placed.add(area.id);
    out.push({ area, parentId, depth });
    for (const child of areas) if (child.properties.parentId === area.id) place(child, area.id, depth + 1);
  };
  for (const area of [...areas.filter(isRoot), ...areas]) place(area, null, 0);
  return out;
}

/** Several borders in one area as one; null where none lies in it. */
function pooled(all: readonly BorderInArea[]): BorderInArea | null {
  if (all.length === 0) return null;
  const sum = (of: (one: BorderInArea) => number) => all.reduce((total, one) => total + of(one), 0);
  const coveredM = sum((one) => one.coveredM), gapM = sum((one) => one.gapM);
  return { lengthM: sum((one) => one.lengthM), coveredM, gapM, exemptM: sum((one) => one.exemptM), coveredPct: coveredPct(coveredM, gapM), longestGapM: Math.max(...all.map((one) => one.longestGapM)), gapCount: sum((one) => one.gapCount) };
}

/** Metres of all borders that none of the areas holds; `held` has of each area its stretches of each border. Joints under 1 cm between two areas are none. */
function outsideOf(borders: readonly { readonly measured: MeasuredLine }[], held: readonly (readonly (readonly Interval[])[])[]): number {
  return borders.reduce((total, { measured: { parts } }, border) => total + parts.reduce((sum, { fromM, toM }) => {
    const within = held.flatMap((stretches) => stretches[border]!.filter((one) => one.fromM < toM && one.toM > fromM));
    const left = toM - fromM - lengthOf(mergeIntervals(within));
    return sum + (left < HAIR_M ? 0 : left);
  }, 0), 0);
}

/** What rounding may leave of a part that is held from end to end, metres. */
const HAIR_M = 1e-6;
