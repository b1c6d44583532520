/** In which areas of responsibility a gap lies, and how much of it in each: a gap knows no boundary of branches and bears the name of one unit. */
import { linesOf } from '../coverage/assets.ts';
import { lengthOf, stretchesIn } from '../coverage/border-in-area.ts';
import { differenceOf, intersectionOf, unionOf } from '../coverage/ground/clip.ts';
import { cutToBox } from '../coverage/ground/cut-to-box.ts';
import { boxesMeet, boxOf, toFrame, type Box } from '../coverage/ground/polygons.ts';
import { mergeIntervals, type Interval } from '../coverage/intervals.ts';
import { polygonsOf } from '../coverage/responsible-unit.ts';
import type { Gap } from '../coverage/result.ts';
import { measureLine } from '../geometry/chainage.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { featuresOf, type Plan, type PlanFeature, type PlanGeometry } from '../plan/plan.ts';
import { branchAreas } from './branch-board.ts';

type Area = PlanFeature<'areaOfResponsibility'>;

/** What of a gap lies in an area: metres of a stretch, square metres of ground. `areaId` null is what none of the areas holds. */
export interface GapShare { readonly areaId: string | null; readonly size: number }
export interface GapShares { readonly unit: 'm' | 'm2'; /** The largest first, what nobody holds last. */ readonly shares: readonly GapShare[] }

/** Metres and square metres below which a share is how outlines were drawn. */
const LEAST = { m: 1, m2: 1000 } as const;

/** A box with a tenth of its size around it, so that its edges are nowhere near those of what is in it. */
const wider = ([west, south, east, north]: Box): Box => { const [x, y] = [(east - west) / 10, (north - south) / 10]; return [west - x, south - y, east + x, north + y]; };

/** The areas that a gap is shared out among: bureaus and branches (`branchAreas`); without any, areas that have none below them, the border zone aside. */
export function sharingAreas(plan: Plan): Area[] {
  const branches = branchAreas(plan), areas = featuresOf(plan, 'areaOfResponsibility').filter(({ properties }) => properties.level !== 'borderZone');
  return branches.length > 0 ? branches : areas.filter(({ id }) => !areas.some(({ properties }) => properties.parentId === id));
}

/**
 * The shares of gaps of one plan; each is asked for by the gap and its shape. A border along the edge of an area lies in it (`stretchesIn`); areas that overlap
 * each have what lies in both. Lengths are those of the answer. Ground is cut from the shape, which is drawn of chords: a share is measured on it. Null for a place, for a
 * gap without a shape, in a plan without areas, and where outlines are too tangled to be cut.
 */
export function gapSharer(plan: Plan): (gap: Gap, shape: PlanGeometry | null) => GapShares | null {
  const areas = sharingAreas(plan), near = areas.flatMap(polygonsOf)[0]?.[0]?.[0]?.[0] ?? 0;
  const grounds = areas.map((area) => { const polygons = toFrame(polygonsOf(area), near); return { id: area.id, polygons, box: boxOf(polygons.flatMap((rings) => rings[0] ?? [])) }; });
  const held = new Map<string, readonly (readonly Interval[])[]>();
  const stretchesOf = (borderId: string) => {
    const known = held.get(borderId);
    if (known) return known;
    const border = featuresOf(plan, 'borderLine').find(({ id }) => id === borderId), made = border ? areas.map((area) => stretchesIn(measureLine(linesOf(border)), polygonsOf(area))) : [];
    held.set(borderId, made);
    return made;
  };
  /* Where no two areas lie over each other what none holds is what is left: the clipper need not go through all of a gap again. */
  let disjoint: boolean | null = null;
  const apart = () => { disjoint ??= grounds.reduce((sum, { polygons }) => sum + polygonsAreaM2(polygons), 0) - polygonsAreaM2(unionOf(grounds.flatMap(({ polygons }) => polygons))) < LEAST.m2; return disjoint; };
  const told = (unit: GapShares['unit'], sizes: readonly number[], restSize: number): GapShares => ({ unit, shares: [
    ...sizes.map((size, at): GapShare => ({ areaId: areas[at]!.id, size })).filter(({ size }) => size >= LEAST[unit]).sort((a, b) => b.size - a.size),
    ...(restSize >= LEAST[unit] ? [{ areaId: null, size: restSize }] : []),
  ] });
  return (gap, shape) => {
    if (areas.length === 0) return null;
    if (gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined) {
      const { fromM, toM } = gap, parts = stretchesOf(gap.featureId).map((stretches) => stretches.map((one) => ({ fromM: Math.max(one.fromM, fromM), toM: Math.min(one.toM, toM) })).filter((one) => one.toM > one.fromM));
      return told('m', parts.map(lengthOf), toM - fromM - lengthOf(mergeIntervals(parts.flat())));
    }
    const ground = shape && (shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : null);
    if (gap.kind !== 'area' || !ground) return null;
    const framed = toFrame(ground, near), box = boxOf(framed.flatMap((rings) => rings[0] ?? []));
    try {
      const sizes = grounds.map((one) => (boxesMeet(one.box, box) ? polygonsAreaM2(intersectionOf(cutToBox(framed, wider(one.box)), one.polygons)) : 0));
      return told('m2', sizes, apart() ? polygonsAreaM2(framed) - sizes.reduce((sum, size) => sum + size, 0) : polygonsAreaM2(differenceOf(framed, unionOf(grounds.flatMap(({ polygons }) => polygons)))));
    } catch {
      return null;
    }
  };
}
