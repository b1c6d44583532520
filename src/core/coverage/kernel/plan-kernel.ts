import { unwrapLon } from '../../geometry/longitude.ts';
import { stereographic, type ConformalPlane } from '../../geometry/stereographic.ts';
import type { PlanFeature, Position } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import { unionOf } from '../ground/clip.ts';
import type { Point, Polygon } from '../ground/polygons.ts';
import { boxOf, toFrame } from '../ground/polygons.ts';
import { polygonsOf } from '../responsible-unit.ts';
import { rootAmong } from '../root-areas.ts';
import { areaForm, type AreaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { asDrawn } from './as-drawn.ts';
import { cellFor, Grid } from './grid.ts';
import { fileArea, primitivesOf } from './in-plane.ts';
import { Kernel } from './kernel.ts';
import { fileFrame } from './outline.ts';
import type { Depths } from './part.ts';
import type { Given } from './primitives.ts';

/** Wider than this (metres of the plane from the centre) a plan is refused. 2 000 km on the ground may be so wide here, where the plane enlarges and parallels bend; it was not proved beyond. */
const HALF_WIDTH_M = 1_040_000;
/** Nearer to a pole than this (degrees) a plan is refused. */
const POLE = 89;

/** Why there is no answer: stopped, a plan that the plane would get wrong, or nothing to look at. */
export type NoGround = 'cancelled' | 'tooWide' | 'empty';

export interface PlanKernel {
  readonly kernel: Kernel;
  readonly plane: ConformalPlane;
  readonly form: AreaForm;
  /** What each asset covers, in the order of the assets. */
  readonly given: readonly (readonly Given[])[];
  /** Every area of the plan and its number in the kernel; number 0 is the union of the roots. */
  readonly areas: readonly { readonly feature: PlanFeature<'areaOfResponsibility'>; readonly root: boolean; readonly number: number }[];
  /** False where the plan has no area: number 0 is then a frame around all reach. */
  readonly hasTotal: boolean;
  /** The number of the frame around all reach; null where there is none beside the areas. */
  readonly frame: number | null;
}

/** The kernel of a plan, built: areas and assets brought into one plane. Assets keep their numbers; one that does not count covers nothing. `deepest` 1 tells only covered from bare. `framed`: all reach has a frame, also where there are areas. */
export function planKernel(features: readonly PlanFeature<'areaOfResponsibility'>[], assets: readonly Asset[], nearLon: number,
  step: (share: number) => boolean, deepest: Depths, framed = false): PlanKernel | NoGround {
  const regions = features.map((feature) => ({ feature, polygons: plainPolygons(feature, nearLon) }));
  const counted = assets.filter(counts);
  const box = planBox(regions.flatMap(({ polygons }) => polygons.flatMap((rings) => rings[0]!)), counted, nearLon);
  if (box === null) return 'empty';
  const centre: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  if (Math.max(Math.abs(box[1]), Math.abs(box[3])) > POLE) return 'tooWide';
  const plane = stereographic(centre);

  const isRoot = rootAmong(features);
  const roots = regions.filter(({ feature }) => isRoot(feature));
  const total = roots.length === 1 ? roots[0]!.polygons : unionOf(roots.flatMap(({ polygons }) => polygons));
  /* One root is the total: it needs no edges of its own. */
  const others = regions.filter(({ feature }) => roots.length !== 1 || feature !== roots[0]!.feature);

  const given = assets.map((asset) => (counts(asset) ? primitivesOf(asset, plane) : []));
  const frame = total.length === 0 ? 0 : framed ? 1 + others.length : null;
  const areas = new Areas(Math.max(others.length, frame ?? 0) + 1);
  if (total.length > 0) fileArea(areas, 0, total, plane);
  if (frame !== null) fileFrame(areas, given.flat(), frame);
  others.forEach(({ polygons }, at) => fileArea(areas, at + 1, polygons, plane));
  if (areas.edges === 0) return 'empty';
  const [x0, y0, x1, y1] = areas.bounds();
  if (Math.max(-x0, x1, -y0, y1) > HALF_WIDTH_M) return 'tooWide';
  if (!step(0.1)) return 'cancelled';

  const form = areaForm(plane, Math.max(-x0, x1, -y0, y1));
  const kernel = new Kernel(areas, new Grid(x0, y0, x1, y1, cellFor(given.flatMap(([first]) => (first && !first.ring ? [first.r] : [])), x1 - x0, y1 - y0)), form, deepest);
  if (!kernel.build(given, (share) => step(0.1 + 0.9 * share))) return 'cancelled';
  const numberOf = new Map(others.map(({ feature }, at) => [feature, at + 1]));
  return { kernel, plane, form, given, hasTotal: total.length > 0, frame,
    areas: regions.map(({ feature }) => ({ feature, root: isRoot(feature), number: numberOf.get(feature) ?? 0 })) };
}

/** Geometries never change, and an edit of a post leaves every area as it was: each is looked through for crossings once. */
const plain = new WeakMap<object, { readonly nearLon: number; readonly polygons: readonly Polygon[] }>();

function plainPolygons(feature: PlanFeature<'areaOfResponsibility'>, nearLon: number): readonly Polygon[] {
  const known = feature.geometry && plain.get(feature.geometry);
  if (known && known.nearLon === nearLon) return known.polygons;
  const polygons = asDrawn(toFrame(polygonsOf(feature), nearLon));
  if (feature.geometry) plain.set(feature.geometry, { nearLon, polygons });
  return polygons;
}

const counts = ({ standing }: Asset) => standing === 'counts';

const pointsOf = (shape: Asset['shape']): readonly Position[] =>
  shape.type === 'corridor' ? shape.lines.flatMap((line) => line.points) : shape.type === 'region' ? shape.polygons.flat(2) : [shape.centre];

function planBox(corners: readonly Point[], assets: readonly Asset[], nearLon: number): [number, number, number, number] | null {
  const points = corners.length > 0 ? corners : assets.flatMap(({ shape }): Point[] =>
    pointsOf(shape).map(([lon, lat]) => [unwrapLon(lon, nearLon), lat]));
  return points.length > 0 ? boxOf(points) : null;
}
