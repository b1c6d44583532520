/** Coordinates with fewer decimals: 7 are 1 cm of ground, 5 are 1 m. */
import type { Field } from '#core/plan/field.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import type { AnyFeature, Line, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';

/** Decimals kept; null leaves positions as they are. */
export type Decimals = 5 | 7 | null;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

export const roundPosition = (position: Position, decimals: Decimals): Position =>
  decimals === null ? position : [rounded(position[0], decimals), rounded(position[1], decimals)];

/** A line, or a ring, with its positions rounded; one that would shrink to less than a line, or a ring to less than a triangle, stays as it is. */
function roundLine(line: Line, decimals: Decimals, least: number): Line {
  const made = line.map((position) => roundPosition(position, decimals));
  return new Set(made.map(String)).size >= Math.min(least, new Set(line.map(String)).size) ? made : line;
}

/** The geometry rounded; none of its positions is lost, so that it stays of its type. */
export function roundGeometry(geometry: PlanGeometry, decimals: Decimals): PlanGeometry {
  switch (geometry.type) {
    case 'Point': return { ...geometry, coordinates: roundPosition(geometry.coordinates, decimals) };
    case 'LineString': return { ...geometry, coordinates: roundLine(geometry.coordinates, decimals, 2) };
    case 'MultiLineString': return { ...geometry, coordinates: geometry.coordinates.map((line) => roundLine(line, decimals, 2)) };
    case 'Polygon': return { ...geometry, coordinates: geometry.coordinates.map((ring) => roundLine(ring, decimals, 3)) };
    case 'MultiPolygon': return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => roundLine(ring, decimals, 3))) };
    default: return geometry;
  }
}

/** The plan with the positions of its geometries and of its known fields rounded; what the schema does not know stays as it is. */
export function roundPlan(plan: Plan, decimals: Decimals): Plan {
  if (decimals === null) return plan;
  return { ...plan, features: plan.features.map((feature): AnyFeature => {
    const fields = fieldsOf(feature.kind);
    const properties = Object.fromEntries(Object.entries(feature.properties).map(([key, value]) => [key, fields[key] ? roundValue(fields[key], value, decimals) : value]));
    // The door checked both: rounding changes numbers alone.
    return { ...feature, geometry: feature.geometry && roundGeometry(feature.geometry, decimals), properties } as AnyFeature;
  }) };
}

function roundValue(field: Field, value: unknown, decimals: number): unknown {
  if (field.type === 'position' || field.type === 'region') return roundNumbers(value, decimals);
  if (field.type === 'list' && Array.isArray(value)) return value.map((item) => roundValue(field.of, item, decimals));
  if (field.type === 'record' && typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, field.fields[key] ? roundValue(field.fields[key], inner, decimals) : inner]));
  return value;
}

function roundNumbers(value: unknown, decimals: number): unknown {
  if (typeof value === 'number') return rounded(value, decimals);
  if (Array.isArray(value)) return value.map((item) => roundNumbers(item, decimals));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundNumbers(inner, decimals)]));
  return value;
}
