import type { AnyFeature } from '#core/plan/plan.ts';
import { boxOfMost, meet, type Box } from '../coordinates/axes.ts';
import { boxAround, middleOfBox, positionsOf } from './positions.ts';

/** Fewer do not say where the others are. */
export const ENOUGH_FAR = 5;

/** Around most of the features, without those that lie far from all others; around all of them where they are too few to tell. Null where nothing has a place. */
export function bulkBox(features: readonly AnyFeature[]): Box | null {
  const boxes = features.flatMap(({ geometry }): Box[] => { const box = boxAround(positionsOf(geometry)); return box ? [box] : []; });
  const most = boxes.length < ENOUGH_FAR ? null : boxOfMost(boxes.map(middleOfBox));
  const near = most ? boxes.filter((box) => meet(most, box)) : boxes;
  return boxAround((near.length > 0 ? near : boxes).flatMap(([west, south, east, north]) => [[west, south], [east, north]] as const));
}
