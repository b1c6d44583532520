/** What each net and each type of agency covers by itself, as a table. */
import type { Part, PartRow } from '#core/duties/part-figures.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, length, lengthParts, NOTHING, percent } from '#i18n/quantity.ts';
import { wordText } from '../edit/known-word.ts';
import { bad, cell, dutyTable, gapCell, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

/** A part as a row is known by. */
export const partId = (part: Part): string => (part.what === 'net' ? `net ${part.net}` : part.what === 'type' ? `type ${part.type}` : part.what);

const ofAll = (of: { readonly count: number; readonly covered: number } | null) => (of === null || of.count === 0 ? cell(NOTHING, null) : (of.covered < of.count ? bad : cell)(`${count(of.covered)}/${count(of.count)}`, of.covered / of.count));

/** A row a part; nothing while no answer is there. A row chosen chooses all that counts in it. */
export function netTable({ parts, words }: DutyGiven): DutyTable {
  const { column, nets: said } = words;
  const rows = parts?.rows.map((row): MadeRow => ({ featureId: partId(row.part), together: row.assetIds, cells: cellsOf(row, said) })) ?? [];
  const right = (id: 'areaPct' | 'areaGap' | 'borderPct' | 'borderGap' | 'longest' | 'places' | 'posts') => ({ id, label: column[id], right: true });
  return dutyTable([{ id: 'part', label: said.part }, right('posts'), { id: 'patrols', label: said.patrols, right: true }, right('areaPct'), right('areaGap'), right('borderPct'), right('borderGap'), right('longest'), right('places'), { id: 'own', label: said.own, right: true }], rows,
    parts ? [said.said, said.netless(count(parts.netless))] : []);
}

function cellsOf({ part, posts, patrols, area, border, places, ownPlaces }: PartRow, said: DutyGiven['words']['nets']): MadeRow['cells'] {
  const { net } = language.words.terms, ground = area && areaParts(area.areaM2, area.coveredM2, area.gapM2), line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM);
  return {
    part: cell(part.what === 'net' ? net[part.net] : part.what === 'type' ? wordText('type', part.type) : said.all), posts: cell(count(posts), posts), patrols: cell(count(patrols), patrols),
    areaPct: area ? cell(percent(area.coveredPct), area.coveredPct) : cell(NOTHING, null), areaGap: area && ground ? gapCell(ground.gap, area.gapM2) : cell(NOTHING, null),
    borderPct: border ? cell(percent(border.coveredPct), border.coveredPct) : cell(NOTHING, null), borderGap: border && line ? gapCell(line.gap, border.gapM) : cell(NOTHING, null), longest: border ? gapCell(length(border.longestGapM, 'up'), border.longestGapM) : cell(NOTHING, null),
    places: ofAll(places), own: ofAll(ownPlaces),
  };
}
