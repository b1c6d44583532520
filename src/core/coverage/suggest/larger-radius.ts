import type { AnyFeature } from '../../plan/plan.ts';
import type { Question } from '../question.ts';
import type { GapBench } from './gap-bench.ts';
import type { NoRemedy, Remedy } from './remedy.ts';

/** Posts tried: the nearest may look the other way. */
const POSTS = 3;

/**
 * The smallest radius (whole metres) of one of the nearest posts that closes the gap, and of these posts the one that needs least; it assumes that the
 * post can see so far. Posts that reach nothing and drawn reaches have no radius to be enlarged.
 */
export function largerRadius(bench: GapBench, question: Question, limitM: number): Remedy | NoRemedy {
  let best: { feature: AnyFeature; from: number; to: number } | null = null, tried = 0;
  for (const { asset: { shape, reachM }, feature } of bench.postsNear(question, Infinity)) {
    if (shape.type === 'region' || !(reachM > 0)) continue;
    if ((tried += 1) > POSTS) break;
    const closes = (radiusM: number) => bench.remainsWith(withRadius(feature, radiusM)) <= 0;
    let low = Math.floor(reachM), high = Math.floor(best ? best.to : limitM);
    if (high <= low || !closes(high)) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (closes(middle)) high = middle;
      else low = middle;
    }
    if (!best || high < best.to) best = { feature, from: reachM, to: high };
  }
  if (!best) return { kind: 'largerRadius', reason: tried > 0 ? 'beyondLimit' : 'noPost' };
  const { feature, from, to } = best;
  return bench.remedy('largerRadius', [withRadius(feature, to)], { postId: feature.id, radiusM: { from, to } });
}

const withRadius = (feature: AnyFeature, radiusM: number): AnyFeature => ({ ...feature, properties: { ...feature.properties, radiusM } }) as AnyFeature;
