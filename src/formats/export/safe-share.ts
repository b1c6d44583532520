/**
 * Gaps coarsened for those who may know where it is thin, not where the holes are: a row a border section, sector and area, with a class
 * and a figure rounded up. No position of a gap, no post, no route, no round and no hours of an absence is in it.
 */
import { polygonsOf } from '#core/coverage/responsible-unit.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { featuresOf, type AnyFeature, type Plan, type PlanGeometry } from '#core/plan/plan.ts';
import { csvText, type CsvCell } from '../csv-text.ts';
import { borderShares, lineOfShare } from './border-shares.ts';
import { featureLines, foreignMembers } from './collection-text.ts';
import { kmlText } from './kml-text.ts';
import { roundGeometry, type Decimals } from './round-positions.ts';
import type { Statement } from './statement.ts';
import { nameIn, type Wording } from './wording.ts';

/** `some` is less than half, `most` half or more; `none` stands only where nothing at all is bare. */
export type BareClass = 'none' | 'some' | 'most' | 'all' | 'exempt';
export interface SafeRow {
  readonly unit: 'section' | 'sector' | 'area';
  readonly id: string;
  readonly name: string;
  readonly bare: BareClass;
  /** Kilometres of a section, square kilometres of ground: rounded up, to whole ones from ten on, else to tenths. Null of the other. */
  readonly bareUpToKm: number | null; readonly bareUpToKm2: number | null;
  readonly basis: string;
  readonly geometry: PlanGeometry;
}
const COLUMNS = ['unit', 'id', 'name', 'bare', 'bareUpToKm', 'bareUpToKm2', 'basis'] as const;

/** The plan with its sectors in place of its areas: asked of the engine, it says how much of each sector is bare. Null without sectors. */
export function sectorsAsAreas(plan: Plan): Plan | null {
  const sectors = featuresOf(plan, 'sector').filter(({ geometry }) => geometry !== null);
  if (sectors.length === 0) return null;
  const kept = plan.features.filter(({ kind }) => !['areaOfResponsibility', 'sector', 'borderLine', 'priorityPlace'].includes(kind));
  return { ...plan, features: [...kept, ...sectors.map(({ id, geometry }): AnyFeature => ({ id, kind: 'areaOfResponsibility', geometry, properties: {} }))] };
}

/** The rows, sections first. `sectors` is the engine's answer to {@link sectorsAsAreas}; null where there are none. */
export function safeRows(plan: Plan, coverage: Coverage, sectors: Coverage | null, basis: string, decimals: Decimals, { lang, said }: Wording): SafeRow[] {
  const features = new Map(plan.features.map((feature) => [feature.id, feature]));
  const sections = borderShares(plan, coverage).map((share): SafeRow => {
    const { border, sectionId, of, named, coveredM, gapM } = share;
    const whole = nameIn(lang, border.properties) ?? border.id;
    return { unit: 'section', id: sectionId === null ? border.id : `${border.id}/${sectionId}`, name: of === 'whole' ? whole : `${whole} · ${of === 'rest' ? said.rest : nameIn(lang, named) ?? sectionId ?? ''}`,
      bare: classOf(coveredM, gapM), bareUpToKm: roundUp(gapM / 1000), bareUpToKm2: null, basis, geometry: roundGeometry(lineOfShare(share), decimals) };
  });
  const ground = (unit: 'sector' | 'area', answer: Coverage | null) => (answer?.result.areas ?? []).flatMap(({ id, coveredM2, gapM2 }): SafeRow[] => {
    const feature = features.get(id);
    if (!feature?.geometry || polygonsAreaM2(polygonsOf(feature)) <= 0) return [];
    return [{ unit, id, name: nameIn(lang, feature.properties) ?? feature.properties.code ?? id, bare: classOf(coveredM2, gapM2), bareUpToKm: null, bareUpToKm2: roundUp(gapM2 / 1e6), basis, geometry: roundGeometry(feature.geometry, decimals) }];
  });
  return [...sections, ...ground('sector', sectors), ...ground('area', coverage)];
}

function classOf(covered: number, gap: number): BareClass {
  if (covered + gap <= 0) return 'exempt';
  if (gap <= 0) return 'none';
  return covered <= 0 ? 'all' : gap < covered ? 'some' : 'most';
}

/** Tenths below ten, whole ones from there; what is left of a step counts as a step. */
function roundUp(value: number): number {
  return value > 10 ? Math.ceil(value) : Math.ceil(value * 10) / 10;
}

const cellsOf = (row: SafeRow, { said }: Wording, words: boolean): CsvCell[] =>
  COLUMNS.map((name) => (name === 'unit' && words ? said.units[row.unit] : name === 'bare' && words ? said.classes[row.bare] : row[name]));

/** The rows as a table with headings and words in the reader's language. */
export function safeTable(rows: readonly SafeRow[], wording: Wording): CsvCell[][] {
  return [COLUMNS.map((name) => wording.columns[name] ?? name), ...rows.map((row) => cellsOf(row, wording, true))];
}

/** One feature a row with the line or polygon of the section or area itself. */
export function writeSafeGeoJson(rows: readonly SafeRow[], statement: Statement): string {
  return featureLines(foreignMembers(statement), rows.map(({ geometry, id, ...properties }) => ({ type: 'Feature', id, geometry, properties: { kind: 'safeShare', ...properties } })));
}

export const writeSafeCsv = (rows: readonly SafeRow[], wording: Wording): string => csvText(safeTable(rows, wording));

/** A folder a class, the worst first. */
export function writeSafeKml(rows: readonly SafeRow[], statement: Statement, { said }: Wording): string {
  return kmlText(`${statement.plan} · ${said.files.safe}`, statement, (['all', 'most', 'some', 'none', 'exempt'] as const).map((bare) => ({
    name: said.classes[bare],
    placemarks: rows.filter((row) => row.bare === bare).map((row) => ({
      name: row.name, geometry: row.geometry,
      description: [`${said.units[row.unit]} · ${said.classes[bare]}${bare === 'none' || bare === 'exempt' ? '' : ` · ${said.upTo(row.bareUpToKm === null ? `${row.bareUpToKm2} km²` : `${row.bareUpToKm} km`)}`}`, row.basis],
      data: { unit: row.unit, id: row.id, bare, ...(row.bareUpToKm === null ? { bareUpToKm2: row.bareUpToKm2 ?? 0 } : { bareUpToKm: row.bareUpToKm }), basis: row.basis },
    })),
  })));
}
