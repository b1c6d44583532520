import { unwrapLon } from '../../geometry/longitude.ts';
import { stereographic, type ConformalPlane } from '../../geometry/stereographic.ts';
import type { PlanFeature, Position } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import { unionOf } from '../ground/clip.ts';
import type { Point, Polygon } from '../ground/polygons.ts';
import { boxOf, toFrame } from '../ground/polygons.ts';
import { polygonsOf } from '../responsible-unit.ts';
import { areaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { asDrawn } from './as-drawn.ts';
import { cellFor, Grid } from './grid.ts';
import { fileArea, primitivesOf } from './in-plane.ts';
import { Kernel, type Ground } from './kernel.ts';
import { fileFrame, outlineOf, polygonOf, SAGITTA_M } from './outline.ts';
import { linkRings, nest } from './rings.ts';

/** Wider than this (metres from the centre) a plan is refused: the plane was not proved beyond. */
const HALF_WIDTH_M = 1_100_000;
/** Nearer to a pole than this (degrees) a plan is refused. */
const POLE = 89;

export interface ShapedGround extends Ground {
  readonly gaps: readonly { readonly polygon: Polygon; readonly areaM2: number }[];
}

export interface ExactGround {
  readonly kernel: Kernel;
  readonly plane: ConformalPlane;
  readonly areas: readonly { readonly feature: PlanFeature<'areaOfResponsibility'>; readonly root: boolean; readonly ground: ShapedGround }[];
  /** Over the union of the root areas; null where the plan has no area. */
  readonly total: Ground | null;
  /** Covered ground inside the root areas, or all reach where the plan has no area. */
  readonly covered: readonly Polygon[];
  /** What each asset reaches, clipped to nothing, in the order of the assets. */
  readonly reach: readonly (readonly Polygon[])[];
  /** Ground that an asset alone holds, square metres, in the order of the assets. */
  readonly unique: readonly number[];
  /** Strands that found no ring, and how far (metres) the worst boundary is from closing: 0 and micrometres unless the result is wrong. */
  readonly loose: number;
  readonly openM: number;
}

/** Why there is no answer: stopped, a plan that the plane would get wrong, or nothing to look at. */
export type NoGround = 'cancelled' | 'tooWide' | 'empty';

/** Ground covered by assets, exactly: the kernel behind one function. `assets` are those that count. */
export function exactGround(features: readonly PlanFeature<'areaOfResponsibility'>[], assets: readonly Asset[], nearLon: number,
  step: (share: number) => boolean): ExactGround | NoGround {
  const regions = features.map((feature) => ({ feature, polygons: asDrawn(toFrame(polygonsOf(feature), nearLon)) }));
  const box = planBox(regions.flatMap(({ polygons }) => polygons.flatMap((rings) => rings[0]!)), assets, nearLon);
  if (box === null) return 'empty';
  const centre: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  if (Math.max(Math.abs(box[1]), Math.abs(box[3])) > POLE) return 'tooWide';
  const plane = stereographic(centre);

  const ids = new Set(features.map(({ id }) => id));
  const isRoot = ({ id, properties: { parentId } }: PlanFeature<'areaOfResponsibility'>) => parentId === undefined || parentId === id || !ids.has(parentId);
  const roots = regions.filter(({ feature }) => isRoot(feature));
  const total = roots.length === 1 ? roots[0]!.polygons : unionOf(roots.flatMap(({ polygons }) => polygons));
  /* One root is the total: it needs no edges of its own. */
  const others = regions.filter(({ feature }) => roots.length !== 1 || feature !== roots[0]!.feature);

  const given = assets.map((asset) => primitivesOf(asset, plane));
  const areas = new Areas(1 + others.length);
  if (total.length > 0) fileArea(areas, 0, total, plane);
  else fileFrame(areas, given.flat());
  others.forEach(({ polygons }, at) => fileArea(areas, at + 1, polygons, plane));
  if (areas.edges === 0) return 'empty';
  const [x0, y0, x1, y1] = areas.bounds();
  if (Math.max(-x0, x1, -y0, y1) > HALF_WIDTH_M) return 'tooWide';
  if (!step(0.1)) return 'cancelled';

  const form = areaForm(plane, Math.max(-x0, x1, -y0, y1));
  const kernel = new Kernel(areas, new Grid(x0, y0, x1, y1, cellFor(given.flatMap((one) => one.map(({ r }) => r)), x1 - x0, y1 - y0)), form);
  if (!kernel.build(given, (share) => step(0.1 + 0.7 * share))) return 'cancelled';
  const indexOf = new Map(others.map(({ feature }, at) => [feature, at + 1]));
  let loose = 0;
  const shaped = (area: number): ShapedGround => {
    const linked = linkRings(kernel.strands(area, 'gap', SAGITTA_M), form.line);
    loose += linked.loose;
    return { ...kernel.ground(area), gaps: nest(linked.rings).map(({ outer, holes }) => ({ polygon: polygonOf(outer, holes, plane, nearLon), areaM2: holes.reduce((sum, hole) => sum + hole.ground, outer.ground) })) };
  };
  const coveredRings = linkRings(kernel.strands(0, 'covered', SAGITTA_M), form.line);
  return {
    kernel, plane,
    areas: regions.map(({ feature }) => ({ feature, root: isRoot(feature), ground: shaped(indexOf.get(feature) ?? 0) })),
    total: total.length > 0 ? kernel.ground(0) : null,
    covered: nest(coveredRings.rings).map(({ outer, holes }) => polygonOf(outer, holes, plane, nearLon)),
    unique: assets.map((_, at) => kernel.unique(at)),
    reach: given.map((one) => outlineOf(one, plane, nearLon)),
    loose: loose + coveredRings.loose,
    openM: Math.max(...Array.from({ length: areas.count }, (_, area) => kernel.ground(area).openM)),
  };
}

function planBox(corners: readonly Point[], assets: readonly Asset[], nearLon: number): [number, number, number, number] | null {
  const points = corners.length > 0 ? corners : assets.flatMap(({ shape }): Point[] =>
    (shape.type === 'corridor' ? shape.lines.flatMap((line) => line.points) : [shape.centre]).map(([lon, lat]) => [unwrapLon(lon, nearLon), lat]));
  return points.length > 0 ? boxOf(points) : null;
}
