import type { Admitted } from '#core/plan/admit-plan.ts';
import type { Result } from '#core/plan/problem.ts';

/**
 * What the page is told of a file that was read as a plan. Of one whose features say no kind a single such problem: the import doctor
 * reads that file anew and counts every feature, and a copy of some hundred thousand problems would hold up the page.
 */
export function toldRead(result: Result<Admitted>): Result<Admitted> {
  const kindless = result.ok ? undefined : result.problems.find(({ code }) => code === 'unknownKind');
  return kindless ? { ok: false, problems: [kindless] } : result;
}
