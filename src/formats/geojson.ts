/** The plan file: GeoJSON (RFC 7946) with one foreign member `plan`. */
import { admitPlan } from '#core/plan/admit-plan.ts';
import type { Admitted } from '#core/plan/admit-plan.ts';
import type { Result } from '#core/plan/problem.ts';
import { assignKinds } from './assign-kinds.ts';
import type { Roles } from './assign-kinds.ts';
import { parseJson } from './parse-json.ts';

export { writeGeoJson } from './write-geojson.ts';

/**
 * A plan from the bytes or text of a file, with every problem found. `ok: false` only when the whole is no
 * plan; a refused feature is an error among the problems. `name` is the file's name for the messages; `roles`
 * say what the features of a plain GeoJSON are.
 */
export function readGeoJson(input: Uint8Array | string, name: string, roles?: Roles): Result<Admitted> {
  const parsed = parseJson(input, name);
  if (!parsed.ok) return parsed;
  return admitPlan(roles === undefined ? parsed.value : assignKinds(parsed.value, roles));
}
