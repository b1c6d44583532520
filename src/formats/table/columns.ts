/** What the columns of a table are, by their headings in Chinese or English, else by what stands in them. */
import { plainText } from '../coordinates/plain-text.ts';
import { isPersonColumn } from './persons.ts';
import { angleOf, pairIn } from './read-cell.ts';
import type { Row } from './parse-delimited.ts';

/** Rows of cells from a text or from a file with cells of its own; `by` a separator, or `chat` for what is no table. */
type Rows = { readonly by: string; readonly rows: readonly Row[]; readonly width: number };

/** `keep`: kept with the feature under its heading; `ignore`: not read; `person`: dropped, and nothing else may be chosen for it. */
export const columnRoles = ['name', 'lon', 'lat', 'pair', 'radius', 'type', 'code', 'note', 'keep', 'ignore', 'person'] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface Column {
  readonly at: number;
  /** The heading, null without one. */
  readonly title: string | null;
  readonly role: ColumnRole;
  /** Of a column that is kept: the field of the plan as which it is read; null where it is not to be read as one, absent where its heading says. */
  readonly field?: string | null;
  /** Cells of it that hold something. */
  readonly filled: number;
}

const headings: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['pair', ['经纬度', '坐标', '坐标点', '点位坐标', '位置坐标', '经纬度坐标', 'coordinates', 'coordinate', 'coords', 'coord', 'latlng', 'latlon', 'lonlat', 'lnglat', 'lat lon', 'lon lat', 'gps', 'position']],
  ['lon', ['经度', '东经', '经', 'lon', 'lng', 'long', 'longitude', 'x', 'x坐标', 'east', 'lon x']],
  ['lat', ['纬度', '北纬', '纬', 'lat', 'latitude', 'y', 'y坐标', 'north', 'lat y']],
  ['radius', ['半径', '观察半径', '覆盖半径', '控制半径', 'radius', 'range', 'radius m', 'observation radius', 'radiusm']],
  ['type', ['类型', '类别', '种类', '点位类型', '分类', 'type', 'category', 'kind', 'class', 'post type', 'posttype', 'place type']],
  ['code', ['编号', '编码', '代码', '代号', '点位编号', '卡口编号', 'code', 'id', 'no', 'number', 'ref']],
  ['note', ['备注', '说明', '描述', '地址', '详细地址', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'description', 'address', 'desc']],
  ['name', ['名称', '名字', '地点', '点位', '点位名称', '站点', '卡口', '卡口名称', '地名', '单位名称', '位置', 'name', 'title', 'site', 'place', 'label', 'location', 'post', 'checkpoint']],
  ['ignore', ['序号', '#', 's/n']],
];
const byHeading = new Map(headings.flatMap(([role, all]) => all.map((one) => [one, role] as const)));

/** A heading without its unit, small and narrow: "半径(米)" is "半径". */
export function bareHeading(title: string): string {
  const plain = plainText(title).slice(0, 60).toLowerCase();
  const bracket = plain.search(/[([]/);
  return (bracket > 0 ? plain.slice(0, bracket) : plain).replaceAll(/[_\-./:\s]+/g, ' ').trim();
}

/** What a bare number under a heading means, in metres. */
export function unitOfHeading(title: string | null): number {
  return title !== null && /km|公里|千米/i.test(plainText(title)) ? 1000 : 1;
}

/** Whether the first row is a heading: it holds no position, and names columns or stands over positions. */
export function looksLikeHeader({ rows, by }: Rows): boolean {
  const [first, second] = rows;
  if (!first || !second || by === 'chat') return false;
  if (first.cells.some((cell) => angleOf(cell) !== null || pairIn(cell) !== null)) return false;
  const named = first.cells.filter((cell) => byHeading.has(bareHeading(cell))).length;
  return named >= 1 || second.cells.some((cell) => angleOf(cell)?.fine === true || pairIn(cell) !== null);
}

/** Cells looked at to tell a column by what stands in it. */
const SAMPLE = 200;

/** The columns of a table. No role but `keep` and `ignore` is given twice. */
export function guessColumns(table: Rows, header: boolean): Column[] {
  if (table.by === 'chat') return (['name', 'pair', 'radius'] as const).map((role, at) => ({ at, title: null, role, filled: table.rows.filter(({ cells }) => cells[at] !== '').length }));
  const body = header ? table.rows.slice(1) : table.rows;
  const titles = Array.from({ length: table.width }, (_, at) => (header ? (table.rows[0]?.cells[at] || null) : null));
  const cells = titles.map((_, at) => body.map((row) => row.cells[at] ?? ''));
  const filled = cells.map((column) => column.filter((cell) => cell !== '').length);
  const roles: ColumnRole[] = titles.map((title, at) => (isPersonColumn(title, (cells[at] ?? []).slice(0, SAMPLE)) ? 'person' : title === null ? 'ignore' : (byHeading.get(bareHeading(title)) ?? 'keep')));
  // Where a table has both, the id is not the code.
  const named = titles.map((title) => (title === null ? '' : bareHeading(title)));
  if (named.some((name, at) => roles[at] === 'code' && name !== 'id')) for (const [at, name] of named.entries()) if (name === 'id') roles[at] = 'keep';
  for (const [at, role] of roles.entries()) if (!['keep', 'ignore', 'person'].includes(role) && roles.indexOf(role) !== at) roles[at] = titles[at] === null ? 'ignore' : 'keep';
  byContent(roles, cells.map((column) => column.slice(0, SAMPLE)));
  return titles.map((title, at) => ({ at, title, role: roles[at] ?? 'ignore', filled: filled[at] ?? 0 }));
}

/** Fills in what no heading says: where the position is, and which column holds names. */
function byContent(roles: ColumnRole[], cells: readonly (readonly string[])[]): void {
  const free = (at: number) => roles[at] === 'keep' || roles[at] === 'ignore' || roles[at] === 'name' || roles[at] === 'note';
  const share = (at: number, fits: (cell: string) => boolean) => { const all = (cells[at] ?? []).filter((cell) => cell !== ''); return all.length === 0 ? 0 : all.filter(fits).length / all.length; };
  const all = roles.map((_, at) => at);
  if (roles.includes('pair') && share(roles.indexOf('pair'), (cell) => pairIn(cell) !== null) === 0) roles[roles.indexOf('pair')] = roles.includes('name') ? 'keep' : 'name';
  if (!roles.includes('pair') && !(roles.includes('lon') && roles.includes('lat'))) {
    const pair = all.find((at) => free(at) && share(at, (cell) => pairIn(cell) !== null) > 0.5);
    const angles = all.filter((at) => (free(at) || roles[at] === 'lon' || roles[at] === 'lat') && share(at, (cell) => angleOf(cell)?.fine === true) > 0.5);
    if (pair !== undefined) roles[pair] = 'pair';
    else if (angles.length >= 2) {
      const [first, second] = angles as [number, number];
      const lonFirst = roles[first] === 'lon' || roles[second] === 'lat' || (roles[first] !== 'lat' && roles[second] !== 'lon' && !latFirst(cells[first] ?? [], cells[second] ?? []));
      [roles[first], roles[second]] = lonFirst ? ['lon', 'lat'] : ['lat', 'lon'];
    }
  }
  if (roles.includes('name')) return;
  const words = all.find((at) => (roles[at] === 'ignore' || roles[at] === 'keep') && share(at, (cell) => /\p{L}/u.test(cell)) > 0.5);
  if (words !== undefined) roles[words] = 'name';
}

/** Whether the second of two columns holds more of what only a longitude can be; where neither does, longitude comes first. */
function latFirst(first: readonly string[], second: readonly string[]): boolean {
  const beyond = (column: readonly string[]) => column.filter((cell) => Math.abs(angleOf(cell)?.degrees ?? 0) > 90 || angleOf(cell)?.axis === 'lon').length;
  return beyond(second) > beyond(first);
}
