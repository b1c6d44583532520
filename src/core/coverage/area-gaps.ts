import type { PlanFeature, Position } from '../plan/plan.ts';
import { reachBox } from '../geometry/distance-to-line.ts';
import { normaliseLon } from '../geometry/longitude.ts';
import type { Asset } from './assets.ts';
import { causeFrom } from './cause.ts';
import type { BorderContext } from './border.ts';
import { deepestFinder } from './deepest.ts';
import type { Polygon } from './ground/polygons.ts';
import { boxOf, inPolygon } from './ground/polygons.ts';
import { covers } from './covers.ts';
import type { Cause, Gap } from './result.ts';

/** Samples a side of the lattice that finds the cause of an area gap. */
const LATTICE = 12;
/** Gaps between two looks at whether to go on. */
const STEP = 20;

export interface AreaGap { readonly gap: Omit<Gap, 'rank'>; readonly polygon: Polygon }

/**
 * The listed gaps of an area: polygons of at least `minGapM` squared (smaller ones are counted
 * in the gap area only), largest first, ids `gap-<area>-<n>`. The cause is the one with the
 * most points of a lattice over the gap, ties to the one tried first. Stops short when `step` says so.
 */
export function areaGaps(area: PlanFeature<'areaOfResponsibility'>, polygons: readonly { readonly polygon: Polygon; readonly areaM2: number }[], context: BorderContext,
  step: (share: number) => boolean = () => true): AreaGap[] {
  const deepestOf = deepestFinder(context.assets);
  const idle = context.assets.filter((asset) => asset.standing !== 'counts' && asset.reachM > 0);
  const listed = polygons.filter(({ areaM2 }) => areaM2 >= context.minGapM ** 2).sort((a, b) => b.areaM2 - a.areaM2);
  const found: AreaGap[] = [];
  for (const [index, { polygon, areaM2 }] of listed.entries()) {
    if (index % STEP === 0 && !step(index / listed.length)) break;
    const { deepest, deepestM } = deepestOf(polygon);
    found.push({ polygon, gap: { id: `gap-${area.id}-${index + 1}`, kind: 'area', featureId: area.id, areaM2, deepest, deepestM,
      cause: causeOf(polygon, deepest, idle), responsibleUnit: context.responsibleUnit(deepest), ...context.nearestPost(deepest) } });
  }
  return found;
}

function causeOf(polygon: Polygon, deepest: Position, idleAssets: readonly Asset[]): Cause {
  const [west, south, east, north] = boxOf(polygon[0]!);
  const idle = idleAssets.filter((asset) => nearBox(asset, [west, south, east, north]));
  if (idle.length === 0) return 'noAsset';
  const counts: Record<string, number> = { noAsset: 0, closedOrPlanned: 0, filteredOut: 0 };
  const look = (position: Position) => {
    const standings = new Set(idle.filter((asset) => covers(asset, position)).map(({ standing }) => standing));
    counts[causeFrom({ closedOrPlanned: standings.has('closedOrPlanned'), filteredOut: standings.has('filteredOut') })]! += 1;
  };
  for (let row = 0; row < LATTICE; row += 1) {
    for (let column = 0; column < LATTICE; column += 1) {
      const position: Position = [west + ((east - west) * (column + 0.5)) / LATTICE, south + ((north - south) * (row + 0.5)) / LATTICE];
      if (inPolygon(position, polygon)) look(position);
    }
  }
  look(deepest);
  return (['noAsset', 'closedOrPlanned', 'filteredOut'] as const).reduce((best, cause) => (counts[cause]! > counts[best]! ? cause : best));
}

/** Whether the reach of an asset may touch a box. */
function nearBox({ shape, reachM }: Asset, [west, south, east, north]: [number, number, number, number]): boolean {
  const points = shape.type === 'corridor' ? shape.lines.flatMap((line) => line.points) : [shape.centre];
  return points.some((point) => {
    const [w, s, e, n] = reachBox([normaliseLon(point[0]), point[1]], reachM + 1000, (west + east) / 2);
    return w <= east && e >= west && s <= north && n >= south;
  });
}
