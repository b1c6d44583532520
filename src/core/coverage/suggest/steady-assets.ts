import type { Plan } from '../../plan/plan.ts';
import { assetsOf, type Asset } from '../assets.ts';
import type { Question } from '../question.ts';
import { timedOf } from '../time/timed.ts';

/**
 * The assets beside which nobody else is needed at the time asked about: in basis reach and at a moment all that count, in a stretch of time the posts
 * on duty from its beginning to its end. What comes and goes is left out: where it suffices a new post gains nothing, which its exact gain then says.
 */
export function steadyAssets(plan: Plan, question: Question): Asset[] {
  const serving = assetsOf(plan, question);
  if (!question.time) return serving.filter(({ standing }) => standing === 'counts');
  const { roster, moment, assets } = timedOf(plan, serving, question.time);
  if (moment) return assets.filter(({ standing }) => standing === 'counts');
  return roster.all.flatMap(({ asset, on, patrol }) => (asset.standing === 'counts' && !patrol && on.length === 2 && on[0] === 0 && on[1] === roster.lengthMin ? [asset] : []));
}
