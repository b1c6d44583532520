import type { Plan, PlanGeometry } from '../../plan/plan.ts';
import type { Progress, Question } from '../question.ts';
import type { Gap } from '../result.ts';
import { allowedIn } from './allowed.ts';
import { GapBench } from './gap-bench.ts';
import { largerRadius } from './larger-radius.ts';
import { movedNearest } from './moved-post.ts';
import { moreDepartures, otherDuty } from './other-hours.ts';
import { postsInLine } from './posts-in-line.ts';
import type { CloseAsk, GapRemedies, NoRemedy, Remedy } from './remedy.ts';
import { suggest } from './suggest.ts';

/** New posts tried for one gap. */
const MOST_POSTS = 6;

/**
 * The remedies for one gap side by side, each with its effect on all of the plan and what it leaves of the gap, and of the others why there is
 * none. `shape` is the gap as drawn (`shapes.gaps`). Null where the gap is not of the plan, `cancelled` when `run.cancelled` says so.
 */
export function closeGap(plan: Plan, question: Question, gap: Gap, shape: PlanGeometry | null, ask: CloseAsk, run: Progress = {}): GapRemedies | 'cancelled' | null {
  const bench = GapBench.of(plan, question, gap, shape, run);
  if (bench === null || bench === 'cancelled') return bench;
  const { subject, objective } = bench;
  const found = suggest(subject.plan, question, { objective, count: MOST_POSTS, post: ask.post, where: 'anywhere' }, subject.ground,
    { ...run, report: (share) => run.report?.(0.4 + 0.4 * share), within: plan });
  if (found === 'cancelled') return found;
  const posts = found.suggestions.map(({ feature }) => feature);
  const answers: (Remedy | NoRemedy)[] = [posts[0] ? bench.remedy('newPost', posts.slice(0, 1)) : { kind: 'newPost', reason: 'gainsNothing' }];
  if (answers[0] && 'remains' in answers[0] && answers[0].remains > 0) {
    /* Greedy choice takes the middle first, which leaves odd ends: along a border one post after the other may need fewer. */
    const inLine = objective === 'border' ? postsInLine(subject.plan, question, ask.post, MOST_POSTS, plan) : null;
    const closing = [posts, inLine ?? []].filter(({ length }) => length > 1).map((chosen) => bench.remedy('newPosts', chosen))
      .filter((remedy) => remedy.remains <= 0).sort((a, b) => a.change.size - b.change.size)[0];
    answers.push(closing ?? { kind: 'newPosts', reason: 'tooMany' });
  }
  run.report?.(0.85);
  answers.push(movedNearest(bench, question, found.suggestions.slice(0, 1).map(({ position }) => position), { allowed: allowedIn(plan), limitM: ask.moveLimitM }));
  run.report?.(0.95);
  answers.push(largerRadius(bench, question, ask.radiusLimitM));
  answers.push(moreDepartures(plan, bench, question, gap), otherDuty(bench, question));
  if (run.cancelled?.()) return 'cancelled';
  run.report?.(1);
  return { gapId: gap.id, objective, whole: bench.whole, remedies: answers.filter((each) => 'remains' in each), not: answers.filter((each) => 'reason' in each) };
}
