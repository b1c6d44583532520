import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { Position } from '../plan/plan.ts';
import { boxAround } from './asset-boxes.ts';
import type { Asset } from './assets.ts';
import { BoxIndex } from './box-index.ts';

/** A post, or some kilometres of a route: what a box in degrees tells well. */
export interface ReachPiece { readonly asset: Asset; readonly points: readonly Position[] }

/** Edges of a route to a piece. */
const EDGES = 8;
/** Beyond this (metres) boxes in degrees say too little: everything is taken. */
const FAR_M = 3e6;

/**
 * The search for pieces of reach that may be the nearest to some point within `radiusM` of a position. Covered
 * ground lies D from the middle, so for such a point it lies at most D + radius away, and D + 2 radius from the middle.
 */
export function piecesNear(assets: readonly Asset[]): (middle: Position, radiusM: number) => ReachPiece[] {
  const pieces = assets.flatMap((asset): ReachPiece[] => {
    if (asset.shape.type !== 'corridor') return [{ asset, points: [asset.shape.centre] }];
    return asset.shape.lines.flatMap(({ points }) => {
      const cut: ReachPiece[] = [];
      for (let at = 0; at === 0 || at + 1 < points.length; at += EDGES) cut.push({ asset, points: points.slice(at, at + EDGES + 1) });
      return cut;
    });
  });
  const index = BoxIndex.of(pieces.map(({ asset, points }) => boxAround(points, asset.reachM)));
  const within = (middle: Position, metres: number) => Array.from(index.found.subarray(0, index.search(...boxAround([middle], metres))).sort(), (at) => pieces[at]!);
  return (middle, radiusM) => {
    for (let lookM = radiusM + 100; lookM < FAR_M; lookM *= 2) {
      const coverM = within(middle, lookM).reduce((least, piece) => Math.min(least, coverWithinM(piece, middle)), Infinity);
      if (coverM < Infinity) return within(middle, (Math.max(0, coverM) + 2 * radiusM) * 1.02 + 100);
    }
    return pieces;
  };
}

/** Some ground that the piece covers lies within so many metres of a position; below 0 inside its round reach. */
function coverWithinM({ asset, points }: ReachPiece, position: Position): number {
  const metres = points.length === 1 ? distanceM(points[0]!, position) : distanceToLineM(position, points);
  /* Of a sector only its tip is sure to lie on this side. */
  return asset.shape.type === 'sector' ? metres : metres - asset.reachM;
}
