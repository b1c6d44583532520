import type { Plan } from '../plan/plan.ts';
import { computeCoverage, type Run } from './coverage.ts';
import type { Question } from './question.ts';
import type { Coverage } from './result.ts';
import type { Level } from './time/at-once.ts';
import { rosterFigures, usualLevels, withRoster } from './time/roster-figures.ts';

/** Share of the work that the figures of a roster are left. */
const ROSTER = 0.5;

/**
 * The answer with everything that the contract names: in a stretch of time the figures of the roster too, which the screen asks for apart.
 * `cancelled` when `run.cancelled` says so.
 */
export function fullAnswer(plan: Plan, question: Question, run: Run = {}, levels: readonly Level[] = usualLevels()): Coverage | 'cancelled' {
  const timed = question.time?.mode === 'window', whole = timed ? 1 - ROSTER : 1;
  const coverage = computeCoverage(plan, question, { ...run, report: (share) => run.report?.(whole * share) });
  if (coverage === 'cancelled' || !timed) return coverage;
  const figures = rosterFigures(plan, question, levels, { ...run, report: (share) => run.report?.(whole + ROSTER * share) });
  return figures === 'cancelled' ? figures : { ...coverage, result: withRoster(coverage.result, figures) };
}
