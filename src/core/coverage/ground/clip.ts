/** Union and difference by Turf, kept behind three functions; polygons in one frame (see `polygons.ts`). */
import { difference } from '@turf/difference';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { Feature, MultiPolygon as MultiPolygonGeometry, Polygon as PolygonGeometry } from 'geojson';
import type { Box, Point, Polygon } from './polygons.ts';
import { boxOf, boxesMeet } from './polygons.ts';

/** Polygons in one sweep; more are united by groups first. */
const GROUP = 400;
/** Shrinkings of reach tried when the clipper fails on a coincidence: at most 1e-6 of a shape's size, towards its middle, so never over-covering. */
const SHRINK = [0, 1e-8, 1e-7, 1e-6];

/** The union of polygons that may overlap: disjoint polygons. What touches nothing else by its box goes through untouched. */
export function unionOf(polygons: readonly Polygon[]): Polygon[] {
  return groupsByBox(polygons).flatMap((group) => (group.length === 1 ? group : unionTree(group)));
}

function unionTree(polygons: readonly Polygon[]): Polygon[] {
  if (polygons.length <= GROUP) return sweep(polygons, (parts) => union(featureCollection(parts.map((part) => multiPolygon([part])))));
  const sorted = [...polygons].sort((a, b) => a[0]![0]![0] - b[0]![0]![0]);
  const halves = [sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1)].map(unionTree);
  return sweep(halves.flat(), () => union(featureCollection(halves.map((half) => multiPolygon(half)))));
}

/** `from` without `taken`. */
export function differenceOf(from: readonly Polygon[], taken: readonly Polygon[]): Polygon[] {
  if (from.length === 0 || taken.length === 0) return [...from];
  return sweep(taken, (parts) => difference(featureCollection([multiPolygon([...from]), multiPolygon(parts)])));
}

/**
 * What two sets of polygons share. Made on its own, by taking from `a` all that is not `b`, and
 * never as `b` minus a gap, so that covered ground and gap can be checked against each other.
 */
export function intersectionOf(a: readonly Polygon[], b: readonly Polygon[]): Polygon[] {
  if (a.length === 0 || b.length === 0) return [];
  const [west, south, east, north] = boxOf([...a, ...b].flatMap((rings) => rings[0]!));
  const frame: Point[] = [[west - 1, south - 1], [east + 1, south - 1], [east + 1, north + 1], [west - 1, north + 1], [west - 1, south - 1]];
  const outside: Polygon[] = [[frame, ...b.map((rings) => rings[0]!)], ...b.flatMap((rings) => rings.slice(1).map((hole) => [hole]))];
  return sweep(a, (parts) => difference(featureCollection([multiPolygon(parts), multiPolygon(outside)])));
}

type Made = Feature<PolygonGeometry | MultiPolygonGeometry> | null;

/** Runs the clipper, again on slightly shrunk reach when it throws (polyclip-ts does on some coincidences). */
function sweep(reach: readonly Polygon[], clip: (reach: Polygon[]) => Made): Polygon[] {
  let failure: unknown = null;
  for (const share of SHRINK) {
    try {
      const made = clip(share === 0 ? [...reach] : reach.map((polygon, index) => shrink(polygon, share * (1 + (index % 7) / 7))));
      if (made === null) return [];
      return (made.geometry.type === 'Polygon' ? [made.geometry.coordinates] : made.geometry.coordinates) as Polygon[];
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`clipping ${reach.length} polygons failed`, { cause: failure });
}

function shrink(polygon: Polygon, share: number): Polygon {
  const [west, south, east, north] = boxOf(polygon[0]!);
  const x = (west + east) / 2;
  const y = (south + north) / 2;
  return polygon.map((ring) => ring.map(([px, py]): Point => [px + (x - px) * share, py + (y - py) * share]));
}

/** Groups of polygons connected by touching boxes, in order of their first polygon. */
function groupsByBox(polygons: readonly Polygon[]): Polygon[][] {
  const boxes = polygons.map((rings) => boxOf(rings[0]!));
  const order = boxes.map((_, index) => index).sort((a, b) => boxes[a]![0] - boxes[b]![0]);
  const root = boxes.map((_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (root[top] !== top) top = root[top]!;
    root[index] = top;
    return top;
  };
  let open: number[] = [];
  for (const index of order) {
    const box: Box = boxes[index]!;
    open = open.filter((other) => boxes[other]![2] >= box[0]);
    for (const other of open) if (boxesMeet(boxes[other]!, box)) root[find(other)] = find(index);
    open.push(index);
  }
  const groups = new Map<number, Polygon[]>();
  polygons.forEach((polygon, index) => {
    const top = find(index);
    const group = groups.get(top);
    if (group) group.push(polygon);
    else groups.set(top, [polygon]);
  });
  return [...groups.values()];
}
