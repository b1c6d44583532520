import type { AnyFeature } from '../plan.ts';

/** A feature with some properties set, and those that are undefined taken away; everything else is shared. */
export function withProperties(feature: AnyFeature, set: Readonly<Record<string, unknown>>): AnyFeature {
  const properties: Record<string, unknown> = { ...feature.properties, ...set };
  for (const [name, value] of Object.entries(set)) if (value === undefined) delete properties[name];
  return { ...feature, properties } as AnyFeature;
}
