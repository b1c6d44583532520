/** Ground of a plan laid flat (longitude and latitude as x and y, in metres near enough), for looks at drawn shapes that share nothing with the engine. Straight edges stay straight. */
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import { normaliseLon } from '#core/geometry/longitude.ts';
import type { Plan, PlanGeometry, Position } from '#core/plan/plan.ts';

type Point = readonly [number, number];
export type Rings = readonly (readonly Point[])[];
const geos = await initGeos();

export const polygonsIn = (geometry: PlanGeometry | null): readonly (readonly (readonly Position[])[])[] =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];

/** Lays positions flat about a middle. */
export type Lay = (position: Position) => Point;
export const layAbout = (lon: number, lat: number): Lay => {
  const [x, y] = [111_320 * Math.cos((lat * Math.PI) / 180), 110_574];
  return ([eastDeg, northDeg]) => [((((eastDeg - lon + 540) % 360) + 360) % 360 - 180) * x, (northDeg - lat) * y];
};

/** Takes a point back to where it came from. */
export const raiseAbout = (lon: number, lat: number) => ([x, y]: Point): Position => [normaliseLon(lon + x / (111_320 * Math.cos((lat * Math.PI) / 180))), lat + y / 110_574];

export class FlatGround {
  readonly polygons: readonly Rings[];
  constructor(polygons: readonly Rings[]) { this.polygons = polygons; }
  static of(geometries: readonly (PlanGeometry | null)[], lay: Lay): FlatGround {
    return new FlatGround(geometries.flatMap(polygonsIn).map((rings) => rings.map((ring) => ring.map(lay))));
  }

  /** In an outer ring and in none of its holes. */
  holds(point: Point): boolean {
    return this.polygons.some(([outer, ...holes]) => inRing(point, outer!) && !holes.some((hole) => inRing(point, hole)));
  }

  /** Metres to the nearest edge; Infinity where there is none. */
  toEdge(point: Point): number {
    let best = Infinity;
    for (const ring of this.polygons.flat()) for (let i = 1; i < ring.length; i += 1) best = Math.min(best, toSegment(point, ring[i - 1]!, ring[i]!));
    return best;
  }

  /** Whether an edge comes within `metres` of a point. */
  edgeWithin([x, y]: Point, metres: number): boolean {
    this.#edges ??= this.polygons.flat().flatMap((ring) => ring.slice(1).map((b, i) => [ring[i]!, b] as const)).sort((one, other) => westOf(one) - westOf(other));
    this.#widest ??= this.#edges.reduce((widest, [a, b]) => Math.max(widest, Math.abs(a[0] - b[0])), 0);
    let low = 0, high = this.#edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (westOf(this.#edges[middle]!) < x - metres - this.#widest) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#edges.length && westOf(this.#edges[low]!) <= x + metres; low += 1) if (toSegment([x, y], ...this.#edges[low]!) <= metres) return true;
    return false;
  }
  #edges: (readonly [Point, Point])[] | null = null;
  #widest: number | null = null;

  /** Whether a point lies inside or within `metres` of it. */
  near(point: Point, metres: number): boolean { return this.holds(point) || this.edgeWithin(point, metres); }

  get points(): Point[] { return this.polygons.flat(2); }
  get edgeM(): number {
    return this.polygons.flat().reduce((sum, ring) => sum + ring.slice(1).reduce((length, [x, y], i) => length + Math.hypot(x - ring[i]![0], y - ring[i]![1]), 0), 0);
  }
}

const westOf = ([a, b]: readonly [Point, Point]): number => Math.min(a[0], b[0]);

function inRing([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1]!, [bx, by] = ring[i]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

type Geometry = ReturnType<typeof geojsonToGeosGeom>;
const made = (polygons: readonly Rings[]): Geometry => geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] }, geos);
/** One geometry out of others, which are given back to GEOS. */
const from = (make: (...parts: Geometry[]) => Geometry, ...parts: Geometry[]): Geometry => {
  const result = make(...parts);
  for (const part of parts) geos.GEOSGeom_destroy(part);
  if (!result) throw new Error('GEOS gave no answer');
  return result;
};
function squareMetres(geometry: Geometry): number {
  const at = geos.Module._malloc(8);
  geos.GEOSArea(geometry, at);
  const area = geos.Module.getValue(at, 'double') as number;
  geos.Module._free(at);
  geos.GEOSGeom_destroy(geometry);
  return area;
}
/** What polygons mean together, valid whatever they were. */
const plain = (ground: FlatGround): Geometry => ground.polygons.map(([outer, ...holes]) => holes.reduce(
  (whole, hole) => from(geos.GEOSDifference, whole, from(geos.GEOSMakeValid, made([[hole]]))), from(geos.GEOSMakeValid, made([[outer!]]))))
  .reduce((all, one) => from(geos.GEOSUnion, all, one), made([]));

/** Square metres of one ground that are not of another; of all, of no other. */
export const outsideM2 = (ground: FlatGround, other: FlatGround = new FlatGround([])): number => squareMetres(from(geos.GEOSDifference, plain(ground), plain(other)));
/** The two parts of a ground left and right of a line through a point; a part may be empty. */
export function cutBy(ground: FlatGround, [x, y]: Point, angle: number): [FlatGround, FlatGround] {
  const far = 50_000;
  const [dx, dy] = [far * Math.cos(angle), far * Math.sin(angle)];
  const side = (sign: 1 | -1): FlatGround => {
    const half: Point[] = [[x - dx, y - dy], [x + dx, y + dy], [x + dx - sign * dy, y + dy + sign * dx], [x - dx - sign * dy, y - dy + sign * dx], [x - dx, y - dy]];
    const part = from(geos.GEOSIntersection, plain(ground), made([[half]]));
    const { type, coordinates } = geosGeomToGeojson(part, geos) as unknown as { type: string; coordinates: Rings | Rings[] };
    geos.GEOSGeom_destroy(part);
    return new FlatGround((type === 'Polygon' ? [coordinates as Rings] : type === 'MultiPolygon' ? coordinates as Rings[] : []).filter(({ length }) => length > 0));
  };
  return [side(1), side(-1)];
}

/** Square metres as the rings say, each polygon by itself. */
export const ringsM2 = (ground: FlatGround): number => ground.polygons.reduce((sum, rings) => sum + squareMetres(made([rings])), 0);
/** Valid by the rules of JTS. */
export function isValid(rings: Rings): boolean {
  const geometry = made([rings]);
  const valid = geos.GEOSisValid(geometry) === 1;
  geos.GEOSGeom_destroy(geometry);
  return valid;
}

/** Square metres of rings made valid. */
export const validM2 = (rings: Rings): number => squareMetres(from(geos.GEOSMakeValid, made([rings])));

export function areasOf(plan: Plan, lay: Lay): FlatGround {
  return FlatGround.of(plan.features.filter(({ kind }) => kind === 'areaOfResponsibility').map(({ geometry }) => geometry), lay);
}
