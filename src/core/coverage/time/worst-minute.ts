import type { Plan } from '../../plan/plan.ts';
import { Zone } from '../../time/zone.ts';
import type { Question } from '../question.ts';
import type { CoverageResult } from '../result.ts';
import { timeCurve, worstOf } from './curve.ts';

/** The first minute of a stretch of time at which least of the border is covered; null where there is none. */
export function worstMinute(plan: Plan, question: Question, goOn: (share: number) => boolean): CoverageResult['totals']['worstMinute'] | 'cancelled' | null {
  let stopped = false;
  const curve = timeCurve(plan, question, { stepMin: 1, ground: false }, { report: (share) => { stopped = !goOn(share); }, cancelled: () => stopped });
  if (curve === 'cancelled' || !curve.border || !question.time) return curve === 'cancelled' ? curve : null;
  const { minute, pct } = worstOf(curve, curve.border);
  return { at: Zone.of(question.time.zone)?.text(curve.fromMs + minute * 60_000) ?? '', coveredPct: pct };
}
