/** Places against shifts: which place is met in which shift of a day, and what the longest absence is. */
import type { AnyFeature, Plan } from '../../plan/plan.ts';
import { dayBasis, shiftBasis, type TimeBasis } from '../../time/basis.ts';
import { instantOf } from '../../time/zone.ts';
import { assetsOf } from '../assets.ts';
import { placesCoverage } from '../places.ts';
import type { Progress, Question } from '../question.ts';
import type { Cause, PlaceResult } from '../result.ts';
import { statedTime, timedOf, type Timed } from './timed.ts';

/** A stay of at least so many minutes, at most so many minutes apart. */
export interface DoseAsk { readonly dwellMin: number; readonly intervalMin: number }
export interface BoardAsk { readonly day: string; /** Asked of every place beside its own need. */ readonly dose?: DoseAsk }

/** One shift as it begins on the day; the whole day has no shift. */
export interface BoardColumn {
  readonly shiftId: string | null;
  readonly from: string; readonly to: string;
  readonly cyclic: boolean;
  /** Places whose longest absence is over their target, and how many of them are border passages. */
  readonly missed: number; readonly barePassages: number;
  /** Places that are visited often enough, but never stayed at for as long as they need. */
  readonly short: number;
  /** Places that fail the dose that is asked for; null without one. */
  readonly failing: number | null;
}

export interface DoseAnswer { /** Stays of patrols that are long enough. */ readonly doses: number; /** A post that is there as long meets the need too. */ readonly met: boolean }

/** One place in one column. Minutes. */
export interface BoardCell {
  readonly covered: boolean;
  readonly cause: Cause | null;
  readonly longestMin: number; readonly targetMin: number;
  /** Hours of the longest absence, the first of several as long; of a day that repeats it may run on into the next. Null where somebody is always there. */
  readonly longest: { readonly from: string; readonly to: string } | null;
  readonly visits: number;
  /** Of the place's own need; null where it asks for no dose. */
  readonly own: DoseAnswer | null;
  /** Of the dose that is asked for; null without one. */
  readonly dose: DoseAnswer | null;
}

export interface BoardRow { readonly id: string; readonly priority: 1 | 2 | 3; readonly passage: boolean; /** One a column. */ readonly cells: readonly BoardCell[] }
export interface PlaceBoard { readonly columns: readonly BoardColumn[]; readonly rows: readonly BoardRow[] }

/**
 * Every priority place of a plan in each shift of a day and in the whole day, which repeats (domain section 4, rules 4, 5 and 9): the same answer that
 * the figures of that shift give. Shifts without hours are left out; without a zone or a date there is no column. `cancelled` when `run.cancelled` says so.
 */
export function placeBoard(plan: Plan, question: Question, { day, dose }: BoardAsk, run: Progress = {}): PlaceBoard | 'cancelled' {
  const asked = dose ? withDose(plan, dose) : null;
  const times = timesOf(plan, day);
  const columns: BoardColumn[] = [];
  const rows = new Map<string, { priority: 1 | 2 | 3; passage: boolean; cells: BoardCell[] }>();
  for (const time of times) {
    if (run.cancelled?.()) return 'cancelled';
    const assets = assetsOf(plan, { ...question, time });
    const timed = timedOf(plan, assets, time);
    const places = placesCoverage(plan, assets, timed);
    const doses = asked && placesCoverage(asked, assets, timed);
    const tally = { missed: 0, barePassages: 0, short: 0, failing: 0 };
    places.forEach(({ result, feature, cause }, at) => {
      const cell = cellOf(result, cause, timed, doses ? doseOf(doses[at]!.result) : null);
      const passage = feature.properties.placeType === 'borderPassage';
      const row = rows.get(result.id) ?? { priority: result.priority, passage, cells: [] };
      row.cells.push(cell);
      rows.set(result.id, row);
      if (!cell.covered) tally.missed += 1;
      if (!cell.covered && passage) tally.barePassages += 1;
      if (cell.covered && cell.own?.met === false) tally.short += 1;
      if (cell.dose?.met === false) tally.failing += 1;
    });
    const { from = '', to = '', cyclic = false, shiftId = null } = statedTime(time);
    columns.push({ shiftId, from, to, cyclic, ...tally, failing: dose ? tally.failing : null });
    run.report?.(columns.length / times.length);
  }
  return { columns, rows: [...rows].map(([id, row]) => ({ id, ...row })) };
}

/** The shifts that have hours, in the order of the plan, and the whole day. */
function timesOf({ meta }: Plan, day: string): TimeBasis[] {
  return [...(meta.shifts ?? []).flatMap(({ id }) => (id === undefined ? [] : [shiftBasis(meta, id, day)])), dayBasis(meta, day)]
    .flatMap((answer) => (answer.ok ? [answer.basis] : []));
}

/** The plan as it would be if every place asked for this dose and no other. */
function withDose(plan: Plan, { dwellMin, intervalMin }: DoseAsk): Plan {
  return { ...plan, features: plan.features.map((feature): AnyFeature => (feature.kind === 'priorityPlace'
    ? { ...feature, properties: { ...feature.properties, requiredDwellMin: dwellMin, requiredIntervalMin: intervalMin } } : feature)) };
}

function cellOf(result: PlaceResult, cause: Cause | null, timed: Timed, dose: DoseAnswer | null): BoardCell {
  const { covered, maxGapMin = 0, targetMin = 0, visits = 0 } = result;
  return { covered, cause, longestMin: maxGapMin, targetMin, visits, longest: longestAbsence(result, timed), own: result.met === undefined ? null : doseOf(result), dose };
}

const doseOf = ({ doses = 0, met = false }: PlaceResult): DoseAnswer => ({ doses, met });

/** The hours of the longest absence of a place; where the day repeats its last and first absence are one. */
export function longestAbsence({ absence = [], maxGapMin = 0 }: Pick<PlaceResult, 'absence' | 'maxGapMin'>, { cyclic, roster: { span } }: Pick<Timed, 'cyclic' | 'roster'>): { from: string; to: string } | null {
  const [first, last] = [absence[0], absence.at(-1)];
  if (!first || !last) return null;
  const longest = absence.reduce((best, each) => (each.minutes > best.minutes ? each : best));
  const joined = cyclic && absence.length > 1 && first.from === span.zone.text(span.fromMs) && last.to === span.zone.text(span.toMs);
  if (!joined || first.minutes + last.minutes < maxGapMin - 1e-6) return { from: longest.from, to: longest.to };
  return { from: last.from, to: span.zone.text((instantOf(last.from) ?? 0) + maxGapMin * 60_000) };
}
