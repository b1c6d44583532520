import { distanceM } from '../../geometry/geodesic.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import { movedPost } from '../../plan/edits/move-post.ts';
import type { AnyFeature, Position } from '../../plan/plan.ts';
import type { Question } from '../question.ts';
import { EQUAL } from './gain.ts';
import type { GapBench } from './gap-bench.ts';
import { refined } from './refine.ts';
import type { NoRemedy, Remedy } from './remedy.ts';

/** Posts tried, and positions on the way of each to the gap. */
const POSTS = 2, WAY = 16;

/**
 * The nearest posts moved so that most of the gap is covered and nothing of its kind opened elsewhere; where that gains nothing, so that
 * most is won on balance, and what it opens is stated. No post goes farther than `limitM` metres. `towards` are positions from which the gap is seen well.
 */
export function movedNearest(bench: GapBench, question: Question, towards: readonly Position[],
  { allowed, limitM }: { readonly allowed: (position: Position) => boolean; readonly limitM: number }): Remedy | NoRemedy {
  const equal = EQUAL[bench.objective];
  const near = bench.postsNear(question, Infinity).filter(({ asset: { reachM, shape } }) => shape.type === 'region' || reachM > 0).slice(0, POSTS);
  let free: Found | null = null, onBalance: Found | null = null;
  for (const { feature, asset } of near) {
    if (feature.geometry?.type !== 'Point') continue;
    const from = feature.geometry.coordinates;
    /* What a move closes when it may open nothing, and what it wins on balance. */
    const closed = (position: Position, mayOpen: boolean) => {
      const moved = distanceM(from, position) <= limitM && allowed(position) ? movedPost(feature, position) : null;
      if (!moved) return -Infinity;
      const { remains, opened } = bench.outcomeOf(moved);
      return mayOpen ? bench.whole - remains - opened : opened > equal ? -Infinity : bench.whole - remains;
    };
    for (const mayOpen of [false, true]) {
      const worth = (position: Position) => closed(position, mayOpen);
      let start: { position: Position; worth: number } = { position: from, worth: 0 };
      for (const target of [...towards, bench.subject.point]) for (let n = 1; n <= WAY; n += 1) {
        const position = between(from, target, n / WAY), there = worth(position);
        if (there > start.worth + equal) start = { position, worth: there };
      }
      if (start.worth <= equal) continue;
      const best = refined(start.position, start.worth, { stepM: Math.max(50, asset.reachM / 4), leastM: 2, equal }, worth);
      if (mayOpen) { if (best.worth > (onBalance?.worth ?? equal)) onBalance = { ...best, feature, from }; }
      else if (best.worth > (free?.worth ?? equal)) free = { ...best, feature, from };
    }
  }
  const best = free ?? onBalance, moved = best && movedPost(best.feature, best.position);
  if (!best || !moved) return { kind: 'movedPost', reason: near.length > 0 ? 'gainsNothing' : 'noPost' };
  return bench.remedy('movedPost', [moved], { postId: moved.id, movedM: distanceM(best.from, best.position) });
}

interface Found { readonly position: Position; readonly worth: number; readonly feature: AnyFeature; readonly from: Position }

const between = (from: Position, to: Position, share: number): Position =>
  [from[0] + (unwrapLon(to[0], from[0]) - from[0]) * share, from[1] + (to[1] - from[1]) * share];
