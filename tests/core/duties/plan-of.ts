import type { Question } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

/** On WGS 84 at the equator: so many km east and north are so many degrees. */
export const at = (eastKm: number, northKm: number): [number, number] => [131 + eastKm / 111.319491, northKm / 110.574276];

export interface Written { readonly id: string; readonly geometry: unknown; readonly properties: Record<string, unknown> }

export function planOf(features: readonly Written[], more: object = {}): Plan {
  const plan = { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'd', name: 'd', timezone: 'Asia/Shanghai', agencies: [{ id: 'police', name: 'P', type: 'police' }, { id: 'farm', name: 'F', type: 'forestFarm' }], ...more };
  const read = readGeoJson(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', plan, features: features.map((one) => ({ type: 'Feature', ...one })) })), 'd.geojson');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.value.plan;
}

export const point = (id: string, kind: string, lonLat: readonly number[], properties: object = {}): Written => ({ id, geometry: { type: 'Point', coordinates: lonLat }, properties: { kind, ...properties } });
export const line = (id: string, kind: string, coordinates: readonly (readonly number[])[], properties: object = {}): Written => ({ id, geometry: { type: 'LineString', coordinates }, properties: { kind, ...properties } });

export const byReach: Question = { includePlanned: false, agencies: [] };
