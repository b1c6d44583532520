/** The plan file as text: apart from reading, so that what only writes does not bring the whole door along. */
import { checksumMember, checksumOf } from '#core/plan/checksum.ts';
import { cleanRecord } from '#core/plan/clean.ts';
import { isField } from '#core/plan/fields-of.ts';
import { Findings } from '#core/plan/findings.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';

/** RFC 7946 text, one feature a line, with the checksum of what it says. Coordinates are written as they are; reading it gives the same plan. */
export function writeGeoJson(plan: Plan): string {
  const { features, ...said } = planCollection(plan);
  const head = { ...said, [checksumMember]: checksumOf({ ...said, features }) };
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${members.join(',\n')},\n"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

/** The plan as a GeoJSON collection without a checksum. */
export function planCollection(plan: Plan): Record<string, unknown> & { readonly features: readonly Record<string, unknown>[] } {
  return { type: 'FeatureCollection', plan: plan.meta, ...safe(plan.foreign), features: plan.features.map(writeFeature) };
}

function writeFeature(feature: AnyFeature): Record<string, unknown> {
  // Known fields were checked; the order of the file stays.
  const properties = Object.entries(feature.properties).flatMap(([key, value]) =>
    isField(feature.kind, key) ? [[key, value]] : Object.entries(safe({ [key]: value })));
  return {
    type: 'Feature', id: feature.id, geometry: feature.geometry,
    properties: { kind: feature.kind, ...Object.fromEntries(properties) as Record<string, unknown> },
    ...safe(feature.foreign ?? {}),
  };
}

/** A second look at what is not of the schema: an edit may have put there what the door would not have let in. */
function safe(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return cleanRecord(record, { featureId: null, field: null }, new Findings());
}
