import type { PlanGeometry, Position } from '../../plan/plan.ts';
import { widened } from '../asset-boxes.ts';
import type { Coverage } from '../result.ts';
import type { Objective } from './ask.ts';
import type { SurfaceBox } from './gain-surface.ts';

/** The box of everything from which a gap of the objective may be reached: that of the gaps, a radius wider; null where there is none. */
export function surfaceBox({ result, shapes }: Coverage, objective: Objective, radiusM: number): SurfaceBox | null {
  const kind = objective === 'places' ? 'place' : objective;
  const wanted = new Set(result.gaps.filter((gap) => gap.kind === kind).map(({ id }) => id));
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { id, geometry } of shapes.gaps) if (wanted.has(id)) for (const [lon, lat] of positionsOf(geometry)) {
    box[0] = Math.min(box[0], lon); box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon); box[3] = Math.max(box[3], lat);
  }
  if (!(box[0] <= box[2])) return null;
  const [west, south, east, north] = widened(...box, radiusM);
  return [west, south, east, north];
}

function positionsOf(geometry: PlanGeometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type === 'MultiLineString') return geometry.coordinates.flat();
  return geometry.type === 'Polygon' ? geometry.coordinates[0] ?? [] : geometry.coordinates.flatMap(([outer]) => outer ?? []);
}
