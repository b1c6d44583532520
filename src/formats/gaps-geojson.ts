/** Gaps as GeoJSON (RFC 7946) for other systems. */
import type { Coverage, Gap } from '#core/coverage/result.ts';

/**
 * The gaps as a FeatureCollection of kind `gap` in the order of their ranks; empty, and valid, where
 * nothing is uncovered. Raw figures: metres and square metres; the geometry of a gap without a shape is null.
 */
export function writeGapsGeoJson({ result, shapes }: Coverage): string {
  const geometries = new Map(shapes.gaps.map(({ id, geometry }) => [id, geometry]));
  const features = result.gaps.map((gap) => JSON.stringify({ type: 'Feature', id: gap.id, geometry: geometries.get(gap.id) ?? null, properties: propertiesOf(gap) }));
  return `{"type":"FeatureCollection","features":[${features.length > 0 ? `\n${features.join(',\n')}\n` : ''}]}\n`;
}

/** `kind` says what the feature is, `gapKind` what is uncovered. */
function propertiesOf({ id: _id, kind, ...rest }: Gap): Record<string, unknown> {
  return { kind: 'gap', gapKind: kind, ...rest };
}
