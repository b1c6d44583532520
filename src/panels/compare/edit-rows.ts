/** What was done to the plan itself, as rows: added, removed, changed, and the settings. */
import type { Comparison } from '#core/compare/comparison.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { PlanGeometry } from '#core/plan/plan.ts';
import type { CompareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { length } from '#i18n/quantity.ts';
import type { GridCell, CellRow } from '../widgets/grid-rows.ts';
import { nameIn } from './compare-sentences.ts';
import type { Rows } from './difference-rows.ts';

const cell = (text: string): GridCell => ({ text });

/** Removed first, then added and changed, in the order of kinds; the farthest moved of the changed ones first. */
export function editRows({ changes }: Comparison, words: CompareWords, geometryOf: (id: string) => PlanGeometry | null): Rows {
  const { table } = words, { terms, list } = language.words;
  const kindOf = (kind: keyof typeof terms.kind) => cell(terms.kind[kind]);
  const field = (name: string) => (Object.hasOwn(terms.field, name) ? terms.field[name as keyof typeof terms.field] : withSignsShown(name));
  const where = new Map<string, PlanGeometry>();
  const row = (id: string, cells: CellRow['cells']): CellRow => {
    const geometry = geometryOf(id);
    if (geometry) where.set(id, geometry);
    return { id, cells };
  };
  const changed = [...changes.changed].sort((a, b) => (b.movedM ?? Infinity) - (a.movedM ?? Infinity) || 0);
  const rows = [
    ...changes.removed.map((one) => row(one.id, { what: cell(nameIn(language.code, one)), kind: kindOf(one.kind), by: cell(table.removed) })),
    ...changes.added.map((one) => row(one.id, { what: cell(nameIn(language.code, one)), kind: kindOf(one.kind), by: cell(table.added) })),
    ...changed.map((one) => {
      const fields = one.fields.filter((name) => name !== 'geometry');
      const moved = one.movedM === null ? [table.redrawnFeature] : one.fields.includes('geometry') ? [table.moved(length(one.movedM, 'up'))] : [];
      return row(one.id, { what: cell(nameIn(language.code, one)), kind: kindOf(one.kind), by: cell(table.changed),
        note: cell([...moved, ...(fields.length > 0 ? [table.fields(fields.map(field).join(list))] : [])].join(words.sentences.semicolon)) });
    }),
    ...(changes.meta.length > 0 ? [{ id: 'plan', cells: { what: cell(table.settings), kind: cell(''), by: cell(table.changed), note: cell(table.fields(changes.meta.map(field).join(list))) } }] : []),
  ];
  return { rows, where };
}
