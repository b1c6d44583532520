/** Everything of one kind in the plan as a table: what the inspector says of each, one column a fact. */
import type { CoverageResult } from '#core/coverage/result.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, length, lengthParts, percent } from '#i18n/quantity.ts';
import type { Session } from '#session/session.svelte.ts';
import { featureFacts } from '../feature-facts.ts';
import { nameFeature, typeFeature } from '../name-feature.ts';
import type { GridCell, GridColumn, GridRow } from '../widgets/grid-rows.ts';
import type { Table } from './gap-table.ts';
import { tableWords } from '#i18n/table-words.ts';

type Named = Record<string, GridCell>;

/** The engine's figures of areas, borders and places by id: made once for a table, since a plan may hold thousands. */
function figuresOf(result: CoverageResult | undefined, session: Session): ReadonlyMap<string, Named> {
  const said = tableWords[language.code];
  const { inspector, list } = language.words;
  const found = new Map<string, Named>();
  const pct = (path: string, value: number | null): GridCell => ({ text: percent(value), sort: value, figure: { path: `${path}.coveredPct`, value } });
  for (const { id, areaM2, coveredM2, gapM2, coveredPct } of result?.areas ?? []) {
    const shown = areaParts(areaM2, coveredM2, gapM2);
    found.set(id, { [said.pct]: pct(`areas.${id}`, coveredPct),
      [said.gap]: { text: shown.gap, sort: gapM2, figure: { path: `areas.${id}.gapM2`, value: gapM2 }, gap: gapM2 > 0 },
      [said.area]: { text: shown.total, sort: areaM2, figure: { path: `areas.${id}.areaM2`, value: areaM2 } } });
  }
  for (const { id, lengthM, exemptM, coveredM, gapM, coveredPct, longestGapM } of result?.borders ?? []) {
    const shown = lengthParts(lengthM - exemptM, coveredM, gapM);
    found.set(id, { [said.pct]: pct(`borders.${id}`, coveredPct),
      [said.gap]: { text: shown.gap, sort: gapM, figure: { path: `borders.${id}.gapM`, value: gapM }, gap: gapM > 0 },
      [said.longest]: { text: length(longestGapM, 'up'), sort: longestGapM, figure: { path: `borders.${id}.longestGapM`, value: longestGapM } },
      [said.length]: { text: length(lengthM), sort: lengthM, figure: { path: `borders.${id}.lengthM`, value: lengthM } } });
  }
  for (const { id, covered, coveredBy } of result?.places ?? []) {
    found.set(id, { [said.state]: { text: covered ? inspector.covered : inspector.missed, gap: !covered },
      [said.by]: { text: coveredBy.map((each) => nameFeature(session.featureById(each), each)).join(list) || inspector.nobody, sort: coveredBy.length } });
  }
  return found;
}

/** Kinds that the plan holds, in the order in which it names them first. */
export function kindsIn(features: readonly AnyFeature[]): Kind[] {
  return [...new Set(features.map((feature) => feature.kind))];
}

/** One row a feature, in the order of the file; a column for every fact that at least one of them has. */
export function kindTable(session: Session, kind: Kind): Table {
  const { plan } = session;
  const said = tableWords[language.code];
  const { field } = language.words.terms;
  const figures = figuresOf(session.coverage?.result, session);
  const right = new Set<string>([said.pct, said.gap, said.longest, said.length, said.area]);
  const labels = new Set<string>();
  const rows = (plan?.features ?? []).filter((feature) => feature.kind === kind).map((feature): GridRow => {
    const type = typeFeature(feature);
    const cells: Named = { name: { text: nameFeature(feature) }, ...(type === language.words.terms.kind[kind] ? {} : { type: { text: type } }), ...figures.get(feature.id) };
    for (const { label, text, assumed, value } of plan ? featureFacts(feature, plan) : []) {
      if (value !== undefined) right.add(label);
      cells[label] = { text: assumed ? `${text} (${said.assumed})` : text, sort: value ?? text };
    }
    cells.id = { text: feature.id };
    for (const label of Object.keys(cells)) labels.add(label);
    return { id: feature.id, cells };
  });
  labels.delete('id');
  const named: Record<string, string> = { name: said.name, type: said.type, id: field.id };
  return { columns: [...labels, 'id'].map((id): GridColumn => ({ id, label: named[id] ?? id, right: right.has(id) })), rows };
}
