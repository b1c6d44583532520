/** The plan file: GeoJSON (RFC 7946) with one foreign member `plan`. */
import { admitPlan } from '#core/plan/admit-plan.ts';
import type { Admitted } from '#core/plan/admit-plan.ts';
import type { Result } from '#core/plan/problem.ts';
import { parseJson } from './parse-json.ts';

/**
 * A plan from the bytes or text of a file, with every problem found. `ok: false` only when the whole is no
 * plan; a refused feature is an error among the problems. `name` is the file's name for the messages.
 */
export function readGeoJson(input: Uint8Array | string, name: string): Result<Admitted> {
  const parsed = parseJson(input, name);
  return parsed.ok ? admitPlan(parsed.value) : parsed;
}
