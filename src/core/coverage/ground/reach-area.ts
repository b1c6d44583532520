import { reaches, type Asset } from '../assets.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import { discPolygon, sectorPolygon } from './arc.ts';
import { unionOf } from './clip.ts';
import { corridorPolygons } from './corridor.ts';
import { toFrame, type Polygon } from './polygons.ts';

/** The reach of one asset as polygons that may overlap, in the frame near a meridian; none for a reach of 0. */
function reachPolygons(asset: Asset, nearLon: number): Polygon[] {
  if (!reaches(asset)) return [];
  const { shape, reachM } = asset;
  if (shape.type === 'region') return toFrame(shape.polygons, nearLon);
  const inFrame = ([lon, lat]: Position): Position => [unwrapLon(lon, nearLon), lat];
  if (shape.type === 'disc') return [discPolygon(inFrame(shape.centre), reachM)];
  if (shape.type === 'sector') return [sectorPolygon(inFrame(shape.centre), reachM, shape.bearingDeg, shape.angleDeg)];
  return shape.lines.flatMap(({ points }) => {
    const shift = points[0] ? unwrapLon(points[0][0], nearLon) - points[0][0] : 0;
    return corridorPolygons(points.map(([lon, lat]): Position => [lon + shift, lat]), reachM);
  });
}

/** What one asset reaches: disjoint polygons. */
export interface AssetArea { readonly asset: Asset; readonly polygons: readonly Polygon[] }

/** The reach of each asset on its own, those that reach nothing left out. */
export function assetAreas(assets: readonly Asset[], nearLon: number): AssetArea[] {
  return assets.map((asset) => ({ asset, polygons: unionOf(reachPolygons(asset, nearLon)) })).filter(({ polygons }) => polygons.length > 0);
}

/** The union of the reach of assets: disjoint polygons. */
export function reachArea(areas: readonly AssetArea[]): Polygon[] {
  const swallowed = swallowedDiscs(areas.map(({ asset }) => asset));
  return unionOf(areas.filter(({ asset }) => !swallowed.has(asset)).flatMap(({ polygons }) => polygons));
}

/** Discs inside another disc (within 1 mm): they add nothing, and copies of one disc are what clippers hang on. */
function swallowedDiscs(assets: readonly Asset[]): Set<Asset> {
  const kept: Asset[] = [];
  const discs = assets.filter(({ shape }) => shape.type === 'disc').sort((a, b) => b.reachM - a.reachM);
  const swallowed = new Set<Asset>();
  for (const disc of discs) {
    const { centre } = disc.shape as { centre: Position };
    const inside = kept.some((other) => {
      const { centre: middle } = other.shape as { centre: Position };
      // Degrees of latitude are at least 110 574 m: a cheap refusal before the geodesic.
      if (Math.abs(middle[1] - centre[1]) * 110_574 > other.reachM) return false;
      return distanceM(middle, centre) + disc.reachM <= other.reachM + 0.001;
    });
    if (inside) swallowed.add(disc);
    else kept.push(disc);
  }
  return swallowed;
}
