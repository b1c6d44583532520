/** Who could watch a gap, and why nobody does: the assets whose reach holds some of it, whatever their standing. */
import { measureLine } from '../geometry/chainage.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { intervalsAlong } from './border-intervals.ts';
import { linesOf } from './assets.ts';
import { JOINT_M, type Interval } from './intervals.ts';
import { placesReached, placeTests } from './places.ts';
import type { Question } from './question.ts';
import type { Gap } from './result.ts';
import { assetsAsked } from './time/assets-asked.ts';

/** Tells of a gap in a border, or of a place, which assets reach more than a touch of it, in the order of the plan; of ground none. Borders are measured when they are first asked about. */
export function reachingGaps(plan: Plan, question: Question): (gap: Pick<Gap, 'kind' | 'featureId' | 'fromM' | 'toM'>) => readonly Asset[] {
  const assets = assetsAsked(plan, question), borders = new Map(featuresOf(plan, 'borderLine').map((border) => [border.id, border]));
  const along = new Map<string, readonly (readonly Interval[])[]>();
  const intervalsOf = (id: string): readonly (readonly Interval[])[] => {
    const border = borders.get(id), known = along.get(id);
    if (known || !border) return known ?? [];
    const of = intervalsAlong(measureLine(linesOf(border))), made = assets.map((asset) => of(asset).flat());
    along.set(id, made);
    return made;
  };
  let byPlace: ReadonlyMap<string, readonly Asset[]> | null = null;
  const placesOf = () => {
    const places = placeTests(plan), reached = placesReached(places), found = new Map<string, Asset[]>();
    for (const asset of assets) for (const place of reached(asset)) found.set(places[place]!.feature.id, [...found.get(places[place]!.feature.id) ?? [], asset]);
    return found;
  };
  return ({ kind, featureId, fromM = 0, toM = 0 }) => {
    if (kind === 'place') return (byPlace ??= placesOf()).get(featureId) ?? [];
    if (kind !== 'border') return [];
    const intervals = intervalsOf(featureId);
    return assets.filter((_, at) => intervals[at]?.some((one) => Math.min(one.toM, toM) - Math.max(one.fromM, fromM) >= JOINT_M));
  };
}
