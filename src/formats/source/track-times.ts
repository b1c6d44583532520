/** Recorded tracks keep the time of each position, nothing else that a device recorded: heart rates are about persons. */
import { isRecord } from '#core/plan/clean.ts';

/** A feature whose `coordinateProperties` hold times alone, and those only where there is one for each position. */
export function finishTrack(feature: Record<string, unknown>): Record<string, unknown> {
  if (!isRecord(feature.properties) || !isRecord(feature.geometry)) return feature;
  const { coordinateProperties, ...rest } = feature.properties;
  const times = isRecord(coordinateProperties) ? coordinateProperties.times : undefined;
  const { type, coordinates } = feature.geometry;
  const kept = fits(times, type === 'Point' ? [coordinates] : coordinates) ? { coordinateProperties: { times } } : {};
  return { ...feature, properties: { ...rest, ...kept } };
}

function fits(times: unknown, positions: unknown): boolean {
  if (!Array.isArray(times) || !Array.isArray(positions) || times.length !== positions.length) return false;
  return times.every((time, index) => (Array.isArray(time) ? fits(time, positions[index]) : typeof time === 'string' && !Number.isNaN(Date.parse(time))));
}

/** Positions of a geometry. */
export function countPositions(geometry: unknown): number {
  if (!isRecord(geometry)) return 0;
  if (Array.isArray(geometry.geometries)) return geometry.geometries.reduce<number>((sum, one) => sum + countPositions(one), 0);
  const count = (value: unknown): number => (!Array.isArray(value) ? 0 : typeof value[0] === 'number' ? 1 : value.reduce<number>((sum, one) => sum + count(one), 0));
  return count(geometry.coordinates);
}
