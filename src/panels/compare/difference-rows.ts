/** The differences of two plans as rows of tables, the largest change first, and where each of them lies on the map. */
import type { Change, Comparison, ComparisonShapes, Named } from '#core/compare/comparison.ts';
import type { PlanGeometry } from '#core/plan/plan.ts';
import type { CompareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, count, length, lengthParts, areaParts, percent, stretch, NOTHING } from '#i18n/quantity.ts';
import { signedArea, signedCount, signedLength, signedPoints, stretchInside } from '#i18n/signed.ts';
import { signedBetween } from '#i18n/signed-between.ts';
import type { GridCell, CellRow } from '../widgets/grid-rows.ts';
import { nameIn } from './compare-sentences.ts';

export interface Rows { readonly rows: readonly CellRow[]; readonly where: ReadonlyMap<string, PlanGeometry> }
interface Sized { readonly size: number; readonly row: CellRow }

/** Below this a change is arithmetic: metres, square metres, per cent, places. */
const NOTHING_AT_ALL = 0.005;

const cell = (text: string): GridCell => ({ text });
/** Ids of the rows of a border, by which what they say is found again. */
export const stretchRow = (borderId: string, state: 'gained' | 'lost', fromM: number): string => `${borderId}:${state}:${fromM}`;
export const sectionRow = (borderId: string, { id, fromM }: { readonly id: string | null; readonly fromM: number }): string => `${borderId}:section:${id ?? fromM}`;

/** Cells that hold a figure explain it: of plan a, of plan b, the change. Words are none, and neither is a change of what only one plan has. */
function explained({ id, cells }: CellRow): CellRow {
  const figures = (['a', 'b', 'by'] as const).flatMap((side) => {
    const { [side]: of } = cells;
    return of && typeof of.sort === 'number' ? [[side, { ...of, figure: { path: `compare.${id}.${side}`, value: of.sort } }] as const] : [];
  });
  return { id, cells: { ...cells, ...Object.fromEntries(figures) } };
}
const flat = (rows: readonly Sized[]): CellRow[] => [...rows].sort((a, b) => b.size - a.size).map(({ row }) => explained(row));

/** A change with its mark, its sign and its word; `upIsBetter` is false for what is not covered. */
export function changeCell(change: number | null, text: string, words: CompareWords, upIsBetter = true): GridCell {
  if (change === null) return { text: NOTHING, sort: null };
  if (Math.abs(change) < NOTHING_AT_ALL) return { text: '0', sort: 0 };
  const better = change > 0 === upIsBetter;
  return { text: `${better ? '▲' : '▼'} ${text} ${better ? words.better : words.worse}`, sort: change, gap: !better, better };
}

/** The same of a figure that stands in both plans' columns: it agrees with what is shown there. */
const between = (a: string, b: string, change: number | null, text: string, words: CompareWords, upIsBetter = true): GridCell =>
  changeCell(change, signedBetween(a, b, change, upIsBetter, words.table.points) ?? text, words, upIsBetter);

/** The headline figures of both plans, to two decimals as the differences are; the pair of covered and uncovered adds up as shown. */
export function headlineRows({ totals }: Comparison, words: CompareWords): CellRow[] {
  const { sentences: said, table } = words;
  const row = (id: string, what: string, change: Change, write: (value: number | null) => string, sign: (value: number | null) => string, better = true): CellRow =>
    ({ id, cells: { what: cell(what), a: { text: write(change.before), sort: change.before }, b: { text: write(change.after), sort: change.after }, by: between(write(change.before), write(change.after), change.change, sign(change.change), words, better) } });
  const points = (value: number | null) => signedPoints(value, table.points);
  const rows: CellRow[] = [];
  const line = (of: 'before' | 'after') => (totals.border && totals.border.coveredM[of] !== null
    ? lengthParts(totals.border.lengthM[of]! - totals.border.exemptM[of]!, totals.border.coveredM[of], totals.border.gapM[of]!, true) : null);
  const ground = (of: 'before' | 'after') => (totals.area && totals.area.coveredM2[of] !== null ? areaParts(totals.area.areaM2[of]!, totals.area.coveredM2[of], totals.area.gapM2[of]!, true) : null);
  if (totals.border) {
    const { coveredPct, coveredM, gapM, longestGapM } = totals.border, [was, is] = [line('before'), line('after')];
    const pair = (id: string, what: string, change: Change, part: 'covered' | 'gap', better: boolean): CellRow => ({ id, cells: { what: cell(`${said.border} · ${what}`),
      a: { text: was?.[part] ?? NOTHING, sort: change.before }, b: { text: is?.[part] ?? NOTHING, sort: change.after }, by: between(was?.[part] ?? NOTHING, is?.[part] ?? NOTHING, change.change, signedLength(change.change, better), words, better) } });
    rows.push(row('totals.border.coveredPct', said.border, coveredPct, percent, points), pair('totals.border.coveredM', table.covered, coveredM, 'covered', true), pair('totals.border.gapM', table.gap, gapM, 'gap', false),
      row('totals.border.longestGapM', table.longest, longestGapM, (value) => length(value, 'up', true), (value) => signedLength(value, false), false));
  }
  if (totals.area) {
    const { coveredPct, coveredM2, gapM2 } = totals.area, [was, is] = [ground('before'), ground('after')];
    const pair = (id: string, what: string, change: Change, part: 'covered' | 'gap', better: boolean): CellRow => ({ id, cells: { what: cell(`${said.area} · ${what}`),
      a: { text: was?.[part] ?? NOTHING, sort: change.before }, b: { text: is?.[part] ?? NOTHING, sort: change.after }, by: between(was?.[part] ?? NOTHING, is?.[part] ?? NOTHING, change.change, signedArea(change.change, better), words, better) } });
    rows.push(row('totals.area.coveredPct', said.area, coveredPct, percent, points), pair('totals.area.coveredM2', table.covered, coveredM2, 'covered', true), pair('totals.area.gapM2', table.gap, gapM2, 'gap', false));
  }
  if (totals.places) {
    const { covered, weightedPct } = totals.places;
    rows.push(row('totals.places.covered', said.places, covered, (value) => (value === null ? NOTHING : count(value)), signedCount), row('totals.places.weightedPct', `${said.places} · ${table.weighted}`, weightedPct, percent, points));
  }
  const { active } = totals.posts;
  rows.push({ id: 'totals.posts.active', cells: { what: cell(table.posts), a: { text: count(active.before ?? 0), sort: active.before }, b: { text: count(active.after ?? 0), sort: active.after }, by: { text: signedCount(active.change), sort: active.change } } });
  return rows.map(explained);
}

/** The rows of borders; `along` has the same ones in the order of the borders and their chainage, sections with whole borders apart from stretches. */
export interface BorderRows extends Rows { readonly along: { readonly sections: readonly CellRow[]; readonly stretches: readonly CellRow[] } }

/** Stretches gained and lost, then the declared sections that changed; where lines differ the borders themselves. */
export function borderRows({ borders }: Comparison, shapes: ComparisonShapes, words: CompareWords, geometryOf: (id: string) => PlanGeometry | null): BorderRows {
  const { table } = words, lang = language.code;
  const where = new Map<string, PlanGeometry>();
  const several = borders.length > 1;
  const stretches: Sized[] = [], sections: Sized[] = [], others: CellRow[] = [];
  for (const border of borders) {
    const prefix = several ? `${nameIn(lang, border)} ` : '';
    const own: (Sized & { readonly fromM: number })[] = [];
    const sectionOf = (id: string | null) => border.sections.find((one) => one.id !== null && one.id === id);
    for (const state of ['gained', 'lost'] as const) for (const { fromM, toM, lengthM, sectionId } of border[state]) {
      const id = stretchRow(border.id, state, fromM), section = sectionOf(sectionId), change = state === 'gained' ? lengthM : -lengthM;
      const shape = shapes.border.find((one) => one.borderId === border.id && one.state === state && one.fromM === fromM);
      if (shape) where.set(id, { type: 'LineString', coordinates: shape.line });
      own.push({ fromM, size: lengthM, row: { id, cells: { what: { text: `${prefix}${state === 'gained' ? stretchInside(fromM, toM, lang) : stretch(fromM, toM, lang)}`, sort: fromM },
        a: cell(state === 'gained' ? table.no : table.yes), b: cell(state === 'gained' ? table.yes : table.no), by: changeCell(change, signedLength(change), words),
        note: cell(section ? nameIn(lang, { ...section, id: section.id ?? '' }) : '') } } });
    }
    stretches.push(...own.sort((a, b) => a.fromM - b.fromM));
    const outline = geometryOf(border.id);
    for (const section of border.sections) {
      const { coveredM } = section;
      if (Math.abs(coveredM.change ?? 0) < NOTHING_AT_ALL && section.gainedM < NOTHING_AT_ALL) continue;
      const id = sectionRow(border.id, section);
      if (outline) where.set(id, outline);
      sections.push({ size: Math.abs(coveredM.change ?? 0), row: { id, cells: { what: { text: `${prefix}${nameIn(lang, { ...section, id: section.id ?? table.unnamed })}`, sort: section.fromM },
        a: { text: length(coveredM.before, 'down', true), sort: coveredM.before }, b: { text: length(coveredM.after, 'down', true), sort: coveredM.after }, by: between(length(coveredM.before, 'down', true), length(coveredM.after, 'down', true), coveredM.change, signedLength(coveredM.change), words),
        note: cell(table.section) } } });
    }
    const small = border.slivers.gained.lengthM + border.slivers.lost.lengthM;
    if (border.state !== 'same' || small >= NOTHING_AT_ALL) others.push({ id: border.id, cells: { what: cell(nameIn(lang, border)), a: { text: length(border.coveredM.before, 'down', true), sort: border.coveredM.before },
      b: { text: length(border.coveredM.after, 'down', true), sort: border.coveredM.after }, by: between(length(border.coveredM.before, 'down', true), length(border.coveredM.after, 'down', true), border.coveredM.change, signedLength(border.coveredM.change), words),
      note: cell(border.state === 'same' ? table.slivers(length(small, 'up')) : { borderChanged: table.lineRedrawn, onlyA: table.onlyA, onlyB: table.onlyB }[border.state]) } });
  }
  const inOrder = (rows: readonly Sized[]) => rows.map(({ row }) => explained(row)), whole = others.map(explained);
  return { rows: [...flat(stretches), ...flat(sections), ...whole], where, along: { sections: [...inOrder(sections), ...whole], stretches: inOrder(stretches) } };
}

/** Areas whose cover changed. */
export function areaRows({ areas }: Comparison, words: CompareWords, geometryOf: (id: string) => PlanGeometry | null): Rows {
  const { table } = words;
  const changed = areas.filter(({ state, gainedM2, lostM2, coveredM2 }) => state !== 'same' || (gainedM2 ?? 0) + (lostM2 ?? 0) + Math.abs(coveredM2.change ?? 0) > 1);
  return { where: placesOf(changed, geometryOf), rows: flat(changed.map((one): Sized => {
    const { id, state, areaM2, coveredM2, gapM2, gainedM2, lostM2 } = one;
    const both = gainedM2 !== null && lostM2 !== null ? `${words.sentences.gained} ${area(gainedM2, 'down', true)}${words.sentences.comma}${words.sentences.lost} ${area(lostM2, 'up', true)}` : '';
    /* As the overview has it: an area that is the whole plan says the same there and here. */
    const shown = (of: 'before' | 'after') => (coveredM2[of] === null ? NOTHING : areaParts(areaM2[of]!, coveredM2[of], gapM2[of]!, true).covered), [was, is] = [shown('before'), shown('after')];
    const note = { same: both, areaChanged: table.redrawn, onlyA: table.onlyA, onlyB: table.onlyB }[state];
    return { size: Math.abs(coveredM2.change ?? Infinity), row: { id, cells: { what: cell(nameIn(language.code, one)), a: { text: was, sort: coveredM2.before },
      b: { text: is, sort: coveredM2.after }, by: between(was, is, coveredM2.change, signedArea(coveredM2.change), words), note: cell(note) } } };
  })) };
}

/** Places that were gained or lost, or that only one plan has; those of priority 1 first. */
export function placeRows({ places }: Comparison, words: CompareWords, geometryOf: (id: string) => PlanGeometry | null): Rows {
  const { table } = words;
  const changed = places.filter(({ state, moved }) => state !== 'unchanged' || moved);
  const said = (covered: boolean | null) => cell(covered === null ? NOTHING : covered ? table.yes : table.no);
  return { where: placesOf(changed, geometryOf), rows: flat(changed.map((one): Sized => {
    const { id, state, before, after, moved, priority } = one;
    const change = state === 'gained' ? 1 : state === 'lost' ? -1 : null;
    return { size: (state === 'lost' ? 10 : state === 'gained' ? 5 : 0) - priority, row: { id, cells: { what: cell(nameIn(language.code, one)), a: said(before), b: said(after),
      by: change === null ? cell(state === 'onlyA' ? table.onlyA : state === 'onlyB' ? table.onlyB : '0') : changeCell(change, signedCount(change), words), note: cell(moved ? table.shifted : '') } } };
  })) };
}

function placesOf(list: readonly Named[], geometryOf: (id: string) => PlanGeometry | null): Map<string, PlanGeometry> {
  return new Map(list.flatMap(({ id }) => { const geometry = geometryOf(id); return geometry ? [[id, geometry] as const] : []; }));
}

