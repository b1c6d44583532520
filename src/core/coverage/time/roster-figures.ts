/** What a roster comes to in a stretch of time: space-time coverage, how many at the same time, which agencies lack. */
import type { Plan } from '../../plan/plan.ts';
import { Zone } from '../../time/zone.ts';
import { assetsOf } from '../assets.ts';
import { assumptionsOf } from '../assumptions.ts';
import type { Progress, Question } from '../question.ts';
import type { AreaFigures, CoverageResult, LackingAgency } from '../result.ts';
import { ENGINE, statedBasis } from '../stated.ts';
import { bordersAtOnce, levelId, placesAtOnce, type Level } from './at-once.ts';
import { groundAverage, type GroundAverage } from './ground-average.ts';
import { agencyMixes } from './lacking-agencies.ts';
import { rosterOf } from './roster.ts';

/** The figures of a roster with what they rest on. */
export interface RosterFigures extends Pick<CoverageResult, 'basis' | 'assumptions' | 'engine'> {
  readonly lengthMin: number;
  /** Space-time coverage of the ground; null without an area. */
  readonly area: GroundAverage | null;
  /** Metres of border that is not exempt, and how many places there are. */
  readonly borderM: number; readonly placeCount: number;
  /** Posts that are on duty and patrols that are out at some time. */
  readonly counted: readonly string[];
  /** By level (`levelId`); the average of the level of one asset is the space-time coverage. */
  readonly atOnce: NonNullable<CoverageResult['atOnce']>;
  readonly levels: readonly Level[];
  readonly needing: number;
  readonly lackingAgencies: readonly LackingAgency[];
}

/** Levels asked where nothing else is said: one, two and three assets, and two agencies (joint duty). */
export const usualLevels = (third = 3): Level[] => [...[...new Set([1, 2, third])].sort((a, b) => a - b).map((atLeast): Level => ({ of: 'assets', atLeast })), { of: 'agencies', atLeast: 2 }];
/** The level whose average is the space-time coverage. */
export const SOMEBODY = levelId({ of: 'assets', atLeast: 1 });

/** `question.time` must be a stretch of time in a known zone; `cancelled` when `run.cancelled` says so. */
export function rosterFigures(plan: Plan, question: Question, levels: readonly Level[] = usualLevels(), run: Progress = {}): RosterFigures | 'cancelled' {
  const { time } = question;
  const zone = time && Zone.of(time.zone);
  if (time?.mode !== 'window' || !zone) throw new Error('figures of a roster are those of a stretch of time in a known zone');
  const roster = rosterOf(plan, assetsOf(plan, question), { zone, fromMs: time.fromMs, toMs: time.toMs });
  const border = bordersAtOnce(plan, roster, levels), places = placesAtOnce(plan, roster, levels);
  if (run.cancelled?.()) return 'cancelled';
  const area = groundAverage(plan, roster, run);
  if (area === 'cancelled') return area;
  const { needing, lacking } = agencyMixes(plan, roster);
  return { basis: statedBasis(question, plan), assumptions: assumptionsOf(plan, question), engine: ENGINE, lengthMin: roster.lengthMin, area, borderM: border?.whole ?? 0, placeCount: places?.whole ?? 0,
    counted: roster.all.flatMap(({ asset, on, patrol }) => (on.length > 0 || (patrol?.leaves.length ?? 0) > 0 ? [asset.id] : [])),
    atOnce: { border: border?.shares ?? null, places: places?.shares ?? null, area: area && groundAtOnce(area, levels) }, levels, needing, lackingAgencies: lacking };
}

/** Space-time coverage of all border alone, per cent: the number of `rosterFigures` without its ground. Null without a border that counts, or a stretch of time in a known zone. */
export function borderAverage(plan: Plan, question: Question): number | null {
  const { time } = question, zone = time?.mode === 'window' ? Zone.of(time.zone) : null;
  if (time?.mode !== 'window' || !zone) return null;
  const roster = rosterOf(plan, assetsOf(plan, question), { zone, fromMs: time.fromMs, toMs: time.toMs });
  return bordersAtOnce(plan, roster, [{ of: 'assets', atLeast: 1 }])?.shares[SOMEBODY]?.averagePct ?? null;
}

/** The ground by those levels that the kernel tells apart: up to three assets. */
function groundAtOnce({ atLeast }: GroundAverage, levels: readonly Level[]): NonNullable<RosterFigures['atOnce']['area']> {
  return Object.fromEntries(levels.flatMap((level) => { const share = level.of === 'assets' ? atLeast[level.atLeast - 1] : undefined; return share ? [[levelId(level), share]] : []; }));
}

/** Posts that lack an agency or people at some time. */
export const postsLacking = ({ lackingAgencies }: Pick<RosterFigures, 'lackingAgencies'>): number => new Set(lackingAgencies.map(({ postId }) => postId)).size;

/** An answer with the figures of its roster, by the names of the contract. The pooled border's average is that of the roster, so that it is one number wherever it is told. */
export function withRoster(result: CoverageResult, figures: RosterFigures): CoverageResult {
  const { totals } = result;
  const area: AreaFigures | null = totals.area && { ...totals.area, ...(figures.area ? { timeAveragePct: figures.area.timeAveragePct, timeAverageErrorPct: figures.area.timeAverageErrorPct } : {}) };
  const average = (of: 'border' | 'places') => { const share = figures.atOnce[of]?.[SOMEBODY]?.averagePct; return share === undefined ? {} : { timeAveragePct: share }; };
  const border = totals.border && { ...totals.border, ...average('border') }, places = totals.places && { ...totals.places, ...average('places') };
  return { ...result, totals: { ...totals, area, border, places, posts: { ...totals.posts, needing: figures.needing, lacking: postsLacking(figures) } }, atOnce: figures.atOnce, lackingAgencies: figures.lackingAgencies };
}
