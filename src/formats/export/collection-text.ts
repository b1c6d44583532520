/** A FeatureCollection as text, one feature a line. */
import type { Statement } from './statement.ts';

/** What a collection says of itself: members that RFC 7946 lets stand beside the features. */
export function foreignMembers({ marking, basis, synthetic, notes }: Statement): Readonly<Record<string, unknown>> {
  return { marking, ...(basis === null ? {} : { basis }), ...(synthetic === null ? {} : { synthetic }), ...(notes.length > 0 ? { notes } : {}) };
}

/** The collection with its foreign members before the features. */
export function featureLines(members: Readonly<Record<string, unknown>>, features: readonly object[]): string {
  const head = ['"type":"FeatureCollection"', ...Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)].join(',\n');
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{${head},\n"features":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}
