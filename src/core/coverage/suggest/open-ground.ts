import type { Coverage } from '../result.ts';
import { toFrame } from '../ground/polygons.ts';
import type { OpenGround } from './ground-positions.ts';

/** The area gaps of an answer as suggestions need them, in the order of their rank; longitudes run on over 180 degrees. */
export function openGroundOf({ result, shapes }: Coverage): OpenGround[] {
  const byId = new Map(shapes.gaps.map(({ id, geometry }) => [id, geometry]));
  return result.gaps.flatMap(({ id, kind, areaM2, deepest }): OpenGround[] => {
    const geometry = byId.get(id);
    if (kind !== 'area' || !deepest || areaM2 === undefined || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) return [];
    return [{ areaM2, deepest, polygons: toFrame(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates, deepest[0]) }];
  });
}
