import Flatbush from 'flatbush';
import { polygonsAreaM2 } from '../../geometry/ellipsoid-area.ts';
import { differenceOf, intersectionOf } from './clip.ts';
import type { Polygon } from './polygons.ts';
import { boxOf, boxesMeet, inPolygon } from './polygons.ts';

export interface RegionGround {
  readonly areaM2: number;
  readonly coveredM2: number;
  readonly gapM2: number;
  readonly covered: readonly Polygon[];
  readonly gaps: readonly Polygon[];
}

/**
 * Covered ground and gaps of one region, given the union of all reach (disjoint polygons). Reach
 * wholly inside is taken as it is and becomes a hole of the gap; only reach that meets the region's
 * edge is clipped. The two areas are integrated each on its own.
 */
export function regionGround(region: readonly Polygon[], reach: readonly Polygon[]): RegionGround {
  const relation = relationTo(region);
  const inside: Polygon[] = [];
  const crossing: Polygon[] = [];
  for (const polygon of reach) {
    const where = relation(polygon);
    if (where === 'inside') inside.push(polygon);
    else if (where === 'crossing') crossing.push(polygon);
  }
  const covered = [...inside, ...intersectionOf(crossing, region)];
  const gaps = punch(differenceOf(region, crossing), inside);
  return { areaM2: polygonsAreaM2(region), coveredM2: polygonsAreaM2(covered), gapM2: polygonsAreaM2(gaps), covered, gaps };
}

/** Where a polygon lies to a region: only `crossing` needs the clipper. Boxes of edges decide, so a near miss is called crossing. */
function relationTo(region: readonly Polygon[]): (polygon: Polygon) => 'inside' | 'outside' | 'crossing' {
  const edges = region.flat().flatMap((ring) => ring.slice(1).map((to, index) => boxOf([ring[index]!, to])));
  if (edges.length === 0) return () => 'outside';
  const index = new Flatbush(edges.length);
  for (const box of edges) index.add(...box);
  index.finish();
  const whole = boxOf(region.flatMap((rings) => rings[0]!));
  return (polygon) => {
    const box = boxOf(polygon[0]!);
    if (!boxesMeet(box, whole)) return 'outside';
    if (index.search(...box).length > 0) {
      const touches = polygon.some((ring) => ring.slice(1).some((to, at) => index.search(...boxOf([ring[at]!, to])).length > 0));
      // An edge of the region strictly within the polygon: the region pokes in, or is swallowed.
      if (touches || region.some((rings) => rings.some((ring) => inPolygon(ring[0]!, polygon)))) return 'crossing';
    }
    return region.some((rings) => inPolygon(polygon[0]![0]!, rings)) ? 'inside' : 'outside';
  };
}

/** Gaps with polygons cut out that lie wholly inside them; what lies in those polygons' holes stays gap. */
function punch(gaps: readonly Polygon[], inside: readonly Polygon[]): Polygon[] {
  const open = gaps.map((rings) => ({ rings: [...rings], box: boxOf(rings[0]!) }));
  const islands: Polygon[] = [];
  for (const polygon of inside) {
    const [outer, ...holes] = polygon;
    const box = boxOf(outer!);
    const holder = open.find((gap) => boxesMeet(gap.box, box) && inPolygon(outer![0]!, gap.rings));
    // Inside another polygon's hole: that island is cut later, when it is known.
    if (holder) holder.rings.push(outer!);
    else islands.push(polygon);
    for (const hole of holes) open.push({ rings: [hole], box: boxOf(hole) });
  }
  if (islands.length > 0 && islands.length < inside.length) return punch(open.map(({ rings }) => rings), islands);
  return differenceOf(open.map(({ rings }) => rings), islands);
}
