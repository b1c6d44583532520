/** The next time a post goes off duty and leaves something bare that it had held. */
import { measureLine, positionAt } from '../../geometry/chainage.ts';
import { featuresOf, type Plan, type PlanFeature } from '../../plan/plan.ts';
import { targetsOf } from '../../plan/targets.ts';
import { Zone } from '../../time/zone.ts';
import { holds } from '../../time/spans.ts';
import { assetsOf, linesOf, type Asset } from '../assets.ts';
import { exemptOf, intervalsAlong } from '../border-intervals.ts';
import { mergeIntervals, type Interval } from '../intervals.ts';
import { placesReached, placeTests } from '../places.ts';
import type { Question } from '../question.ts';
import { responsibleUnitAt } from '../responsible-unit.ts';
import { BareHours } from './bare-hours.ts';
import { positions, rosterOf, type Rostered } from './roster.ts';

export interface BareAhead {
  readonly borderId: string; readonly fromM: number; readonly toM: number; readonly lengthM: number;
  readonly responsibleUnit: string | null;
  /** When somebody is at its middle again; null where nobody comes that day or the next. */
  readonly until: string | null;
}
export interface NextHole {
  /** Instant, ISO 8601 with its offset, and minutes from the moment asked about. */
  readonly at: string; readonly inMin: number;
  /** Posts that go off duty then. */
  readonly postIds: readonly string[];
  /** Longest first. */
  readonly stretches: readonly BareAhead[];
  readonly placeIds: readonly string[];
}

/** How far ahead is looked, minutes. */
export const AHEAD_MIN = 24 * 60;
const MS_A_MINUTE = 60_000;

/**
 * The first moment after the one asked about (`question.time`, a moment) at which posts end their duty or begin a break and a stretch of border, or a place,
 * that they had reached has nobody: no other post on duty, no patrol within reach just then. What is bare because a patrol moves on is not meant: patrols
 * always do. Null where there is none within 24 hours. Stretches shorter than the plan's least gap are left out, as from the list of gaps.
 */
export function nextHole(plan: Plan, question: Question): NextHole | null {
  const time = question.time;
  if (time?.mode !== 'instant') throw new Error('the next hole is asked for from a moment on');
  const zone = Zone.of(time.zone);
  if (!zone) throw new Error(`the time zone ${time.zone} is unknown`);
  const serving = assetsOf(plan, question).filter(({ standing }) => standing === 'counts');
  const { all } = rosterOf(plan, serving, { zone, fromMs: time.atMs, toMs: time.atMs + AHEAD_MIN * MS_A_MINUTE });
  const leaving = leavingBy(all);
  const borders = featuresOf(plan, 'borderLine').map((border) => watched(border));
  const places = placeTests(plan), reachedBy = placesReached(places);
  const minGapM = targetsOf(plan.meta).minGapM;
  const unitAt = responsibleUnitAt(plan);
  for (const minute of [...leaving.keys()].sort((a, b) => a - b)) {
    const gone = leaving.get(minute)!, present = all.flatMap((one) => presentAt(one, minute));
    const bare = borders.flatMap(({ border, bareOf, middleOf }) => bareOf(gone, present).filter(({ fromM, toM }) => toM - fromM >= minGapM).map((stretch) => ({ border, stretch, middle: middleOf(stretch) })));
    const lost = leftAlone(gone.flatMap(reachedBy), new Set(present.flatMap(reachedBy)));
    if (bare.length === 0 && lost.length === 0) continue;
    const atMs = time.atMs + minute * MS_A_MINUTE;
    const hours = new BareHours(plan, serving, { mode: 'instant', zone: time.zone, atMs });
    return {
      at: zone.text(atMs), inMin: minute, postIds: gone.map(({ id }) => id), placeIds: lost.map((place) => places[place]!.feature.id),
      stretches: bare.map(({ border, stretch, middle }) => ({
        borderId: border.id, ...stretch, lengthM: stretch.toM - stretch.fromM,
        responsibleUnit: sectionUnit(border, (stretch.fromM + stretch.toM) / 2) ?? unitAt(middle),
        until: hours.ofStretches(border, [aboutMiddle(stretch)])[0]?.told?.until ?? null,
      })).sort((a, b) => b.lengthM - a.lengthM),
    };
  }
  return null;
}

/** Posts by the minutes at which they stop being on duty within the stretch of time; those on duty at its end go on. */
function leavingBy(all: readonly Rostered[]): ReadonlyMap<number, Asset[]> {
  const leaving = new Map<number, Asset[]>();
  for (const { asset, on } of all) {
    for (let k = 1; k < on.length; k += 2) {
      const minute = on[k]!;
      if (minute >= AHEAD_MIN) continue;
      const same = leaving.get(minute);
      if (same) same.push(asset);
      else leaving.set(minute, [asset]);
    }
  }
  return leaving;
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

/** A metre about the middle of a stretch: a patrol is not there and gone within it. */
const aboutMiddle = ({ fromM, toM }: Interval): Interval => ({ fromM: (fromM + toM) / 2 - 0.5, toM: (fromM + toM) / 2 + 0.5 });

const leftAlone = (reached: readonly number[], kept: ReadonlySet<number>): number[] => [...new Set(reached)].filter((place) => !kept.has(place));

const sectionUnit = ({ properties: { sections = [] } }: PlanFeature<'borderLine'>, atM: number): string | null =>
  sections.find(({ fromM, toM }) => (fromM ?? 0) <= atM && atM < (toM ?? Infinity))?.agencies?.[0] ?? null;
