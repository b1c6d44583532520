/** One file on its way out: its name, its bytes, and what it says of itself. The dialog and the command line ask here alike. */
import type { Coverage } from '#core/coverage/result.ts';
import { isUnannounced } from '#core/duties/unannounced-rounds.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { csvText } from '../csv-text.ts';
import { writeGeoJson } from '../write-geojson.ts';
import { announced } from './feature-words.ts';
import { gapTable, writeGapsCsv } from './gaps-csv.ts';
import { gapFacts } from './gap-facts.ts';
import { writeGapsGeoJson } from './gaps-geojson.ts';
import { writeGapsKml } from './gaps-kml.ts';
import { inGpx, writePlanGpx } from './plan-gpx.ts';
import { writePlanKml } from './plan-kml.ts';
import { isTabled, planTable, planTableIds, type PlanTable, type PlanTableId } from './plan-tables.ts';
import { roundPlan, type Decimals } from './round-positions.ts';
import { safeRows, safeTable, writeSafeCsv, writeSafeGeoJson, writeSafeKml } from './safe-share.ts';
import { statementOf, type Statement } from './statement.ts';
import type { Wording } from './wording.ts';
import { writeWorkbook, type Sheet } from './workbook.ts';

/** The formats of each thing that goes out, in the order in which they are offered. */
export const formatsOf = { plan: ['geojson', 'kml', 'gpx', 'xlsx', 'csv'], gaps: ['geojson', 'kml', 'xlsx', 'csv'], safe: ['geojson', 'kml', 'xlsx', 'csv'] } as const;
export type What = keyof typeof formatsOf;
export type ExportFormat = (typeof formatsOf)[What][number];

export interface ExportAsk {
  readonly what: What;
  readonly format: ExportFormat;
  readonly decimals: Decimals;
  /** Of a plan as CSV: which table. */
  readonly table: PlanTableId;
  /** The word that marks the file ("sensitive"); an empty one is left out. */
  readonly word: string;
}
export interface Material {
  readonly plan: Plan;
  /** The figures and on what they rest, in words; null where a plan alone goes out. */
  readonly figures: { readonly coverage: Coverage; readonly basis: string; /** See `sectorsAsAreas`. */ readonly sectors: Coverage | null } | null;
}
export interface Made { readonly name: string; readonly type: string; readonly body: string | Uint8Array; readonly statement: Statement }

const TYPES: Readonly<Record<ExportFormat, string>> = {
  geojson: 'application/geo+json', kml: 'application/vnd.google-earth.kml+xml', gpx: 'application/gpx+xml', csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A name that every file system takes: plan, what it is, date; nothing of who wrote it where or when. */
export function fileNameOf({ what, format, table }: ExportAsk, { plan, date }: Statement, { said }: Wording): string {
  return `${fileStem([plan, said.files[what], what === 'plan' && format === 'csv' ? said.sheets[table] : null, date])}.${format}`;
}

/** Parts of a name without what file systems refuse, in one line; never empty. */
export function fileStem(parts: readonly (string | null)[]): string {
  const stem = parts.filter(Boolean).join(' ').replaceAll(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim();
  return stem.slice(0, 120) || 'picket';
}

/** What the file says of itself. `figures` of the material are needed for all but a plan. */
export function sayOf(ask: ExportAsk, { plan, figures }: Material, wording: Wording): Statement {
  const { notes: said } = wording.said;
  const { what, format, decimals } = ask;
  const tables = what === 'plan' && (format === 'xlsx' || format === 'csv');
  const hidden = plan.features.filter(isUnannounced).length;
  const leftOut = what === 'plan' && format !== 'csv' ? notIn(tables ? 'tables' : format, plan) : [];
  const extents = plan.features.filter(({ kind, geometry }) => kind === 'priorityPlace' && geometry !== null && geometry.type !== 'Point').length;
  const tooLong = tables ? tooLongIn(roundPlan(plan, decimals), askedTables(ask), wording) : 0;
  const drawn = plan.features.filter((feature) => feature.kind === 'post' && feature.properties.reach !== undefined).length;
  const shapeless = what === 'gaps' && format === 'kml' && figures ? figures.coverage.result.gaps.length - figures.coverage.shapes.gaps.length : 0;
  return statementOf(plan, what === 'plan' || figures === null ? null : { basis: figures.coverage.result.basis, text: figures.basis }, ask.word, [
    ...(what === 'safe' ? [said.coarsened] : []), ...(what === 'gaps' ? [said.percents] : []), ...(what === 'gaps' && (format === 'geojson' || format === 'kml') && figures?.coverage.result.gaps.some(({ kind }) => kind === 'area') ? [said.chords] : []), ...(shapeless > 0 ? [said.noShape(shapeless)] : []),
    ...(what === 'plan' && format !== 'geojson' && (format !== 'csv' || ask.table === 'routes') && hidden > 0 ? [said.hidden(hidden)] : []), ...(format === 'gpx' && extents > 0 ? [said.extents(extents)] : []),
    ...(leftOut.length > 0 ? [said.leftOut(leftOut.map(({ kind, count }) => `${wording.terms.kind[kind] ?? kind} ${count}`).join(wording.said.list))] : []),
    ...(tables && askedTables(ask).includes('posts') ? [said.duty, ...(drawn > 0 ? [said.drawn(drawn)] : [])] : []), ...(tooLong > 0 ? [said.tooLong(tooLong)] : []), ...(decimals === null ? [] : [said.decimals(decimals)]),
  ], wording);
}

const tooLongIn = (plan: Plan, ids: readonly PlanTableId[], wording: Wording): number => ids.reduce((sum, id) => sum + planTable(plan, id, wording).tooLong, 0);

const askedTables = ({ format, table }: ExportAsk): readonly PlanTableId[] => (format === 'csv' ? [table] : planTableIds);

/** Kinds of the plan, or some of a kind, that a format has no place for, with how many of each. */
function notIn(format: ExportFormat | 'tables', plan: Plan): { readonly kind: Kind; readonly count: number }[] {
  if (format === 'geojson') return [];
  const fits: (feature: AnyFeature) => boolean = format === 'tables' ? isTabled : format === 'gpx' ? inGpx : ({ geometry }) => geometry !== null;
  const counts = new Map<Kind, number>();
  for (const feature of announced(plan)) if (!fits(feature)) counts.set(feature.kind, (counts.get(feature.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** The file. Throws where gaps or a safe share are asked for without figures: who asks offers only what there is. */
export function makeExport(ask: ExportAsk, material: Material, wording: Wording): Made {
  const statement = sayOf(ask, material, wording);
  const body = ask.what === 'plan' ? planBody(ask, material.plan, statement, wording) : ask.what === 'gaps' ? gapsBody(ask, material, statement, wording) : safeBody(ask, material, statement, wording);
  return { name: fileNameOf(ask, statement, wording), type: TYPES[ask.format], body, statement };
}

function planBody(ask: ExportAsk, given: Plan, statement: Statement, wording: Wording): string | Uint8Array {
  const { format, decimals } = ask, plan = roundPlan(given, decimals);
  if (format === 'geojson') return writeGeoJson({ ...plan, foreign: { ...plan.foreign, marking: statement.marking } });
  if (format === 'kml') return writePlanKml(plan, statement, wording);
  if (format === 'gpx') return writePlanGpx(plan, statement, decimals, wording);
  const tables = askedTables(ask).map((id) => planTable(plan, id, wording));
  const rows = ({ columns, rows: own }: PlanTable) => [columns, ...own];
  if (format === 'csv') return csvText(rows(tables[0]!));
  return writeWorkbook([aboutSheet(statement, wording), ...tables.map((table): Sheet => ({ name: wording.said.sheets[table.id], headed: true, rows: rows(table) }))]);
}

const figuresOf = ({ figures }: Material) => {
  if (figures === null) throw new Error('gaps were asked for without figures');
  return figures;
};

function gapsBody({ format, decimals }: ExportAsk, material: Material, statement: Statement, wording: Wording): string | Uint8Array {
  const { coverage, basis } = figuresOf(material);
  const facts = gapFacts(material.plan, coverage, basis, wording.lang, decimals);
  if (format === 'geojson') return writeGapsGeoJson(facts, statement);
  if (format === 'kml') return writeGapsKml(facts, statement, wording);
  if (format === 'csv') return writeGapsCsv(facts, wording);
  return writeWorkbook([aboutSheet(statement, wording), { name: wording.said.sheets.gaps, headed: true, rows: gapTable(facts, wording) }]);
}

function safeBody({ format, decimals }: ExportAsk, material: Material, statement: Statement, wording: Wording): string | Uint8Array {
  const { coverage, basis, sectors } = figuresOf(material);
  const rows = safeRows(material.plan, coverage, sectors, basis, decimals, wording);
  if (format === 'geojson') return writeSafeGeoJson(rows, statement);
  if (format === 'kml') return writeSafeKml(rows, statement, wording);
  if (format === 'csv') return writeSafeCsv(rows, wording);
  return writeWorkbook([aboutSheet(statement, wording), { name: wording.said.sheets.shares, headed: true, rows: safeTable(rows, wording) }]);
}

/** The first sheet of every workbook. */
function aboutSheet({ marking, plan, date, basis, synthetic, notes }: Statement, { said }: Wording): Sheet {
  const { about } = said;
  const rows = [
    [about.marking, marking], [about.plan, plan], [about.date, date], ...(basis === null ? [] : [[about.basis, basis]]), ...(synthetic === null ? [] : [[about.data, synthetic]]),
    [about.surface, said.surface], ...notes.map((note, index) => [index === 0 ? about.notes : null, note]),
  ];
  return { name: said.sheets.about, headed: false, rows, widths: [14, 100] };
}
