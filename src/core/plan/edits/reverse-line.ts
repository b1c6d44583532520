import { measureLine } from '../../geometry/chainage.ts';
import type { AnyFeature } from '../plan.ts';
import { onStretch } from './chainages.ts';
import { lineOf, partsOf } from './line-parts.ts';

/**
 * A line that runs the other way: sections and stops keep their ground, so their chainage is counted from the other end, and the home side
 * of a border is on the other hand. Null for what is no line.
 */
export function reversedLine(feature: AnyFeature): AnyFeature | null {
  const parts = partsOf(feature);
  if (parts.length === 0) return null;
  const { lengthM } = measureLine(parts);
  const properties = onStretch(feature.properties, lengthM, [0, lengthM], (metres) => lengthM - metres, true);
  const turned = parts.toReversed().map((part) => part.toReversed());
  const side = feature.kind === 'borderLine' ? feature.properties.homeSide : undefined;
  return { ...feature, geometry: lineOf(turned), properties: side ? { ...properties, homeSide: side === 'left' ? 'right' : 'left' } : properties } as AnyFeature;
}
