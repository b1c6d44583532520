/** The gap table as CSV. */
import type { Gap } from '#core/coverage/result.ts';
import { csvText, type CsvCell } from '../csv-text.ts';
import { aliasColumns, type GapColumn, type GapFacts } from './gap-facts.ts';
import { wholeSecond } from './whole-second.ts';
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

type InWords = (facts: GapFacts, wording: Wording) => CsvCell;

/** In a table headed in Chinese what is an identifier in the answer of the engine stands in words. */
const words: Readonly<Record<string, InWords>> = {
  kind: ({ gap }, { said }) => said.gapKinds[gap.kind],
  cause: ({ gap }, { terms }) => terms.cause[gap.cause],
  impactLevel: ({ gap }, { terms }) => gap.impactLevel && terms.impactLevel[gap.impactLevel],
  responsibleUnit: ({ unitName }) => unitName,
  percent_of: ({ aliases }, { said }) => said.shareOf[aliases.percent_of],
};

const instant = (text: string | null | undefined, up: boolean): CsvCell => (text ? wholeSecond(text, up) : text);

/** For people minutes are rounded up to a tenth, and hours to the second, outwards: no absence is shown shorter than it is. */
const rounded: Readonly<Record<string, InWords>> = {
  maxGapMin: ({ gap }) => (gap.maxGapMin === undefined || gap.maxGapMin === null ? gap.maxGapMin : Math.ceil(gap.maxGapMin * 10 - 1e-6) / 10),
  since: ({ gap }) => instant(gap.since, false), until: ({ gap }) => instant(gap.until, true),
  time_start: ({ aliases }) => instant(aliases.time_start, false), time_end: ({ aliases }) => instant(aliases.time_end, true),
  parts: ({ gap }, { lang, terms }) => gap.parts?.map(({ fromM, toM, cause, since, until }) => `${Math.floor(fromM + 1e-3)}-${Math.ceil(toM - 1e-3)} ${lang === 'zh' ? terms.cause[cause] ?? cause : cause}${since && until ? ` ${wholeSecond(since, false)}/${wholeSecond(until, true)}` : ''}`).join('; '),
};

/** Columns of tables alone, each behind the one that it says in words: a stretch by its chainages, the cause where its column has a code, the nearest post by its name, behind the unit all areas that the gap lies in. */
const beside: Readonly<Record<string, readonly (readonly [string, InWords])[]>> = {
  featureId: [['stretch', ({ gap }, { stretch }) => (gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined ? stretch(gap.fromM, gap.toM) : null)]],
  /* Rounded up to whole metres and square metres: no share is shown smaller than it is. */
  responsibleUnit: [['areaShares', ({ shares }, { said }) => shares()?.map(({ areaId, name, unit, size }) => `${areaId === null ? said.outside : name ?? areaId} ${Math.ceil(size - 1e-3)} ${unit === 'm' ? 'm' : 'm²'}`).join('; ')]],
  cause: [['causeText', ({ gap }, { terms }) => terms.cause[gap.cause]]],
  nearestPostId: [['nearestPostName', ({ nearestPostName }) => nearestPostName]],
  deepestM: (['start', 'middle', 'end'] as const).flatMap((which) => [[`${which}Lon`, ({ along }: GapFacts) => along?.[which][0]], [`${which}Lat`, ({ along }: GapFacts) => along?.[which][1]]] as const),
};

/** A heading, then one row a gap in the order of their ranks; absent figures empty. Lengths, areas and percentages are raw. */
export function gapTable(facts: readonly GapFacts[], wording: Wording): CsvCell[][] {
  const zh = wording.lang === 'zh';
  const all = gapColumns.flatMap(([name, of]): (readonly [string, InWords])[] => [
    [name, (one, given) => (zh ? words[name]?.(one, given) : undefined) ?? (rounded[name] ?? of)(one, given)],
    /* The cause is a word already where the headings are Chinese. */
    ...(beside[name] ?? []).filter(([own]) => !zh || own !== 'causeText'),
  ]);
  return [all.map(([name]) => wording.columns[name] ?? name), ...facts.map((one) => all.map(([, of]) => of(one, wording)))];
}

/** The table as CSV, which has no place for a marking: that goes beside it. */
export const writeGapsCsv = (facts: readonly GapFacts[], wording: Wording): string => csvText(gapTable(facts, wording));
