/** Coverage hour by hour: a small map a moment and a table of the figures at each. */
import { defaultFocus } from '#session/first-look.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, length, lengthParts, NOTHING, percent } from '#i18n/quantity.ts';
import type { Block, Cell, ReportDocument, ReportMaterial } from './document.ts';
import { closingBlocks, headOf } from './head.ts';
import { allGiven, heading, tableOf, type Given } from './report-given.ts';

/** The share that a caption says: that of what is looked at first. */
const shareOf = { border: 'border', area: 'area', places: 'places' } as const;

/** One answer a moment, in order of time; an answer of other hours is called by them. */
export function hoursReport(material: ReportMaterial): ReportDocument {
  const all = allGiven(material), head = headOf('hours', material, all), focus = defaultFocus(material.plan);
  const [first] = all;
  const maps = all.map((given): Block => ({ type: 'map', answer: given.at, focus, scale: null, title: `${nameOf(given)} · ${percent(given.answer.coverage.result.totals[shareOf[focus]]?.coveredPct)}` }));
  return { ...head, blocks: [...(first ? [heading(dayOf(first), 1)] : []), ...maps, ...(first ? [tableBlock(first, all)] : []), ...closingBlocks(material, all, head.fingerprint, false)] };
}

const nameOf = ({ answer: { coverage: { result: { basis: { at } } } }, basis }: Given): string => at?.slice(11, 16) ?? basis;
const dayOf = ({ answer: { coverage: { result: { basis: { at } } } }, basis }: Given): string => at?.slice(0, 10) ?? basis;

/** A row a moment; what the plan lacks stands as "—" throughout. */
function tableBlock(first: Given, all: readonly Given[]): Block {
  const { words } = first, { column } = words, { figures } = language.words, { totals } = first.answer.coverage.result;
  const rows = all.map((given): Readonly<Record<string, Cell>> => {
    const { totals: { area, border, places, posts }, gaps } = given.answer.coverage.result;
    const line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM), ground = area && areaParts(area.areaM2, area.coveredM2, area.gapM2);
    return {
      hour: { text: nameOf(given) }, border: { text: percent(border?.coveredPct) }, gap: { text: line?.gap ?? NOTHING, gap: (border?.gapM ?? 0) > 0 }, longest: { text: length(border?.longestGapM, 'up') }, area: { text: percent(area?.coveredPct) }, ground: { text: ground?.gap ?? NOTHING, gap: (area?.gapM2 ?? 0) > 0 },
      places: { text: places ? `${count(places.covered)}/${count(places.count)}` : NOTHING }, posts: { text: posts.onDuty === undefined ? NOTHING : count(posts.onDuty) }, count: { text: count(gaps.length) },
    };
  });
  return tableOf(first, { id: 'hours', title: words.section.table, none: words.nothing }, [
    ['hour', column.hour, 4], ...(totals.border ? [['border', figures.borderName, 5, true], ['gap', `${figures.border} · ${column.uncovered}`, 6, true], ['longest', figures.longest, 6, true]] as const : []), ...(totals.area ? [['area', figures.areaName, 5, true], ['ground', `${figures.area} · ${column.uncovered}`, 6, true]] as const : []),
    ...(totals.places ? [['places', figures.placesName, 5, true]] as const : []), ['posts', column.onDuty, 4, true], ['count', column.count, 4, true],
  ], rows);
}
