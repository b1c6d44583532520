/** How much the percentages lean on the radii: the same plan with every reach a little smaller and a little larger. */
import { featuresOf, type Plan } from '../plan/plan.ts';
import { scaledReach } from '../plan/scaled-reach.ts';
import type { Asset } from './assets.ts';
import { computedTotals } from './computed-totals.ts';
import type { Progress, Question } from './question.ts';
import { LEAST_STEP_PCT, MOST_STEP_PCT, sharesOf, sharesOfRoster, type Shares } from './shares.ts';
import { levelId, type Level } from './time/at-once.ts';
import { assetsAsked } from './time/assets-asked.ts';
import { rosterFigures, SOMEBODY } from './time/roster-figures.ts';

export interface SensitivityAsk {
  /** By how many per cent every reach is made smaller and larger; from 1 to 50. */
  readonly stepPct: number;
  /** Given where the shares of a roster are asked for; `question.time` is then a stretch of time. */
  readonly levels?: readonly Level[];
}

export interface Sensitivity {
  readonly stepPct: number;
  readonly low: Shares;
  readonly high: Shares;
  /** How many posts, patrols and visit radii of places were scaled, and how many posts stay: drawn, or without any radius. */
  readonly scaled: { readonly posts: number; readonly patrols: number; readonly places: number };
  readonly stays: { readonly drawn: number; readonly nothing: number };
}

/**
 * Every percentage of the plan with all reaches `stepPct` smaller and larger (metrics, "Sensitivity band"): computed twice by the same engine, nothing is
 * interpolated. Throws for a step outside of 1 to 50; `cancelled` when `run.cancelled` says so.
 */
export function sensitivity(plan: Plan, question: Question, { stepPct, levels }: SensitivityAsk, run: Progress = {}): Sensitivity | 'cancelled' {
  if (!(stepPct >= LEAST_STEP_PCT && stepPct <= MOST_STEP_PCT)) throw new Error(`a step from ${LEAST_STEP_PCT} to ${MOST_STEP_PCT} % is meant, not ${stepPct}`);
  const half = (factor: number, done: number): Shares | 'cancelled' => {
    const part: Progress = { ...run, report: (share) => run.report?.(done + share / 2) };
    const scaled = scaledReach(plan, factor);
    return levels ? rosterShares(scaled, question, levels, part) : computedShares(scaled, question, part);
  };
  const low = half(1 - stepPct / 100, 0);
  if (low === 'cancelled') return low;
  const high = half(1 + stepPct / 100, 0.5);
  if (high === 'cancelled') return high;
  return { stepPct, low, high, ...tallied(plan, question) };
}

/** The percentages of a full answer by the engine of `computeCoverage`, without its gaps, shapes and depths. */
export function computedShares(given: Plan, question: Question, run: Progress = {}): Shares | 'cancelled' {
  const computed = computedTotals(given, question, run);
  return computed === 'cancelled' ? computed : sharesOf(computed);
}

/** The level of one asset is always among those asked: its average is the space-time coverage. */
function rosterShares(plan: Plan, question: Question, levels: readonly Level[], run: Progress): Shares | 'cancelled' {
  const asked = levels.some((level) => levelId(level) === SOMEBODY) ? levels : [{ of: 'assets' as const, atLeast: 1 }, ...levels];
  const figures = rosterFigures(plan, question, asked, run);
  return figures === 'cancelled' ? figures : sharesOfRoster(figures);
}

function tallied(plan: Plan, question: Question): Pick<Sensitivity, 'scaled' | 'stays'> {
  const counting = assetsAsked(plan, question).filter(({ standing }) => standing === 'counts');
  const posts = counting.filter(({ kind }) => kind === 'post'), drawn = ({ shape }: Asset) => shape.type === 'region';
  const reaching = posts.filter((post) => !drawn(post) && post.reachM > 0).length, regions = posts.filter(drawn).length;
  return { scaled: { posts: reaching, patrols: new Set(counting.filter(({ kind }) => kind === 'patrolRoute').map(({ id }) => id)).size,
    places: featuresOf(plan, 'priorityPlace').filter(({ properties }) => properties.visitRadiusM !== undefined).length },
  stays: { drawn: regions, nothing: posts.length - reaching - regions } };
}
