/** Gaps as GeoJSON (RFC 7946) for other systems. */
import { roundGeometry, roundPosition, type Decimals } from './round-positions.ts';
import type { GapFacts } from './gap-facts.ts';
import { featureLines, foreignMembers } from './collection-text.ts';
import type { Statement } from './statement.ts';

/**
 * The gaps as a FeatureCollection of kind `gap` in the order of their ranks; empty, and valid, where
 * nothing is uncovered. Raw figures: metres and square metres; the geometry of a gap without a shape is null.
 * ArcGIS's names for blind spots stand beside ours. The statement goes into foreign members.
 */
export function writeGapsGeoJson(facts: readonly GapFacts[], statement: Statement, decimals: Decimals): string {
  return featureLines(foreignMembers(statement), facts.map(({ gap, geometry, featureName, section, aliases }) => {
    const { id, kind, deepest, ...rest } = gap;
    return { type: 'Feature', id, geometry: geometry && roundGeometry(geometry, decimals),
      properties: { kind: 'gap', gapKind: kind, ...rest, ...(deepest ? { deepest: roundPosition(deepest, decimals) } : {}), featureName, section, ...aliases } };
  }));
}
