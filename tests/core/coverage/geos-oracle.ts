/**
 * An independent computation of gap area: geodesic discs of 256 sides, union and difference by GEOS,
 * area on WGS 84 by geographiclib's polygons on edges cut to 200 m. Shares no clipping and no area formula with the engine.
 */
import geographiclib from 'geographiclib-geodesic';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';

type Position = readonly [number, number];
type Rings = Position[][];
const { Geodesic } = geographiclib;
const geos = await initGeos();

/** A disc as a polygon with corners on the geodesic circle. */
export function geodesicDisc([lon, lat]: Position, radiusM: number, sides = 256): Rings {
  const ring = Array.from({ length: sides }, (_, k): Position => {
    const { lon2, lat2 } = Geodesic.WGS84.Direct(lat, lon, (360 * k) / sides, radiusM);
    return [lon2!, lat2!];
  });
  return [[...ring, ring[0]!]];
}

/** Square metres of `area` outside the union of `discs`. */
export function gapAreaM2(area: Rings, discs: readonly Rings[]): number {
  const whole = geojsonToGeosGeom({ type: 'Polygon', coordinates: area as unknown as number[][][] }, geos);
  const parts = geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: discs as unknown as number[][][][] }, geos);
  const gap = geos.GEOSDifference(whole, geos.GEOSUnaryUnion(parts));
  const { type, coordinates } = geosGeomToGeojson(gap, geos) as unknown as { type: string; coordinates: Rings | Rings[] };
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Rings[];
  return polygons.reduce((sum, rings) => sum + rings.reduce((part, ring, index) => part + (index === 0 ? 1 : -1) * ringAreaM2(ring), 0), 0);
}

function ringAreaM2(ring: readonly Position[]): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  ring.slice(1).forEach((to, index) => {
    const from = ring[index]!;
    const pieces = Math.max(1, Math.ceil((Math.hypot(to[0] - from[0], to[1] - from[1]) * 111_000) / 200));
    for (let k = 0; k < pieces; k += 1) polygon.AddPoint(from[1] + ((to[1] - from[1]) * k) / pieces, from[0] + ((to[0] - from[0]) * k) / pieces);
  });
  return Math.abs(polygon.Compute(false, true).area!);
}
