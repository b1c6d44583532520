import { measureLine, subLine } from '../geometry/chainage.ts';
import { featuresOf, type Line, type Plan, type PlanGeometry } from '../plan/plan.ts';
import { linesOf } from './assets.ts';
import { assetIntervals, borderPieces, exemptOf } from './border-intervals.ts';
import { firstLon } from './first-lon.ts';
import { toGeometry } from './ground/to-geometry.ts';
import { nest } from './kernel/nest.ts';
import { polygonOf, SAGITTA_M } from './kernel/outline.ts';
import { planKernel } from './kernel/plan-kernel.ts';
import { linkRings } from './kernel/rings.ts';
import type { Progress, Question } from './question.ts';
import { assetsAsked } from './time/assets-asked.ts';

/** Where how many assets reach: shapes to draw, the figures are `depthM2` and `depthM` of the totals. */
export interface DepthBands {
  /** Ground that at least so many assets cover, by the boundaries that its area is measured by; inside the areas, where there are any. */
  readonly ground: readonly { readonly atLeast: 1 | 2 | 3; readonly geometry: PlanGeometry; readonly areaM2: number }[];
  /** Stretches of border by number of assets, 3 for three and more; exempt ones are left out. */
  readonly border: readonly { readonly borderId: string; readonly depth: 0 | 1 | 2 | 3; readonly fromM: number; readonly toM: number; readonly line: Line }[];
  /** Strands that found no ring: 0 unless the shapes are wrong. */
  readonly loose: number;
}

/** The depth of cover as shapes; in a stretch of time by how many reach it at some time in it. Arcs are drawn by chords inside: nothing looks deeper than it is. `cancelled` when `run.cancelled` says so. */
export function depthBands(plan: Plan, question: Question, run: Progress = {}): DepthBands | 'cancelled' {
  const assets = assetsAsked(plan, question).filter(({ standing }) => standing === 'counts'), nearLon = firstLon(plan);
  const found = planKernel(featuresOf(plan, 'areaOfResponsibility'), assets, nearLon, (share) => {
    run.report?.(0.5 * share);
    return run.cancelled?.() !== true;
  }, 3);
  if (found === 'cancelled') return found;
  const ground: DepthBands['ground'][number][] = [];
  let loose = 0;
  if (typeof found !== 'string') for (const atLeast of [1, 2, 3] as const) {
    if (run.cancelled?.()) return 'cancelled';
    const linked = linkRings(found.kernel.strands(0, 'covered', SAGITTA_M, (atLeast - 1) as 0 | 1 | 2), found.form);
    loose += linked.loose;
    const geometry = toGeometry(nest(linked.rings).map(({ outer, holes }) => polygonOf(outer, holes, found.plane, nearLon)));
    if (geometry) ground.push({ atLeast, geometry, areaM2: linked.rings.reduce((sum, ring) => sum + ring.ground, 0) });
    run.report?.(0.5 + 0.15 * atLeast);
  }
  const border = featuresOf(plan, 'borderLine').flatMap((line) => {
    const measured = measureLine(linesOf(line)), intervals = assetIntervals(measured, assets), exempt = exemptOf(line, measured.lengthM);
    return measured.parts.flatMap((part, at) => borderPieces(part, at, assets, intervals, exempt)
      .filter(({ state }) => state !== 'exempt')
      .map(({ fromM, toM, depth }) => ({ borderId: line.id, depth: Math.min(3, depth) as 0 | 1 | 2 | 3, fromM, toM, line: subLine(part, fromM, toM) })));
  });
  run.report?.(1);
  return { ground, border, loose };
}
