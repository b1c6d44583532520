/** The plan file as text. Apart from its reading: the page writes, a worker reads, and the door need not come with the first picture. */
import { cleanRecord } from '#core/plan/clean.ts';
import { fieldsByKind } from '#core/plan/fields-of.ts';
import { Findings } from '#core/plan/findings.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';

/** RFC 7946 text, one feature a line. Coordinates are written as they are; reading it gives the same plan. */
export function writeGeoJson(plan: Plan): string {
  const members = [
    '"type":"FeatureCollection"',
    `"plan":${JSON.stringify(plan.meta)}`,
    ...Object.entries(safe(plan.foreign)).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
  ];
  const features = plan.features.map((feature) => JSON.stringify(writeFeature(feature)));
  return `{${members.join(',\n')},\n"features":[\n${features.join(',\n')}\n]}\n`;
}

function writeFeature(feature: AnyFeature): Record<string, unknown> {
  // Known fields were checked; the order of the file stays.
  const properties = Object.entries(feature.properties).flatMap(([key, value]) =>
    Object.hasOwn(fieldsByKind.get(feature.kind) ?? {}, key) ? [[key, value]] : Object.entries(safe({ [key]: value })));
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
