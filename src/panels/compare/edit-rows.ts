/** What was done to the plan itself, as rows: added, removed, changed, and the settings. */
import type { Comparison } from '#core/compare/comparison.ts';
import { unannouncedRounds } from '#core/duties/unannounced-rounds.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { CompareWords } from '#i18n/compare-words.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { length } from '#i18n/quantity.ts';
import type { GridCell, CellRow } from '../widgets/grid-rows.ts';
import { factOf } from '../edit/facts.ts';
import { nameIn } from './compare-sentences.ts';
import type { Rows } from './difference-rows.ts';

const cell = (text: string): GridCell => ({ text });

/** Letters of a value that a row has room for. */
const MOST_LETTERS = 60;

/** Values of the fields of both plans in words, from what to what; a field that a plan leaves open by its default. */
function valuesOf(plans: { readonly a: Plan; readonly b: Plan }, words: CompareWords): (id: string, name: string) => string | null {
  const sides = [plans.a, plans.b].map((plan) => ({ plan, features: new Map<string, AnyFeature>(plan.features.map((feature) => [feature.id, feature])) }));
  const short = (text: string) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
  return (id, name) => {
    const [was, is] = sides.map(({ plan, features }) => {
      const feature = features.get(id);
      return feature ? withSignsShown(short(factOf(feature, name, { plan, featureById: (other) => features.get(other) ?? null }).text)) : '';
    });
    /* Two that read the same differ in what is not read, as lists of records do. */
    return was === is ? null : `${was || words.merge.absent} → ${is || words.merge.absent}`;
  };
}

/** Removed first, then added and changed, in the order of kinds; the farthest moved of the changed ones first. `plans` tell from what to what. Of a round that is unannounced in one of them its number alone is told, and that it was changed: comparisons are read by many. */
export function editRows({ changes }: Comparison, plans: { readonly a: Plan; readonly b: Plan }, words: CompareWords, geometryOf: (id: string) => PlanGeometry | null): Rows {
  const { table } = words, { terms, list } = language.words, values = valuesOf(plans, words);
  const kindOf = (kind: keyof typeof terms.kind) => cell(terms.kind[kind]);
  const field = (name: string) => (Object.hasOwn(terms.field, name) ? terms.field[name as keyof typeof terms.field] : withSignsShown(name));
  const where = new Map<string, PlanGeometry>(), unannounced = new Map([...unannouncedRounds(plans.a), ...unannouncedRounds(plans.b)]), neutral = dutyWords[language.code].inspections;
  const row = (id: string, cells: CellRow['cells']): CellRow => {
    const number = unannounced.get(id), geometry = number === undefined ? geometryOf(id) : null;
    if (number !== undefined) return { id, cells: { ...cells, what: cell(neutral.neutral(String(number))), ...(cells.note ? { note: cell(neutral.withheld) } : {}) } };
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
        note: cell([...moved, ...fields.map((name) => { const told = values(one.id, name); return told === null ? table.fields(field(name)) : `${field(name)} ${told}`; })].join(words.sentences.semicolon)) });
    }),
    ...(changes.meta.length > 0 ? [{ id: 'plan', cells: { what: cell(table.settings), kind: cell(''), by: cell(table.changed), note: cell(table.fields(changes.meta.map(field).join(list))) } }] : []),
  ];
  return { rows, where };
}
