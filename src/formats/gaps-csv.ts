/** The gap table as CSV that Chinese and Western spreadsheets open alike. */
import { csvCell } from './csv-cell.ts';
import type { CoverageResult, Gap } from '#core/coverage/result.ts';

const columns: readonly (readonly [string, (gap: Gap) => string | number | boolean | null | undefined])[] = [
  ['rank', (gap) => gap.rank], ['id', (gap) => gap.id], ['kind', (gap) => gap.kind], ['featureId', (gap) => gap.featureId],
  ['fromM', (gap) => gap.fromM], ['toM', (gap) => gap.toM], ['lengthM', (gap) => gap.lengthM],
  ['areaM2', (gap) => gap.areaM2], ['deepestLon', (gap) => gap.deepest?.[0]], ['deepestLat', (gap) => gap.deepest?.[1]], ['deepestM', (gap) => gap.deepestM],
  ['cause', (gap) => gap.cause], ['responsibleUnit', (gap) => gap.responsibleUnit],
  ['nearestPostId', (gap) => gap.nearestPostId], ['nearestPostM', (gap) => gap.nearestPostM],
  ['impactLevel', (gap) => gap.impactLevel], ['priority', (gap) => gap.priority], ['passage', (gap) => gap.passage],
];

/**
 * One row a gap in the order of their ranks, raw figures, absent ones empty. UTF-8 with a byte order mark,
 * lines end in CR LF (RFC 4180); without gaps only the heading.
 */
export function writeGapsCsv({ gaps }: CoverageResult): string {
  const rows = [columns.map(([name]) => name), ...gaps.map((gap) => columns.map(([, value]) => csvCell(value(gap))))];
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
