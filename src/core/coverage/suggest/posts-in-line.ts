import { positionAt } from '../../geometry/chainage.ts';
import type { AnyFeature, Plan } from '../../plan/plan.ts';
import { assetsOf, type Asset } from '../assets.ts';
import { JOINT_M } from '../intervals.ts';
import type { Question } from '../question.ts';
import { allowedIn } from './allowed.ts';
import type { NewPost } from './ask.ts';
import { freeIds, newPost } from './new-post.ts';
import { steadyAssets } from './steady-assets.ts';
import { OpenBorders, type OpenStretch } from './open-borders.ts';

/** Steps to a radius, and how many radii ahead a post is tried: a winding border is near itself for longer than it is straight. */
const STEPS = 32, AHEAD = 3;

/**
 * Posts on the open border one after the other, each as far along as it still reaches the first open point: on a straight line no fewer close it.
 * The last stands in the middle of what it has to reach. Null where `most` do not suffice or one may not stand on the border. `within` is the
 * plan whose ids are taken and whose areas say where a post may stand.
 */
export function postsInLine(plan: Plan, question: Question, post: NewPost, most: number, within: Plan): AnyFeature[] | null {
  const borders = new OpenBorders(plan, steadyAssets(plan, question));
  const ids = freeIds(within, most), allowed = allowedIn(within);
  const posts: AnyFeature[] = [];
  for (let [stretch] = borders.stretches(); stretch; [stretch] = borders.stretches()) {
    const id = ids[posts.length];
    if (id === undefined) return null;
    const next = farthest(borders, stretch, post.radiusM, (atM) => {
      const position = positionAt(stretch!.part, atM);
      const feature = newPost(id, position, post, question), [asset] = assetsOf({ ...plan, features: [feature] }, question);
      return asset?.standing === 'counts' && allowed(position) ? { feature, asset } : null;
    });
    if (!next) return null;
    borders.add(next.asset);
    posts.push(next.feature);
  }
  return posts;
}

interface Standing { readonly feature: AnyFeature; readonly asset: Asset }

function farthest(borders: OpenBorders, stretch: OpenStretch, radiusM: number, standAt: (atM: number) => Standing | null): Standing | null {
  const { fromM, toM, part } = stretch;
  const middle = standAt((fromM + toM) / 2);
  if (middle && reachedTo(borders, stretch, middle.asset) >= toM - JOINT_M) return middle;
  let best: Standing | null = null, end = fromM + JOINT_M;
  for (let n = 1; n <= STEPS * AHEAD; n += 1) {
    const here = standAt(Math.min(part.toM, fromM + (n * radiusM) / STEPS));
    const reached = here ? reachedTo(borders, stretch, here.asset) : -Infinity;
    if (reached > end + JOINT_M) { best = here; end = reached; }
  }
  return best;
}

/** How far a stretch is reached without a break from its beginning. */
function reachedTo(borders: OpenBorders, stretch: OpenStretch, asset: Asset): number {
  return borders.reachOf(asset, stretch).find(({ fromM, toM }) => fromM <= stretch.fromM + JOINT_M && toM > stretch.fromM)?.toM ?? -Infinity;
}
