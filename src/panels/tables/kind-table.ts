/** Everything of one kind in the plan as a table: one row a feature, one column a field, and the engine's figures. */
import type { CoverageResult } from '#core/coverage/result.ts';
import type { Field } from '#core/plan/field.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, length, lengthParts, percent } from '#i18n/quantity.ts';
import { tableWords } from '#i18n/table-words.ts';
import type { Session } from '#session/session.svelte.ts';
import { isLine } from '../edit/editors.ts';
import { factOf, fieldNames, isEditable, statedFields } from '../edit/facts.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import type { Names } from '../edit/field-words.ts';
import { labelOf } from '../edit/label-of.ts';
import { nameFeature } from '../name-feature.ts';
import { toldNames } from '../told-name.ts';
import type { GridCell, GridColumn, GridRow } from '../widgets/grid-rows.ts';
import type { Table } from './gap-table.ts';

type Named = Readonly<Record<string, GridCell>>;
const EMPTY: GridCell = { text: '', sort: null };

/** The engine's figures of areas, borders and places by id: made once for a table, since a plan may hold thousands. */
export function figuresOf(kind: Kind, result: CoverageResult | undefined, session: Session): { readonly columns: readonly GridColumn[]; readonly cells: ReadonlyMap<string, Named> } {
  const said = tableWords[language.code];
  const { inspector, list } = language.words;
  const cells = new Map<string, Named>();
  const figure = (path: string, value: number | null, text: string, gap = false): GridCell => ({ text, sort: value, figure: { path, value }, gap });
  const column = (id: string, label: string, unit: string): GridColumn => ({ id, label, unit, right: true, filter: 'number' });
  if (kind === 'areaOfResponsibility') {
    for (const { id, areaM2, coveredM2, gapM2, coveredPct } of result?.areas ?? []) {
      const shown = areaParts(areaM2, coveredM2, gapM2);
      cells.set(id, { pct: figure(`areas.${id}.coveredPct`, coveredPct, percent(coveredPct)), gap: figure(`areas.${id}.gapM2`, gapM2, shown.gap, gapM2 > 0), area: figure(`areas.${id}.areaM2`, areaM2, shown.total) });
    }
    return { columns: [column('pct', said.pct, '%'), column('gap', said.gap, 'm²'), column('area', said.area, 'm²')], cells };
  }
  if (kind === 'borderLine') {
    for (const { id, lengthM, exemptM, coveredM, gapM, coveredPct, longestGapM } of result?.borders ?? []) {
      const shown = lengthParts(lengthM - exemptM, coveredM, gapM);
      cells.set(id, { pct: figure(`borders.${id}.coveredPct`, coveredPct, percent(coveredPct)), gap: figure(`borders.${id}.gapM`, gapM, shown.gap, gapM > 0),
        longest: figure(`borders.${id}.longestGapM`, longestGapM, length(longestGapM, 'up')), length: figure(`borders.${id}.lengthM`, lengthM, exemptM > 0 ? length(lengthM) : shown.total) });
    }
    return { columns: [column('pct', said.pct, '%'), column('gap', said.gap, 'm'), column('longest', said.longest, 'm'), column('length', said.length, 'm')], cells };
  }
  if (kind !== 'priorityPlace') return { columns: [], cells };
  for (const { id, covered, coveredBy } of result?.places ?? []) {
    cells.set(id, { state: { text: covered ? inspector.covered : inspector.missed, gap: !covered }, by: { text: coveredBy.map((each) => nameFeature(session.featureById(each), each)).join(list) || inspector.nobody, sort: coveredBy.length } });
  }
  return { columns: [{ id: 'state', label: said.state, filter: 'choice' }, { id: 'by', label: said.by }], cells };
}

/** The field that the first column changes: the name in the language shown. */
export const nameField = (): 'name' | 'name:en' => (language.code === 'zh' ? 'name' : 'name:en');

/** Kinds that the plan holds, in the order in which it names them first. */
export function kindsIn(features: readonly AnyFeature[]): Kind[] {
  return [...new Set(features.map((feature) => feature.kind))];
}

/** Cells that were made of features that have not changed since; a new one is needed for another language or other settings of the plan. */
export type Memory = WeakMap<AnyFeature, Map<string, GridCell>>;

function columnOf(kind: Kind, name: string, field: Field): GridColumn {
  const number = field.type === 'number';
  return {
    id: name, label: labelOf(name), ...(number ? { right: true, filter: 'number' as const, ...(field.unit ? { unit: editWords[language.code].units[field.unit] } : {}) } : {}),
    ...(field.type === 'oneOf' || field.type === 'flag' || (field.type === 'list' && field.of.type === 'ref') ? { filter: 'choice' as const } : {}),
    ...(isEditable(kind, field) ? { edit: isLine(field) ? 'line' as const : 'sheet' as const } : {}),
  };
}

/** One row a feature, in the order of the file; columns for the fields that are always shown and those that somebody states. */
export function kindTable(session: Session, kind: Kind, memory: Memory): Table {
  const { plan } = session;
  if (!plan) return { columns: [], rows: [] };
  const said = tableWords[language.code];
  const features = plan.features.filter((feature) => feature.kind === kind);
  const figures = figuresOf(kind, session.coverage?.result, session);
  const fields = fieldsOf(kind);
  const own = nameField();
  const shown = fieldNames(kind, statedFields(features)).filter((name) => name !== own && (name !== 'name' && name !== 'name:en' || features.some(({ properties }) => properties[name] !== undefined)));
  const columns: GridColumn[] = [
    { id: 'title', label: said.name, ...(isEditable(kind, fields[own] ?? { type: 'region', doc: '' }) ? { edit: 'line' } : {}) }, ...figures.columns,
    ...shown.flatMap((name): GridColumn[] => (fields[name] ? [columnOf(kind, name, fields[name])] : [])), { id: 'id', label: language.words.terms.field.id },
  ];
  const names: Names = { plan, featureById: (id) => session.featureById(id) };
  const called = toldNames(plan, session.overlay.unannounced);
  return { columns, rows: features.map((feature) => (called.isHidden(feature) ? hiddenRow(feature, called.name(feature), names) : rowOf(feature, figures.cells.get(feature.id), names, memory))) };
}

/** The row of a round that is not told: its number, and that it is unannounced; any other cell could tell where it goes or when. */
function hiddenRow(feature: AnyFeature, name: string, names: Names): GridRow {
  const withheld: GridCell = { text: dutyWords[language.code].inspections.withheld, sort: null };
  return { id: feature.id, cell: (column) => (column === 'title' ? { text: name } : column === 'unannounced' ? cellOf(feature, column, names) : withheld) };
}

function rowOf(feature: AnyFeature, figures: Named | undefined, names: Names, memory: Memory): GridRow {
  const cell = (column: string): GridCell => {
    const figure = figures?.[column];
    if (figure) return figure;
    const known = memory.get(feature) ?? new Map<string, GridCell>();
    const found = known.get(column);
    if (found) return found;
    const made = cellOf(feature, column, names);
    /* The name of another feature can change without this one. */
    const { type } = fieldsOf(feature.kind)[column] ?? { type: 'text' };
    if (type !== 'ref' && type !== 'list') memory.set(feature, known.set(column, made));
    return made;
  };
  return { id: feature.id, cell };
}

function cellOf(feature: AnyFeature, column: string, names: Names): GridCell {
  if (column === 'title') return { text: nameFeature(feature) };
  if (column === 'id') return { text: feature.id };
  if (!fieldsOf(feature.kind)[column]) return EMPTY;
  const { text, assumed, number } = factOf(feature, column, names);
  return { text: assumed ? `${text} (${tableWords[language.code].assumed})` : text, sort: number ?? (text || null) };
}
