import type { Position } from '../plan/plan.ts';
import { toCartesian } from '../geometry/cartesian.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { Asset } from './assets.ts';
import { ReachTree } from './reach-tree.ts';

export interface NearestPost { readonly nearestPostId: string | null; readonly nearestPostM: number | null }

/**
 * The search for the nearest post that counts under the question (active, in season, of the
 * agencies asked for, planned ones when asked for), whatever its radius: geodesic distance in metres
 * to its position; the first in the file wins a tie; nulls where there is none.
 * Chords through the earth choose the candidates: on WGS 84 the ratio of geodesic to chord differs by less than 1 % between near equals.
 */
export function nearestPostTo(assets: readonly Asset[]): (position: Position) => NearestPost {
  const posts: { readonly id: string; readonly position: Position }[] = [];
  for (const { id, standing, shape } of assets) if (standing === 'counts' && shape.type !== 'corridor') posts.push({ id, position: shape.centre });
  const tree = new ReachTree(posts.map(({ position }) => ({ points: [position], reachM: 0 })));
  const here = new Float64Array(3);
  return (position) => {
    toCartesian(position, here, 0);
    const nearM = tree.distanceM(here[0]!, here[1]!, here[2]!);
    let best: NearestPost = { nearestPostId: null, nearestPostM: null };
    for (const candidate of tree.within(here[0]!, here[1]!, here[2]!, nearM * 1.011 + 0.01)) {
      const post = posts[candidate]!, metres = distanceM(position, post.position);
      if (best.nearestPostM === null || metres < best.nearestPostM) best = { nearestPostId: post.id, nearestPostM: metres };
    }
    return best;
  };
}
