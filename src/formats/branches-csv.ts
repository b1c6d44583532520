/** The plan by areas of responsibility as CSV: a row an area, then a row a level with the border that none of its areas holds. */
import type { Branches } from '#core/duties/branches.ts';
import { csvText, type CsvCell } from './csv-text.ts';

const HEAD = ['what', 'id', 'name', 'name:en', 'level', 'depth', 'parentId', 'agencies', 'areaM2', 'coveredM2', 'gapM2', 'areaCoveredPct', 'borderM', 'borderCoveredM', 'borderGapM', 'borderExemptM', 'borderCoveredPct', 'longestGapM', 'borderGaps',
  'passages', 'barePassages', 'places', 'coveredPlaces', 'posts', 'holdingsShort', 'itemsShort', 'holdingsUnknown', 'openIssues', 'overdueIssues', 'activityPoints', 'overdueActivities', 'outsideM'] as const;
type Row = Partial<Record<(typeof HEAD)[number], CsvCell>>;

/** Raw figures in metres, square metres and per cent; what is not there or cannot be told is empty, never 0. */
export function writeBranchesCsv({ rows, seams }: Branches): string {
  const lines: Row[] = [
    ...rows.map(({ id, name, 'name:en': english, level, depth, parentId, agencies, area, border, passages, places, posts, shortages, issues, activities }): Row => ({
      what: 'area', id, name, 'name:en': english, level, depth, parentId, agencies: agencies.join(' '),
      areaM2: area?.areaM2, coveredM2: area?.coveredM2, gapM2: area?.gapM2, areaCoveredPct: area?.coveredPct,
      borderM: border?.lengthM, borderCoveredM: border?.coveredM, borderGapM: border?.gapM, borderExemptM: border?.exemptM, borderCoveredPct: border?.coveredPct, longestGapM: border?.longestGapM, borderGaps: border?.gapCount,
      passages: passages.count, barePassages: passages.bare, places: places.count, coveredPlaces: places.covered, posts,
      holdingsShort: shortages.holdings, itemsShort: shortages.items.join('; '), holdingsUnknown: shortages.unknown,
      openIssues: issues.open, overdueIssues: issues.overdue, activityPoints: activities.count, overdueActivities: activities.overdue,
    })),
    ...seams.map(({ level, outsideM }): Row => ({ what: 'seam', level, outsideM })),
  ];
  return csvText([HEAD, ...lines.map((row) => HEAD.map((column) => row[column]))]);
}
