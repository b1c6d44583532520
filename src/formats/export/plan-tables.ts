/** The plan as tables with the columns that the import reads back: posts, routes by their vertices, places, areas. */
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { CsvCell } from '../csv-text.ts';
import { announced, dutyText, typeFields, typeOf } from './feature-words.ts';
import type { Wording } from './wording.ts';
import { longestCell } from './workbook.ts';

export const planTableIds = ['posts', 'routes', 'places', 'areas'] as const;
export type PlanTableId = (typeof planTableIds)[number];
export interface PlanTable {
  readonly id: PlanTableId;
  /** Headings of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Features whose shape no cell can hold. */
  readonly tooLong: number;
}

const KINDS: Readonly<Record<PlanTableId, readonly Kind[]>> = {
  posts: ['post'], routes: ['patrolRoute', 'inspectionRoute', 'borderLine'], places: ['priorityPlace'],
  areas: ['areaOfResponsibility', 'sector', 'compound'],
};
const tabled = new Set(Object.values(KINDS).flat());

type Read = (feature: AnyFeature, wording: Wording) => CsvCell;
const field = (name: string): Read => ({ properties }) => { const value = (properties as Readonly<Record<string, unknown>>)[name]; return typeof value === 'string' || typeof value === 'number' ? value : null; };
/** Words of the schema stand in Chinese where the headings are Chinese, else as the file of the plan has them. */
const term = (table: keyof Wording['terms'], value: string | null | undefined, { lang, terms }: Wording): string | null => (value ? (lang === 'zh' ? terms[table][value] : undefined) ?? value : null);
const type: Read = (feature, wording) => {
  const table = (typeFields as Readonly<Record<string, keyof Wording['terms']>>)[feature.kind];
  return table ? term(table, typeOf(feature), wording) : null;
};
const kind: Read = (feature) => feature.kind;
/** Words are for people; beside them stands the identifier that the import reads, or a watchtower would come back as another post. */
const identifier = (own: Kind): Read => (feature) => (feature.kind === own ? typeOf(feature) : null);
const season: Read = ({ properties: { season: on } }) => (on ? `${on.from}/${on.to}` : null);
const agencies: Read = ({ properties }) => properties.agencies?.join(';') ?? null;
const status: Read = ({ properties }, wording) => term('status', properties.status, wording);
const duty: Read = (feature) => (feature.kind === 'post' ? dutyText(feature.properties.dutyWindows) : null);
const departures: Read = (feature) => {
  if (feature.kind === 'inspectionRoute') return feature.properties.departure;
  const schedule = feature.kind === 'patrolRoute' ? feature.properties.schedule : undefined;
  return schedule?.departures?.join(';') ?? (schedule?.firstDeparture ? `${schedule.firstDeparture}-${schedule.lastDeparture ?? ''}/${schedule.headwayMin ?? ''}` : null);
};
const inRoutes = (kind: Kind, table: keyof Wording['terms'], name: string): Read => (feature, wording) => (feature.kind === kind ? term(table, field(name)(feature, wording) as string | null, wording) : null);

/* The unit's own code comes first: an edited table is matched by it. */
const HEAD: readonly (readonly [string, Read])[] = [['code', field('code')], ['id', ({ id }) => id]];
const NAMES: readonly (readonly [string, Read])[] = [['name', field('name')], ['name_en', field('name:en')]];
const columns: Readonly<Record<PlanTableId, readonly (readonly [string, Read])[]>> = {
  posts: [...HEAD, ['post_type', type], ...NAMES, ['radius_m', field('radiusM')], ['agencies', agencies], ['status', status], ['duty', duty], ['season', season], ['view_bearing_deg', field('viewBearingDeg')], ['view_angle_deg', field('viewAngleDeg')], ['staff', field('staffPerShift')], ['kind', kind], ['postType', identifier('post')]],
  routes: [['route_id', ({ id }) => id], ['code', field('code')], ['kind', kind], ...NAMES, ['purpose', inRoutes('patrolRoute', 'purpose', 'purpose')], ['mode', inRoutes('patrolRoute', 'mode', 'mode')], ['speed_kmh', field('speedKmh')], ['half_width_m', field('halfWidthM')],
    ['pattern', field('pattern')], ['units', field('units')], ['departures', departures], ['agencies', agencies], ['status', status], ['season', season], ['patrol_mode', identifier('patrolRoute')], ['patrol_purpose', (feature) => (feature.kind === 'patrolRoute' ? feature.properties.purpose : null)]],
  places: [...HEAD, ['place_type', type], ...NAMES, ['priority', field('priority')], ['visit_radius_m', field('visitRadiusM')], ['interval_min', field('requiredIntervalMin')], ['dwell_min', field('requiredDwellMin')], ['agencies', agencies], ['status', status], ['kind', kind], ['placeType', identifier('priorityPlace')]],
  areas: [...HEAD, ['area_type', type], ...NAMES, ['parent_id', field('parentId')], ['max_gap_min', field('maxGapMin')], ['agencies', agencies], ['status', status], ['kind', kind]],
};

/** Identifiers beside words: where headings are English the words are identifiers already. */
const forImport = new Set(['postType', 'placeType', 'patrol_mode', 'patrol_purpose']);
/** What a feature is stands under `kind` in every language: by it the import knows the plan's own tables. */
const headingOf = (name: string, { columns: words }: Wording): string => (name === 'kind' ? name : words[name] ?? name);

/** One table, also where the plan has nothing for it. Positions as longitude and latitude in WGS 84; an extent as WKT, empty where it is longer than a cell. */
export function planTable(plan: Plan, id: PlanTableId, wording: Wording): PlanTable {
  const features = announced(plan).filter(({ kind }) => KINDS[id].includes(kind));
  const own = columns[id].filter(([name]) => wording.lang === 'zh' || !forImport.has(name)), headings = own.map(([name]) => headingOf(name, wording));
  const cells = (feature: AnyFeature) => own.map(([, read]) => read(feature, wording));
  if (id === 'routes') return { id, columns: [...['route_id', 'seq', 'lat', 'lon', 'part'].map((name) => headingOf(name, wording)), ...headings.slice(1)], tooLong: 0, rows: features.flatMap((feature) => vertexRows(feature, cells(feature))) };
  let tooLong = 0;
  const rows = features.map((feature) => {
    const { geometry } = feature;
    const point = geometry?.type === 'Point' ? geometry.coordinates : null;
    const wkt = geometry && !point ? wktOf(geometry) : null;
    if (wkt !== null && wkt.length > longestCell) tooLong += 1;
    return [...cells(feature), ...(id === 'areas' ? [] : [point?.[1], point?.[0]]), ...(id === 'posts' ? [] : [wkt !== null && wkt.length <= longestCell ? wkt : null])];
  });
  return { id, columns: [...headings, ...[...(id === 'areas' ? [] : ['lat', 'lon']), ...(id === 'posts' ? [] : ['wkt'])].map((name) => headingOf(name, wording))], rows, tooLong };
}

/** A row a vertex, numbered through all parts; what is told of the route stands in its first row alone. */
function vertexRows(feature: AnyFeature, [routeId, ...rest]: readonly CsvCell[]): CsvCell[][] {
  const { geometry } = feature;
  const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  let seq = 0;
  return lines.flatMap((line, part) => line.map(([lon, lat]) => {
    seq += 1;
    return [routeId, seq, lat, lon, part + 1, ...(seq === 1 ? rest : rest.map(() => null))];
  }));
}

/** Well-known text: longitude first. */
export function wktOf(geometry: PlanGeometry): string {
  const line = (positions: readonly Position[]) => `(${positions.map(([lon, lat]) => `${lon} ${lat}`).join(', ')})`;
  const rings = (all: readonly (readonly Position[])[]) => `(${all.map(line).join(', ')})`;
  switch (geometry.type) {
    case 'Point': return `POINT ${line([geometry.coordinates])}`;
    case 'LineString': return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString': return `MULTILINESTRING ${rings(geometry.coordinates)}`;
    case 'Polygon': return `POLYGON ${rings(geometry.coordinates)}`;
    case 'MultiPolygon': return `MULTIPOLYGON (${geometry.coordinates.map(rings).join(', ')})`;
    default: return '';
  }
}

/** Whether a table has a row for a feature. */
export const isTabled = ({ kind, geometry }: AnyFeature): boolean => tabled.has(kind) && (geometry !== null || kind !== 'inspectionRoute');
