/** How many are there at the same time: along the borders and at the places of a plan, over a stretch of time. */
import { measureLine, positionAt, type MeasuredPart } from '../../geometry/chainage.ts';
import { featuresOf, type Plan, type PlanFeature } from '../../plan/plan.ts';
import { either, outside, stacked, total, union, type Spans } from '../../time/spans.ts';
import { linesOf } from '../assets.ts';
import { assetIntervals, exemptOf } from '../border-intervals.ts';
import { coveredPct } from '../covered-pct.ts';
import { JOINT_M } from '../intervals.ts';
import { placesReached, placeTests } from '../places.ts';
import type { AtOnceShares } from '../result.ts';
import { STRAIGHT_MIN, straightCourse } from './along-border.ts';
import { cellsIn, type Cell } from './border-times.ts';
import { staysOf } from './place-times.ts';
import { passages, type Roster, type Rostered } from './roster.ts';

/** At least so many of them together. A patrol is one asset, however many units it has; an asset that two agencies hold is two agencies. */
export interface Level { readonly of: 'assets' | 'agencies'; readonly atLeast: number }
/** Shares by the id of their level, and of how much: metres of border, or places. */
export interface AtOnce { readonly whole: number; readonly shares: Readonly<Record<string, AtOnceShares>> }
export const levelId = ({ of, atLeast }: Level): string => `${of}${atLeast}`;

/** When an asset is there. */
interface Presence { readonly agencies: readonly string[]; readonly spans: Spans }

/** At a chainage: for how many minutes each level is reached, and whether that is the whole time. */
export interface Look { readonly atM: number; readonly minutes: readonly number[]; readonly always: readonly boolean[] }

/**
 * Of each level, by its id, the share of the length of all borders that reaches it: at every moment of the time, on average over it, at some moment (k(x), domain section 4, rule 8, at one
 * time; exempt stretches left out). Posts exactly; where patrols pass, looked at as `straightCourse` does, and taken as the less where it is not straight. Null where there is no length to cover.
 */
export function bordersAtOnce(plan: Plan, roster: Roster, levels: readonly Level[]): AtOnce | null {
  const tally = new Tally(levels, roster.lengthMin);
  for (const border of featuresOf(plan, 'borderLine')) atOnceAlong(border, roster, levels, (_, from, to) => tally.add(to.atM - from.atM, from, to));
  return tally.shares();
}

/** The same of the priority places, each of the same weight. Null without places. */
export function placesAtOnce(plan: Plan, roster: Roster, levels: readonly Level[]): AtOnce | null {
  const places = placeTests(plan), reachedBy = placesReached(places);
  const present = places.map((): Presence[] => []);
  for (const one of roster.all) {
    if (one.asset.standing !== 'counts') continue;
    for (const at of reachedBy(one.asset)) present[at]!.push({ agencies: one.asset.agencies, spans: union(staysOf(places[at]!, one, roster.lengthMin)) });
  }
  const tally = new Tally(levels, roster.lengthMin);
  for (const each of present) {
    const look = lookAt(0, each, levels, roster.lengthMin);
    tally.add(1, look, look);
  }
  return tally.shares();
}

/** Calls `visit` with the pieces of a border on which each level runs straight, in order along each of its parts; exempt stretches are left out. */
export function atOnceAlong(border: PlanFeature<'borderLine'>, roster: Roster, levels: readonly Level[], visit: (part: MeasuredPart, from: Look, to: Look) => void): void {
  const measured = measureLine(linesOf(border));
  const exempt = exemptOf(border, measured.lengthM);
  const counting = roster.all.filter(({ asset }) => asset.standing === 'counts');
  const intervals = assetIntervals(measured, counting.map(({ asset }) => asset));
  measured.parts.forEach((part, index) => {
    const spansOf = counting.map((one, at) => ({ one, spans: intervals[at]![index]! }));
    for (const cell of cellsIn(part.fromM, part.toM, spansOf, exempt.flatMap(({ fromM, toM }) => [fromM, toM]))) {
      const middle = (cell.fromM + cell.toM) / 2;
      /* A joint is closed: who stands on either side of it is as good as there. */
      if (cell.toM - cell.fromM < JOINT_M || exempt.some(({ fromM, toM }) => fromM <= middle && middle < toM)) continue;
      for (const { from, to } of alongCell(part, cell, levels, roster.lengthMin)) visit(part, from, to);
    }
  });
}

function alongCell(part: MeasuredPart, { fromM, toM, reaching }: Cell, levels: readonly Level[], lengthMin: number): readonly { readonly from: Look; readonly to: Look }[] {
  const posts = reaching.filter(({ patrol }) => patrol === null).map(({ asset, on }): Presence => ({ agencies: asset.agencies, spans: on }));
  const patrols = reaching.filter((one): one is Rostered & { patrol: NonNullable<Rostered['patrol']> } => one.patrol !== null);
  const look = (atM: number): Look => {
    const position = positionAt(part, atM);
    const passing = patrols.map(({ asset, patrol }): Presence => ({ agencies: asset.agencies, spans: union(passages(patrol, patrol.near(position, asset.reachM), lengthMin)) }));
    return lookAt(atM, [...posts, ...passing], levels, lengthMin);
  };
  if (patrols.length === 0) {
    const same = look((fromM + toM) / 2);
    return [{ from: { ...same, atM: fromM }, to: { ...same, atM: toM } }];
  }
  return straightCourse(fromM, toM, { look, straight: isStraight, worse });
}

function lookAt(atM: number, present: readonly Presence[], levels: readonly Level[], lengthMin: number): Look {
  const most = (of: Level['of']) => Math.max(0, ...levels.filter((level) => level.of === of).map(({ atLeast }) => atLeast));
  const byAgency = new Map<string, Spans[]>();
  for (const { agencies, spans } of present) for (const agency of agencies) byAgency.set(agency, [...byAgency.get(agency) ?? [], spans]);
  const stack = { assets: stacked(present.map(({ spans }) => spans), most('assets')), agencies: stacked([...byAgency.values()].map(either), most('agencies')) };
  const times = levels.map(({ of, atLeast }) => stack[of][atLeast - 1]!);
  return { atM, minutes: times.map(total), always: times.map((spans) => outside(spans, 0, lengthMin).length === 0) };
}

/** Straight where each level runs straight and is reached at some moment, or at every one, all along or nowhere. */
function isStraight(inner: readonly Look[], from: Look, to: Look): boolean {
  return from.minutes.every((first, level) => {
    const last = to.minutes[level]!, always = from.always[level];
    return to.always[level] === always && (first > 0) === (last > 0) && inner.every((each) => {
      const minutes = each.minutes[level]!, share = (each.atM - from.atM) / (to.atM - from.atM);
      return each.always[level] === always && (minutes > 0) === (first > 0) && Math.abs(minutes - (first + (last - first) * share)) <= STRAIGHT_MIN;
    });
  });
}

function worse(from: Look, to: Look): { from: Look; to: Look } {
  const least = { minutes: from.minutes.map((minutes, level) => Math.min(minutes, to.minutes[level]!)), always: from.always.map((always, level) => always && to.always[level]!) };
  return { from: { atM: from.atM, ...least }, to: { atM: to.atM, ...least } };
}

/** Sums up stretches or places by their weight. */
class Tally {
  readonly #levels: readonly Level[];
  readonly #lengthMin: number;
  #whole = 0;
  readonly #sums: { always: number; minutes: number; ever: number }[];

  constructor(levels: readonly Level[], lengthMin: number) {
    this.#levels = levels;
    this.#lengthMin = lengthMin;
    this.#sums = levels.map(() => ({ always: 0, minutes: 0, ever: 0 }));
  }

  add(weight: number, from: Look, to: Look): void {
    this.#whole += weight;
    this.#sums.forEach((sum, level) => {
      const [first, last] = [from.minutes[level]!, to.minutes[level]!];
      if (from.always[level]! && to.always[level]!) sum.always += weight;
      if (Math.min(first, last) > 0) sum.ever += weight;
      sum.minutes += (weight * (first + last)) / 2;
    });
  }

  shares(): AtOnce | null {
    const whole = this.#whole;
    if (whole <= 0) return null;
    return { whole, shares: Object.fromEntries(this.#levels.map((level, at) => {
      const { always, minutes, ever } = this.#sums[at]!;
      /* All of it always is all: what the minutes sum up to may be a hair less. */
      const averagePct = always >= whole ? 100 : coveredPct(minutes / this.#lengthMin, Math.max(Number.MIN_VALUE, whole - minutes / this.#lengthMin))!;
      return [levelId(level), { alwaysPct: coveredPct(always, whole - always)!, averagePct, everPct: coveredPct(ever, whole - ever)! }];
    })) };
  }
}
