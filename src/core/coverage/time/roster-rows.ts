/** The roster as it is drawn: who is on duty when, and where patrols are planned to be. */
import type { Plan, PlanFeature } from '../../plan/plan.ts';
import { dutyIn } from '../../time/duty.ts';
import { outside, pairsOf, union, within, type Spans } from '../../time/spans.ts';
import { runMinutes } from '../../time/timetable.ts';
import { Zone } from '../../time/zone.ts';
import { assetsOf } from '../assets.ts';
import type { Question } from '../question.ts';
import type { Hole, LackingAgency } from '../result.ts';
import { holesOf } from './holes.ts';
import { leftBareBy } from './left-bare.ts';
import { agencyMixes } from './lacking-agencies.ts';
import { rosterOf, seasonOf } from './roster.ts';

const MS_A_MINUTE = 60_000;

/** One post or patrol. Spans are minutes since the beginning of the stretch of time. */
export interface RosterRow {
  readonly id: string;
  readonly kind: 'post' | 'patrolRoute';
  /** Of a post its duty, of a patrol the time in which a unit is under way. */
  readonly on: Spans;
  /** Breaks inside the duty of a post. */
  readonly rests: Spans;
  /** Minutes of one run of a patrol, null for a post. */
  readonly runMin: number | null;
}

/** A hole with what it leaves bare when it begins: stretches of border (metres along it) and places that nobody else reaches just then. */
export interface OpenHole extends Hole { readonly stretches: readonly { readonly borderId: string; readonly fromM: number; readonly toM: number }[]; readonly placeIds: readonly string[] }

/** Posts and patrols in service with their hours, in the order of the plan, the short holes between posts of one spot with what they leave bare, and the agencies that lack. `question.time` must be a stretch of time in a known zone. */
export function rosterRows(plan: Plan, question: Question): { rows: RosterRow[]; holes: OpenHole[]; lacking: readonly LackingAgency[] } {
  const { roster, span } = rosterIn(plan, question);
  const features = new Map(plan.features.map((feature) => [feature.id, feature]));
  const rows = roster.all.flatMap(({ asset, on, patrol }): RosterRow[] => {
    if (asset.standing !== 'counts') return [];
    if (!patrol) return [{ id: asset.id, kind: 'post', on, rests: restsOf(features.get(asset.id) as PlanFeature<'post'>, on), runMin: null }];
    const runMin = runMinutes(patrol.run);
    const under = within(union(patrol.leaves.map((leave) => [leave, leave + runMin] as const)), 0, roster.lengthMin);
    return [{ id: asset.id, kind: 'patrolRoute', on: under, rests: [], runMin }];
  });
  const leftBare = leftBareBy(plan, roster.all);
  const holes = holesOf(plan, roster).map((hole): OpenHole => {
    const posts = new Set(hole.postIds), minute = (Date.parse(hole.from) - span.fromMs) / MS_A_MINUTE;
    const { stretches, placeIds } = leftBare(roster.all.flatMap(({ asset }) => (posts.has(asset.id) ? [asset] : [])), minute);
    return { ...hole, stretches: stretches.map(({ border, stretch: { fromM, toM } }) => ({ borderId: border.id, fromM, toM })), placeIds };
  });
  return { rows, holes, lacking: agencyMixes(plan, roster).lacking };

  function restsOf(post: PlanFeature<'post'>, on: Spans): Spans {
    const windows = post.properties.dutyWindows;
    if (!windows?.some(({ breaks }) => breaks && breaks.length > 0)) return [];
    const duty = dutyIn(windows.map((window) => ({ ...window, breaks: [] })), span, seasonOf(post));
    return pairsOf(duty).flatMap(([from, to]) => outside(on, from, to));
  }
}

function rosterIn(plan: Plan, question: Question) {
  const { time } = question;
  const zone = time && Zone.of(time.zone);
  if (time?.mode !== 'window' || !zone) throw new Error('a roster is drawn for a stretch of time in a known zone');
  const span = { zone, fromMs: time.fromMs, toMs: time.toMs };
  return { roster: rosterOf(plan, assetsOf(plan, question), span), span };
}
