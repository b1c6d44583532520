import { isRecord } from '#core/plan/clean.ts';

/** Fewest positions of a line and of a ring that stay. */
const FEWEST = { line: 2, ring: 4 };

/** A line or area with every `step`-th position and its ends; points as they are. A ring keeps its closing position. */
export function thinned(geometry: unknown, step: number): unknown {
  if (!isRecord(geometry)) return geometry;
  const ring = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  const line = geometry.type === 'LineString' || geometry.type === 'MultiLineString';
  return ring || line ? { ...geometry, coordinates: thin(geometry.coordinates, step, ring ? FEWEST.ring : FEWEST.line) } : geometry;
}

function thin(value: unknown, step: number, fewest: number): unknown {
  if (!Array.isArray(value)) return value;
  if (!value.every((one) => Array.isArray(one) && typeof one[0] === 'number')) return value.map((part) => thin(part, step, fewest));
  const kept = value.filter((_, at) => at % step === 0 || at === value.length - 1);
  return kept.length >= fewest ? kept : value;
}
