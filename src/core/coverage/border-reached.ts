import { measureLine } from '../geometry/chainage.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';
import { linesOf, type Asset } from './assets.ts';
import { overlapM } from './border-alone.ts';
import { exemptOf, intervalsAlong } from './border-intervals.ts';
import { JOINT_M } from './intervals.ts';

/**
 * Length of border (metres, of all border lines together) in the reach of each asset, one entry an asset in their order, whatever its standing and its
 * hours: as if it were alone. Exempt stretches and touches under 1 cm count for none. Null without a border line. Each border is measured and indexed once.
 */
export function borderReached(plan: Plan, assets: readonly Asset[]): Float64Array | null {
  const borders = featuresOf(plan, 'borderLine');
  if (borders.length === 0) return null;
  const reached = new Float64Array(assets.length);
  for (const border of borders) {
    const measured = measureLine(linesOf(border)), exempt = exemptOf(border, measured.lengthM), along = intervalsAlong(measured);
    assets.forEach((asset, at) => {
      for (const { fromM, toM } of along(asset).flat()) if (toM - fromM >= JOINT_M) reached[at]! += toM - fromM - overlapM(exempt, fromM, toM);
    });
  }
  return reached;
}
