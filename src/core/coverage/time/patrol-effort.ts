/** What patrols do in a stretch of time: runs, kilometres, hours under way (domain section 4, rule 10). */
import type { Plan } from '../../plan/plan.ts';
import { metresAfter, runMinutes } from '../../time/timetable.ts';
import { Zone } from '../../time/zone.ts';
import { assetsOf } from '../assets.ts';
import type { Question } from '../question.ts';
import { rosterOf } from './roster.ts';

/** Of one route: units that leave in the stretch; metres and minutes of all units inside it, those that left before it included. */
export interface PatrolEffort { readonly id: string; readonly runs: number; readonly metres: number; readonly minutes: number }

/** One entry a route that counts and has a timetable, in the order of the plan; none without a stretch of time in a known zone. */
export function patrolEffort(plan: Plan, question: Question): PatrolEffort[] {
  const { time } = question;
  const zone = time?.mode === 'window' ? Zone.of(time.zone) : null;
  if (time?.mode !== 'window' || !zone) return [];
  const { all, lengthMin } = rosterOf(plan, assetsOf(plan, question), { zone, fromMs: time.fromMs, toMs: time.toMs });
  return all.flatMap(({ asset, patrol }): PatrolEffort[] => {
    if (!patrol) return [];
    const { run, leaves } = patrol, whole = runMinutes(run);
    const inside = leaves.map((leave) => [Math.max(0, -leave), Math.min(whole, lengthMin - leave)] as const);
    return [{
      id: asset.id, runs: leaves.filter((leave) => leave >= 0 && leave < lengthMin).length,
      metres: inside.reduce((sum, [from, to]) => sum + metresAfter(run, to) - metresAfter(run, from), 0), minutes: inside.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0),
    }];
  });
}
