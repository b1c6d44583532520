import type { Plan } from '../../plan/plan.ts';
import type { Question } from '../question.ts';
import type { Coverage } from '../result.ts';
import { BOUND_PCT } from './bound.ts';
import { figuresAgree } from './figures.ts';
import { checkPoints } from './points.ts';
import type { Tally } from './tally.ts';
import { checkByTurf, type TurfAnswer } from './turf.ts';

/** What an independent look at a result found. */
export interface CheckReport {
  readonly points: Readonly<Tally>;
  /** The other engine's covered ground; null while it runs, and where it was not asked or gave no answer. */
  readonly turf: TurfAnswer | null;
  readonly verdict: 'running' | 'checked' | 'unverified' | 'failed';
  /** What disagrees when `unverified`. */
  readonly reason: 'points' | 'figures' | 'turf' | 'engine' | null;
}

/** The first half of a check: positions and sums. `running` when nothing is wrong so far. */
export function checkDistances(plan: Plan, question: Question, coverage: Coverage, options: { seed?: number; points?: number } = {}): CheckReport {
  const points = checkPoints(plan, question, coverage, options);
  const doubted = coverage.result.problems.some(({ code }) => code === 'unverified');
  const reason = doubted ? 'engine' : points.disagreed > 0 ? 'points' : figuresAgree(coverage) ? null : 'figures';
  return { points, turf: null, verdict: reason === null ? 'running' : 'unverified', reason };
}

/** The second half: the other engine, where the plan is small enough for it. */
export function checkEngines(plan: Plan, question: Question, coverage: Coverage, before: CheckReport): CheckReport {
  const turf = checkByTurf(plan, question, coverage.result);
  const reason = before.reason ?? (turf !== null && turf.differencePct > BOUND_PCT ? 'turf' : null);
  return { ...before, turf, verdict: reason === null ? 'checked' : 'unverified', reason };
}
