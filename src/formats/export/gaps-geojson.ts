/** Gaps as GeoJSON (RFC 7946) for other systems. */
import type { GapFacts } from './gap-facts.ts';
import { featureLines, foreignMembers } from './collection-text.ts';
import type { Statement } from './statement.ts';

/**
 * The gaps as a FeatureCollection of kind `gap` in the order of their ranks; empty, and valid, where
 * nothing is uncovered. Raw figures: metres and square metres; the geometry of a gap without a shape is null.
 * Every feature has the columns of size, so that a table of them has too: null where there is none.
 * ArcGIS's names for blind spots stand beside ours. The statement goes into foreign members.
 */
export function writeGapsGeoJson(facts: readonly GapFacts[], statement: Statement): string {
  return featureLines(foreignMembers(statement), facts.map(gapFeature));
}

/** One gap as a feature. */
export function gapFeature({ gap, geometry, featureName, section, aliases }: GapFacts) {
  const { id, kind, ...rest } = gap;
  return { type: 'Feature', id, geometry, properties: { kind: 'gap', gapKind: kind, fromM: null, toM: null, lengthM: null, areaM2: null, ...rest, featureName, section, ...aliases } };
}
