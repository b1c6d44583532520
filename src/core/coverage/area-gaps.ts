import type { PlanFeature, Position } from '../plan/plan.ts';
import { assetBoxes } from './asset-boxes.ts';
import { reaches, type Asset } from './assets.ts';
import { BoxIndex, type DegreeBox } from './box-index.ts';
import { causeFrom } from './cause.ts';
import type { BorderContext } from './border.ts';
import { deepestFinder } from './deepest.ts';
import { IndexedPolygon, Room } from './indexed-polygon.ts';
import type { Polygon } from './ground/polygons.ts';
import { covers } from './covers.ts';
import type { Cause, Gap } from './result.ts';

/** Samples a side of the lattice that finds the cause of an area gap. */
const LATTICE = 12;
/** Gaps, and points of gaps, between two looks at whether to go on; a long search asks on its own. */
const STEP = 20, POINTS = 20_000;

export interface AreaGap { readonly gap: Omit<Gap, 'rank'>; readonly polygon: Polygon }
/** Polygons of a gap with their areas. */
export type GapGround = readonly { readonly polygon: Polygon; readonly areaM2: number }[];

/**
 * The listing of the gaps of areas: polygons of at least `minGapM` squared (smaller ones are counted
 * in the gap area only), largest first, ids `gap-<area>-<n>`. The cause is the one with the
 * most points of a lattice over the gap, ties to the one tried first. Stops short when `step` says so.
 */
export function areaGapsOf(context: BorderContext): (area: PlanFeature<'areaOfResponsibility'>, polygons: GapGround, step?: (share: number) => boolean) => AreaGap[] {
  const deepestOf = deepestFinder(context.assets);
  const causeOf = causeFinder(context.assets.filter((asset) => asset.standing !== 'counts' && reaches(asset)));
  return (area, polygons, step = () => true) => {
    const listed = polygons.filter(({ areaM2 }) => areaM2 >= context.minGapM ** 2).sort((a, b) => b.areaM2 - a.areaM2);
    const found: AreaGap[] = [];
    const room = new Room();
    let points = 0;
    for (const [index, { polygon, areaM2 }] of listed.entries()) {
      for (const ring of polygon) points += ring.length;
      if (index % STEP === 0 || points > POINTS) {
        if (!step(index / listed.length)) break;
        points = 0;
      }
      const outline = new IndexedPolygon(polygon, room);
      const deep = deepestOf(polygon, outline, () => step(index / listed.length));
      if (deep === null) break;
      const { deepest, deepestM } = deep;
      found.push({ polygon, gap: { id: `gap-${area.id}-${index + 1}`, kind: 'area', featureId: area.id, areaM2, deepest, deepestM,
        cause: causeOf(outline, deepest), responsibleUnit: context.responsibleUnit(deepest), ...context.nearestPost(deepest) } });
    }
    return found;
  };
}

/** The cause of a gap from what would cover its points if it counted. */
function causeFinder(idle: readonly Asset[]): (outline: IndexedPolygon, deepest: Position) => Cause {
  const owners: Asset[] = [], boxes: DegreeBox[] = [];
  for (const asset of idle) for (const box of assetBoxes(asset)) { owners.push(asset); boxes.push(box); }
  const near = BoxIndex.of(boxes);
  const causeAt = (position: Position): Cause => {
    const count = near.search(position[0], position[1], position[0], position[1]);
    const covered = (standing: Asset['standing']) => {
      for (let k = 0; k < count; k += 1) {
        const asset = owners[near.found[k]!]!;
        if (asset.standing === standing && covers(asset, position)) return true;
      }
      return false;
    };
    return causeFrom({ offDuty: covered('offDuty'), filteredOut: covered('filteredOut'), closedOrPlanned: covered('closedOrPlanned') });
  };
  return (outline, deepest) => {
    const [west, south, east, north] = outline.box;
    if (near.search(west, south, east, north) === 0) return 'noAsset';
    const counts: Partial<Record<Cause, number>> = {};
    const look = (position: Position) => {
      const cause = causeAt(position);
      counts[cause] = (counts[cause] ?? 0) + 1;
    };
    for (let row = 0; row < LATTICE; row += 1) {
      for (let column = 0; column < LATTICE; column += 1) {
        const position: Position = [west + ((east - west) * (column + 0.5)) / LATTICE, south + ((north - south) * (row + 0.5)) / LATTICE];
        if (outline.contains(position[0], position[1])) look(position);
      }
    }
    look(deepest);
    return (['noAsset', 'closedOrPlanned', 'filteredOut', 'offDuty'] as const).reduce((best, cause) => ((counts[cause] ?? 0) > (counts[best] ?? 0) ? cause : best));
  };
}
