/** Seams between areas of responsibility: strips of an area that none of the areas below it holds, and ground that two hold (M53). */
import { differenceOf, intersectionOf, unionOf } from '../coverage/ground/clip.ts';
import { boxesMeet, boxOf, toFrame } from '../coverage/ground/polygons.ts';
import { polygonsOf } from '../coverage/responsible-unit.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';

/** Ground smaller than this (m²) between two outlines is how they were drawn, not a seam. */
export const LEAST_SEAM_M2 = 1000;

/** Ground of an area that none of the areas below it holds. */
export interface Strip { readonly parentId: string; readonly areaM2: number }
/** Ground that two areas of one level and one parent both hold. */
export interface Overlapping { readonly aId: string; readonly bId: string; readonly areaM2: number }
export interface Seams {
  readonly strips: readonly Strip[];
  readonly overlaps: readonly Overlapping[];
  /** Seams of so many areas could not be told: their outlines are too tangled to be cut. */
  readonly untold: number;
}

/**
 * Strips and overlaps of at least `LEAST_SEAM_M2`, the largest first. An area with areas below it (`parentId`) has what none of them holds as its strip; areas
 * of one level below one parent, or below none, that lie over each other are overlaps. Square metres on the ellipsoid, outlines straight in degrees.
 */
export function seamsOf(plan: Plan): Seams {
  const areas = featuresOf(plan, 'areaOfResponsibility'), near = areas.flatMap(polygonsOf)[0]?.[0]?.[0]?.[0] ?? 0;
  const framed = new Map(areas.map((area) => [area.id, toFrame(polygonsOf(area), near)]));
  const boxes = new Map([...framed].map(([id, polygons]) => [id, boxOf(polygons.flatMap((rings) => rings[0]!))]));
  const below = new Map<string | null, PlanFeature<'areaOfResponsibility'>[]>();
  const known = new Set(areas.map(({ id }) => id));
  for (const area of areas) {
    const { parentId } = area.properties, parent = parentId !== undefined && parentId !== area.id && known.has(parentId) ? parentId : null;
    below.set(parent, [...below.get(parent) ?? [], area]);
  }
  const strips: Strip[] = [], overlaps: Overlapping[] = [];
  let untold = 0;
  const told = (tell: () => void) => { try { tell(); } catch { untold += 1; } };
  for (const [parentId, children] of below) {
    if (parentId !== null) told(() => {
      const areaM2 = polygonsAreaM2(differenceOf(framed.get(parentId)!, unionOf(children.flatMap(({ id }) => framed.get(id)!))));
      if (areaM2 >= LEAST_SEAM_M2) strips.push({ parentId, areaM2 });
    });
    for (const [at, a] of children.entries()) for (const b of children.slice(at + 1)) {
      if (a.properties.level !== b.properties.level || !boxesMeet(boxes.get(a.id)!, boxes.get(b.id)!)) continue;
      told(() => {
        const areaM2 = polygonsAreaM2(intersectionOf(framed.get(a.id)!, framed.get(b.id)!));
        if (areaM2 >= LEAST_SEAM_M2) overlaps.push({ aId: a.id, bId: b.id, areaM2 });
      });
    }
  }
  const largest = (one: { readonly areaM2: number }, other: { readonly areaM2: number }) => other.areaM2 - one.areaM2;
  return { strips: strips.sort(largest), overlaps: overlaps.sort(largest), untold };
}
