import { metresPerDegree } from '../geometry/ellipsoid.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import { unwrapLine } from '../geometry/longitude.ts';
import { featuresOf, type Plan, type Position } from '../plan/plan.ts';
import { assetBoxes } from './asset-boxes.ts';
import { reaches, type Asset } from './assets.ts';
import { BoxIndex, type DegreeBox } from './box-index.ts';
import { covers } from './covers.ts';
import type { AreaRaster } from './result.ts';
import { polygonsOf } from './responsible-unit.ts';

/** More cells than this in the box of one area are refused. */
export const MOST_CELLS = 4_000_000;

/**
 * Every area of responsibility as square cells of `cellM` metres, counted from the south-west corner of its box; degrees and metres are set against each other at
 * its middle latitude. A cheap second look, coarser than the exact figures beside which it stands. `tooFine` where an area would take more than `MOST_CELLS`.
 */
export function areaRasters(plan: Plan, assets: readonly Asset[], cellM: number): AreaRaster[] | 'tooFine' {
  const counting = assets.filter((asset) => asset.standing === 'counts' && reaches(asset));
  const owners: Asset[] = [], boxes: DegreeBox[] = [];
  for (const asset of counting) for (const box of assetBoxes(asset)) { owners.push(asset); boxes.push(box); }
  const near = BoxIndex.of(boxes);
  const isCovered = (at: Position): boolean => {
    const count = near.search(at[0], at[1], at[0], at[1]);
    for (let k = 0; k < count; k += 1) if (covers(owners[near.found[k]!]!, at)) return true;
    return false;
  };
  const rasters: AreaRaster[] = [];
  for (const area of featuresOf(plan, 'areaOfResponsibility')) {
    const polygons = polygonsOf(area);
    const start = polygons[0]?.[0]?.[0]?.[0];
    if (start === undefined) continue;
    const points = polygons.flatMap((rings) => unwrapLine(rings[0] ?? [], start));
    const [west, south, east, north] = points.reduce(([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)] as const, [Infinity, Infinity, -Infinity, -Infinity] as const);
    const scale = metresPerDegree((south + north) / 2);
    const [dx, dy] = [cellM / scale.lon, cellM / scale.lat];
    /* A side that is a whole number of cells but for rounding has no further row. */
    const [columns, rows] = [Math.ceil((east - west) / dx - 1e-6), Math.ceil((north - south) / dy - 1e-6)];
    if (columns * rows > MOST_CELLS) return 'tooFine';
    let cells = 0, covered = 0;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const at: Position = [west + (column + 0.5) * dx, south + (row + 0.5) * dy];
        if (!inPolygons(at, polygons)) continue;
        cells += 1;
        if (isCovered(at)) covered += 1;
      }
    }
    rasters.push({ id: area.id, cellM, cells, covered, pct: cells > 0 ? (100 * covered) / cells : null });
  }
  return rasters;
}
