/** What lies bare when some assets are gone: border and places that they had reached and that nobody else reaches just then. */
import { measureLine, positionAt } from '../../geometry/chainage.ts';
import { featuresOf, type Plan, type PlanFeature, type Position } from '../../plan/plan.ts';
import { targetsOf } from '../../plan/targets.ts';
import { holds } from '../../time/spans.ts';
import { linesOf, type Asset } from '../assets.ts';
import { exemptOf, intervalsAlong } from '../border-intervals.ts';
import { mergeIntervals, type Interval } from '../intervals.ts';
import { placesReached, placeTests } from '../places.ts';
import { positions, type Rostered } from './roster.ts';

/** A stretch of border that lies bare, with its middle. */
export interface BareBorder { readonly border: PlanFeature<'borderLine'>; readonly stretch: Interval; readonly middle: Position }
export interface LeftBare { readonly stretches: readonly BareBorder[]; readonly placeIds: readonly string[] }

/**
 * Tells of assets that are gone at a minute what they leave bare: no other post of `all` on duty, no patrol within reach just then. Stretches shorter than the
 * plan's least gap are left out, as from the list of gaps.
 */
export function leftBareBy(plan: Plan, all: readonly Rostered[]): (gone: readonly Asset[], minute: number) => LeftBare {
  const borders = featuresOf(plan, 'borderLine').map((border) => watched(border));
  const places = placeTests(plan), reachedBy = placesReached(places);
  const minGapM = targetsOf(plan.meta).minGapM;
  return (gone, minute) => {
    const present = all.flatMap((one) => presentAt(one, minute));
    return {
      stretches: borders.flatMap(({ border, bareOf, middleOf }) => bareOf(gone, present).filter(({ fromM, toM }) => toM - fromM >= minGapM).map((stretch) => ({ border, stretch, middle: middleOf(stretch) }))),
      placeIds: leftAlone(gone.flatMap(reachedBy), new Set(present.flatMap(reachedBy))).map((place) => places[place]!.feature.id),
    };
  };
}

/** An asset as it stands at a minute; none where it is not there. */
function presentAt({ asset, on, patrol }: Rostered, minute: number): Asset[] {
  if (!patrol) return holds(on, minute) ? [asset] : [];
  const places = positions(patrol, minute);
  return places.length === 0 ? [] : [{ ...asset, shape: { type: 'corridor', lines: places.map((position) => ({ points: [position] })) } }];
}

/** A border that is looked at again and again: what some assets reach of it and others do not, never across its parts. */
function watched(border: PlanFeature<'borderLine'>) {
  const measured = measureLine(linesOf(border)), reached = intervalsAlong(measured), exempt = exemptOf(border, measured.lengthM);
  const known = new WeakMap<Asset, Interval[][]>();
  const of = (asset: Asset): Interval[][] => {
    const found = known.get(asset) ?? reached(asset);
    known.set(asset, found);
    return found;
  };
  return {
    border,
    middleOf: ({ fromM, toM }: Interval) => positionAt(measured.parts.find((part) => toM <= part.toM + 1e-6) ?? measured.parts.at(-1)!, (fromM + toM) / 2),
    bareOf: (gone: readonly Asset[], present: readonly Asset[]): Interval[] => measured.parts.flatMap((_, part) => {
      const left = mergeIntervals(gone.flatMap((asset) => of(asset)[part]!));
      return left.length === 0 ? [] : without(left, mergeIntervals([...present.flatMap((asset) => of(asset)[part]!), ...exempt]));
    }),
  };
}

/** What is left of intervals when others are taken away; both sorted and disjoint. */
function without(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return intervals.flatMap(({ fromM, toM }) => {
    const rest: Interval[] = [];
    let at = fromM;
    for (const other of taken) {
      if (other.toM <= at || other.fromM >= toM) continue;
      if (other.fromM > at) rest.push({ fromM: at, toM: other.fromM });
      at = Math.max(at, other.toM);
    }
    if (at < toM) rest.push({ fromM: at, toM });
    return rest;
  });
}

const leftAlone = (reached: readonly number[], kept: ReadonlySet<number>): number[] => [...new Set(reached)].filter((place) => !kept.has(place));
