/** The next time a post goes off duty and leaves something bare that it had held. */
import type { Plan, PlanFeature } from '../../plan/plan.ts';
import { Zone } from '../../time/zone.ts';
import { assetsOf, type Asset } from '../assets.ts';
import type { Interval } from '../intervals.ts';
import type { Question } from '../question.ts';
import { responsibleUnitAt } from '../responsible-unit.ts';
import { BareHours } from './bare-hours.ts';
import { leftBareBy } from './left-bare.ts';
import { rosterOf, type Rostered } from './roster.ts';

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
  const leftBare = leftBareBy(plan, all);
  const unitAt = responsibleUnitAt(plan);
  for (const minute of [...leaving.keys()].sort((a, b) => a - b)) {
    const gone = leaving.get(minute)!;
    const { stretches: bare, placeIds } = leftBare(gone, minute);
    if (bare.length === 0 && placeIds.length === 0) continue;
    const atMs = time.atMs + minute * MS_A_MINUTE;
    const hours = new BareHours(plan, serving, { mode: 'instant', zone: time.zone, atMs });
    return {
      at: zone.text(atMs), inMin: minute, postIds: gone.map(({ id }) => id), placeIds,
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

/** A metre about the middle of a stretch: a patrol is not there and gone within it. */
const aboutMiddle = ({ fromM, toM }: Interval): Interval => ({ fromM: (fromM + toM) / 2 - 0.5, toM: (fromM + toM) / 2 + 0.5 });

const sectionUnit = ({ properties: { sections = [] } }: PlanFeature<'borderLine'>, atM: number): string | null =>
  sections.find(({ fromM, toM }) => (fromM ?? 0) <= atM && atM < (toM ?? Infinity))?.agencies?.[0] ?? null;
