/** The gap table as CSV. */
import type { Gap } from '#core/coverage/result.ts';
import { csvText, type CsvCell } from '../csv-text.ts';
import { aliasColumns, type GapColumn, type GapFacts } from './gap-facts.ts';
import type { Wording } from './wording.ts';

const columns: readonly (readonly [string, (gap: Gap) => string | number | boolean | null | undefined])[] = [
  ['rank', (gap) => gap.rank], ['id', (gap) => gap.id], ['kind', (gap) => gap.kind], ['featureId', (gap) => gap.featureId],
  ['fromM', (gap) => gap.fromM], ['toM', (gap) => gap.toM], ['lengthM', (gap) => gap.lengthM],
  ['areaM2', (gap) => gap.areaM2], ['deepestLon', (gap) => gap.deepest?.[0]], ['deepestLat', (gap) => gap.deepest?.[1]], ['deepestM', (gap) => gap.deepestM],
  ['cause', (gap) => gap.cause], ['responsibleUnit', (gap) => gap.responsibleUnit],
  ['nearestPostId', (gap) => gap.nearestPostId], ['nearestPostM', (gap) => gap.nearestPostM],
  ['impactLevel', (gap) => gap.impactLevel], ['priority', (gap) => gap.priority], ['passage', (gap) => gap.passage],
  ['parts', ({ parts }) => parts?.map(({ fromM, toM, cause, since, until }) => `${Math.round(fromM)}-${Math.round(toM)} ${cause}${since && until ? ` ${since}/${until}` : ''}`).join('; ')],
];

/** The columns of the gap table, the same in every table that has gaps. `parts` are those of a stretch whose cause or hours differ along it, `from-to cause since/until` in whole metres. */
export const gapColumns: readonly GapColumn[] = [
  ...columns.map(([name, of]): GapColumn => [name, ({ gap }) => of(gap)]),
  ['maxGapMin', ({ gap }) => gap.maxGapMin], ['targetMin', ({ gap }) => gap.targetMin], ['since', ({ gap }) => gap.since], ['until', ({ gap }) => gap.until],
  ['featureName', ({ featureName }) => featureName], ['section', ({ section }) => section],
  ...aliasColumns.map((name): GapColumn => [name, ({ aliases }) => aliases[name]]),
];

/** In a table headed in Chinese what is an identifier in the answer of the engine stands in words. */
const words: Readonly<Record<string, (facts: GapFacts, wording: Wording) => string | null | undefined>> = {
  kind: ({ gap }, { said }) => said.gapKinds[gap.kind],
  cause: ({ gap }, { terms }) => terms.cause[gap.cause],
  impactLevel: ({ gap }, { terms }) => gap.impactLevel && terms.impactLevel[gap.impactLevel],
  responsibleUnit: ({ unitName }) => unitName,
  percent_of: ({ aliases }, { said }) => said.shareOf[aliases.percent_of],
};

/** A heading, then one row a gap in the order of their ranks: raw figures, absent ones empty. */
export function gapTable(facts: readonly GapFacts[], wording: Wording): CsvCell[][] {
  const cell = (one: GapFacts, [name, of]: GapColumn) => (wording.lang === 'zh' ? words[name]?.(one, wording) : undefined) ?? of(one);
  return [gapColumns.map(([name]) => wording.columns[name] ?? name), ...facts.map((one) => gapColumns.map((column) => cell(one, column)))];
}

/** The table as CSV, which has no place for a marking: that goes beside it. */
export const writeGapsCsv = (facts: readonly GapFacts[], wording: Wording): string => csvText(gapTable(facts, wording));
