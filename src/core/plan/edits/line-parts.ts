import { cutLine } from '../antimeridian.ts';
import { unwrapLine } from '../../geometry/longitude.ts';
import type { AnyFeature, Line, PlanGeometry } from '../plan.ts';

/** The parts of a line, in order; none for what is no line. */
export function partsOf({ geometry }: Pick<AnyFeature, 'geometry'>): readonly Line[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Parts as one geometry; a part that runs over the antimeridian is cut there. */
export function lineOf(parts: readonly Line[]): PlanGeometry {
  const coordinates = parts.flatMap((part) => cutLine(unwrapLine(part, part[0]?.[0] ?? 0)));
  const [only] = coordinates;
  return coordinates.length === 1 && only ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates };
}
