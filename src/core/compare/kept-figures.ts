/**
 * The figures of one shift (or hours) of one plan on one date, as they were when they were computed. They are kept so that a later report can
 * say what has changed since: computed anew from the plan of today, yesterday would be what it never was.
 */
import { addDays } from '../time/zone.ts';
import type { AskedQuestion } from '../coverage/question.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { Net } from '../plan/nets-of.ts';
import type { PlanMeta } from '../plan/schema.ts';

/** Square metres. */
export interface KeptArea { readonly totalM2: number; readonly coveredM2: number; readonly uncoveredM2: number; readonly coveredPct: number }
/** Metres, without what is exempt; the percentage is null where everything is. */
export interface KeptBorder { readonly totalM: number; readonly coveredM: number; readonly uncoveredM: number; readonly coveredPct: number | null }
export interface KeptPlaces { readonly total: number; readonly covered: number; readonly uncovered: number; readonly coveredPct: number; readonly weightedPct: number }

export interface KeptFigures {
  readonly plan: { readonly id: string; readonly name: string | null; readonly version: string | null; readonly hash: string };
  readonly engine: { readonly name: string; readonly version: string };
  /** The date on which the hours begin by the plan's clocks. */
  readonly date: string;
  /** Id of the shift, null for other hours; its instants with their offset. */
  readonly hours: { readonly shift: string | null; readonly from: string; readonly to: string };
  readonly asked: { /** Sorted; empty means all. */ readonly agencies: readonly string[]; /** Absent where every net counts. */ readonly net?: Net; readonly includePlanned: boolean; readonly includeDevices: boolean; /** Minutes; null for the plan's own targets. */ readonly targetMin: number | null };
  readonly computedAt: string;
  /** Null where the plan had no such thing. */
  readonly totals: { readonly area: KeptArea | null; readonly border: KeptBorder | null; readonly places: KeptPlaces | null };
  readonly gaps: { readonly count: number; /** Of the border, metres; null without one. */ readonly longestM: number | null; readonly barePassages: number };
}

/** So many dates of a plan are kept; the oldest go first. */
export const MOST_DAYS = 400;
/** Hours that run on into a third day are those of a week: it has no day before. */
const MOST_HOURS_MS = 48 * 3_600_000;

/** Why an answer is not kept: its plan has no id by which it is known again, or it is not one of shifts, hours or a day. */
export type NotKept = 'noId' | 'noHours';

/** What is kept of an answer to `question`; `version` is that of its plan, `computedAt` ISO 8601. */
export function figuresToKeep(result: CoverageResult, question: Omit<AskedQuestion, 'when'>, { version }: Pick<PlanMeta, 'version'>, computedAt: string): KeptFigures | NotKept {
  const { plan, basis, engine, totals: { area, border, places }, gaps } = result;
  if (plan.id === null) return 'noId';
  if (basis.mode !== 'window' || !basis.from || !basis.to || Date.parse(basis.to) - Date.parse(basis.from) > MOST_HOURS_MS) return 'noHours';
  return {
    plan: { id: plan.id, name: plan.name, version: version ?? null, hash: plan.hash }, engine: { name: engine.name, version: engine.version },
    date: basis.from.slice(0, 10), hours: { shift: basis.shiftId ?? null, from: basis.from, to: basis.to },
    asked: { agencies: [...question.agencies].sort(), ...(question.net === undefined ? {} : { net: question.net }), includePlanned: question.includePlanned, includeDevices: question.includeDevices === true, targetMin: question.targetMin ?? null },
    computedAt,
    totals: {
      area: area && { totalM2: area.areaM2, coveredM2: area.coveredM2, uncoveredM2: area.gapM2, coveredPct: area.coveredPct },
      border: border && { totalM: border.lengthM - border.exemptM, coveredM: border.coveredM, uncoveredM: border.gapM, coveredPct: border.coveredPct },
      places: places && { total: places.count, covered: places.covered, uncovered: places.count - places.covered, coveredPct: places.coveredPct, weightedPct: places.weightedPct },
    },
    gaps: { count: gaps.length, longestM: border ? border.longestGapM : null, barePassages: gaps.filter(({ passage }) => passage).length },
  };
}

/** What is asked of each day alike: the shift, or the hours by the clock, and the question. */
export function sameEachDay({ hours: { shift, from, to }, asked: { agencies, net, includePlanned, includeDevices, targetMin } }: KeptFigures): string {
  return JSON.stringify([shift ?? `${from.slice(11, 16)}-${to.slice(11, 16)}`, agencies, net ?? null, includePlanned, includeDevices, targetMin]);
}

/** One of a plan and a date by this key; whatever else has it is about the same. */
export const keptKey = (one: KeptFigures): string => JSON.stringify([one.plan.id, one.date, sameEachDay(one)]);

/** The figures of the same hours and question of the same plan on the date before; null where none are kept. */
export function dayBefore(all: readonly KeptFigures[], one: KeptFigures): KeptFigures | null {
  const date = addDays(one.date, -1), alike = sameEachDay(one);
  return all.find((other) => other.plan.id === one.plan.id && other.date === date && sameEachDay(other) === alike) ?? null;
}

/** A report of a night is made in the morning after it; what is computed later than this is of a plan that has gone on. */
const OF_ITS_TIME_MS = 24 * 3_600_000;
const isOfItsTime = ({ computedAt, hours: { to } }: KeptFigures): boolean => Date.parse(computedAt) <= Date.parse(to) + OF_ITS_TIME_MS;

/** Whether the figures that are kept stay beside others of the same key: what was computed last stays, but nothing computed long after the hours takes the place of what was computed at their time. */
function stays(kept: KeptFigures, other: KeptFigures): boolean {
  if (isOfItsTime(kept) !== isOfItsTime(other)) return isOfItsTime(kept);
  return Date.parse(kept.computedAt) > Date.parse(other.computedAt);
}

/**
 * `all` with `more`: of the same key what was computed last at its time, and of each plan the newest dates. `taken` counts those of `more` that are in it,
 * `older` those that gave way to what was there, `dropped` what went because its date is too old.
 */
export function withKept(all: readonly KeptFigures[], more: readonly KeptFigures[]): { readonly all: readonly KeptFigures[]; readonly taken: number; readonly older: number; readonly dropped: readonly KeptFigures[] } {
  const found = new Map(all.map((one) => [keptKey(one), one]));
  let older = 0;
  for (const one of more) {
    const key = keptKey(one), before = found.get(key);
    if (before && stays(before, one)) older += 1;
    else found.set(key, one);
  }
  const dates = new Map<string, Set<string>>();
  for (const { plan: { id }, date } of found.values()) dates.set(id, (dates.get(id) ?? new Set()).add(date));
  const oldest = new Map([...dates].map(([id, ofPlan]) => [id, [...ofPlan].sort().slice(-MOST_DAYS)[0] ?? '']));
  const isDropped = ({ plan: { id }, date }: KeptFigures): boolean => date < (oldest.get(id) ?? '');
  const kept = [...found.values()].filter((one) => !isDropped(one)), dropped = [...found.values()].filter(isDropped), within = new Set(kept);
  return { all: kept, taken: more.filter((one) => within.has(one)).length, older, dropped };
}
