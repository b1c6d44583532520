/** The plan as KML: a folder a kind, names in the reader's language. For looking at; the file of the plan is what can be read back whole. */
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import { kinds, type Kind } from '#core/plan/schema.ts';
import { announced, dutyText, featureLabel, typeWord } from './feature-words.ts';
import { kmlText, type Placemark } from './kml-text.ts';
import type { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

/** Unannounced rounds are left out, and what has no shape. */
export function writePlanKml(plan: Plan, statement: Statement, wording: Wording): string {
  const features = announced(plan);
  return kmlText(statement.plan, statement, (Object.keys(kinds) as Kind[]).map((kind) => ({
    name: wording.terms.kind[kind] ?? kind,
    placemarks: features.flatMap((feature) => (feature.kind === kind && feature.geometry ? [placemark(feature, feature.geometry, wording)] : [])),
  })));
}

function placemark(feature: AnyFeature, geometry: PlanGeometry, wording: Wording): Placemark {
  const { code, status = 'active', note } = feature.properties;
  return {
    name: featureLabel(feature, wording), geometry,
    description: [[typeWord(feature, wording), wording.terms.status[status], code].filter(Boolean).join(' · '), note ?? ''],
    data: { id: feature.id, kind: feature.kind, ...plainFields(feature) },
  };
}

/** Fields of one value, agencies and hours; longer ones stand in the file of the plan. */
function plainFields({ properties }: AnyFeature): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(properties).flatMap(([key, value]: [string, unknown]): [string, string | number | boolean][] => {
    if (key === 'name' || key === 'description' || key === 'visibility' || key === 'note') return [];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[key, value]];
    if (key === 'agencies' && Array.isArray(value)) return [[key, value.join(';')]];
    return key === 'dutyWindows' && Array.isArray(value) ? [[key, dutyText(value as Parameters<typeof dutyText>[0])]] : [];
  }));
}
