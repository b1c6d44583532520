/** The gap table as CSV. */
import type { CoverageResult, Gap } from '#core/coverage/result.ts';
import { csvText } from './csv-text.ts';

const columns: readonly (readonly [string, (gap: Gap) => string | number | boolean | null | undefined])[] = [
  ['rank', (gap) => gap.rank], ['id', (gap) => gap.id], ['kind', (gap) => gap.kind], ['featureId', (gap) => gap.featureId],
  ['fromM', (gap) => gap.fromM], ['toM', (gap) => gap.toM], ['lengthM', (gap) => gap.lengthM],
  ['areaM2', (gap) => gap.areaM2], ['deepestLon', (gap) => gap.deepest?.[0]], ['deepestLat', (gap) => gap.deepest?.[1]], ['deepestM', (gap) => gap.deepestM],
  ['cause', (gap) => gap.cause], ['responsibleUnit', (gap) => gap.responsibleUnit],
  ['nearestPostId', (gap) => gap.nearestPostId], ['nearestPostM', (gap) => gap.nearestPostM],
  ['impactLevel', (gap) => gap.impactLevel], ['priority', (gap) => gap.priority], ['passage', (gap) => gap.passage],
  ['parts', ({ parts }) => parts?.map(({ fromM, toM, cause, since, until }) => `${Math.round(fromM)}-${Math.round(toM)} ${cause}${since && until ? ` ${since}/${until}` : ''}`).join('; ')],
];

/** One row a gap in the order of their ranks, raw figures, absent ones empty; without gaps only the heading. `parts` are those of a stretch whose cause or hours differ along it, `from-to cause since/until` in whole metres. */
export function writeGapsCsv({ gaps }: CoverageResult): string {
  return csvText([columns.map(([name]) => name), ...gaps.map((gap) => columns.map(([, value]) => value(gap)))]);
}
