import type { Position } from '../plan/plan.ts';
import { RADIAN, wgs84 } from '../geometry/ellipsoid.ts';
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
    const chords = posts.map(({ xyz }) => Math.hypot(xyz[0] - here[0], xyz[1] - here[1], xyz[2] - here[2]));
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

/** Earth-centred coordinates in metres of a position on the ellipsoid. */
function cartesian([lon, lat]: Position): readonly [number, number, number] {
  const sin = Math.sin(lat * RADIAN);
  const n = wgs84.a / Math.sqrt(1 - wgs84.e2 * sin * sin);
  const r = n * Math.cos(lat * RADIAN);
  return [r * Math.cos(lon * RADIAN), r * Math.sin(lon * RADIAN), n * (1 - wgs84.e2) * sin];
}
