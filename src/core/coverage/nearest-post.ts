import type { Position } from '../plan/plan.ts';
import { cartesian, chordM } from '../geometry/cartesian.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { Asset } from './assets.ts';

export interface NearestPost { readonly nearestPostId: string | null; readonly nearestPostM: number | null }

/**
 * The search for the nearest post that counts under the question (active, in season, of the
 * agencies asked for, planned ones when asked for), whatever its radius: geodesic distance in metres
 * to its position; the first in the file wins a tie; nulls where there is none.
 * Chords through the earth choose the candidates: on WGS 84 the ratio of geodesic to chord differs by less than 1 % between near equals.
 */
export function nearestPostTo(assets: readonly Asset[]): (position: Position) => NearestPost {
  const posts = assets.flatMap(({ id, standing, shape }) =>
    standing === 'counts' && shape.type !== 'corridor' ? [{ id, position: shape.centre, xyz: cartesian(shape.centre) }] : []);
  return (position) => {
    const here = cartesian(position);
    const chords = posts.map(({ xyz }) => chordM(xyz, here));
    const bound = chords.reduce((least, chord) => Math.min(least, chord), Infinity) * 1.01 + 0.01;
    let best: NearestPost = { nearestPostId: null, nearestPostM: null };
    posts.forEach((post, index) => {
      if (chords[index]! > bound) return;
      const metres = distanceM(position, post.position);
      if (best.nearestPostM === null || metres < best.nearestPostM) best = { nearestPostId: post.id, nearestPostM: metres };
    });
    return best;
  };
}
