/** What columns of a table of posts, places or routes mean for a feature, by their headings (domain, section 3), beside those that say where it is. */
import { kinds } from '#core/plan/schema.ts';
import { keptText, plainText, visible } from '../coordinates/plain-text.ts';
import { readLength } from '../coordinates/read-length.ts';
import { bareHeading, unitOfHeading, type Column } from '../table/columns.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { withoutPersons } from '../table/persons.ts';
import { readDuty } from './duty.ts';

/** `id` is that of the feature; `routeId`, `seq` and `wkt` make geometries. */
export type Special = 'id' | 'routeId' | 'seq' | 'wkt';

const special: Readonly<Record<Special, readonly string[]>> = {
  id: ['id', 'feature id', 'uuid', 'globalid'],
  routeId: ['route id', 'route', 'routeid', 'route no', 'route code', 'line id', 'track id', '线路编号', '路线编号', '线路', '路线', '巡逻路线', '巡线编号', '线路名称', '路线名称'],
  seq: ['seq', 'sequence', 'order', 'vertex', 'vertex index', 'point index', '顺序', '次序', '顺序号', '点序', '点号'],
  wkt: ['wkt', 'geom', 'geometry', 'the geom', 'wkt geom', 'shape', 'area', '几何', '图形', '空间', '空间信息'],
};
const specialByHeading = new Map(Object.entries(special).flatMap(([role, all]) => all.map((one) => [one, role as Special] as const)));

export function specialOf(title: string | null): Special | null {
  return title === null ? null : (specialByHeading.get(bareHeading(title)) ?? null);
}

/** A cell as the value of a field; undefined where it cannot be understood. */
type ReadField = (cell: string) => unknown;
const statuses: Readonly<Record<string, string>> = { 启用: 'active', 在用: 'active', 使用中: 'active', 正常: 'active', 执勤: 'active', 在岗: 'active', 有效: 'active', 计划: 'planned', 拟设: 'planned', 规划: 'planned', 筹建: 'planned', 停用: 'suspended', 暂停: 'suspended', 关闭: 'closed', 撤销: 'closed', 撤除: 'closed', 取消: 'closed', 废弃: 'closed', open: 'active', 'in use': 'active', done: 'closed', cancelled: 'closed', canceled: 'closed' };

const oneOf = (values: readonly unknown[]): ReadField => (cell) => values.find((value) => String(value).toLowerCase() === cell.trim().toLowerCase());
const numberOf: ReadField = (cell) => {
  const plain = plainText(cell).trim().replace(/^(\d{1,9})\s?[人名个]$/, '$1');
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
};
const wholeOf: ReadField = (cell) => { const value = numberOf(cell); return Number.isInteger(value) ? value : undefined; };
const listOf: ReadField = (cell) => [...new Set(cell.split(/[;；、,，|]/).map((one) => keptText(withoutPersons(one).text)).filter((one) => one !== ''))];

interface Field { readonly key: string; readonly headings: readonly string[]; readonly read?: ReadField }
const fields: readonly Field[] = [
  { key: 'kind', headings: ['kind'], read: oneOf(Object.keys(kinds)) },
  { key: 'postType', headings: ['post type', 'posttype', '岗位类型'], read: oneOf(kinds.post.fields.postType.values) },
  { key: 'placeType', headings: ['place type', 'placetype', '部位类型'], read: oneOf(kinds.priorityPlace.fields.placeType.values) },
  { key: 'mode', headings: ['mode', 'transport', '巡逻方式', '方式'], read: oneOf(kinds.patrolRoute.fields.mode.values) },
  { key: 'purpose', headings: ['purpose', '用途'], read: oneOf(kinds.patrolRoute.fields.purpose.values) },
  { key: 'name:en', headings: ['name en', 'name:en', 'english name', '英文名', '英文名称'] },
  { key: 'agencies', headings: ['agencies', 'agency', 'unit', 'units', '单位', '所属单位', '责任单位', '执勤单位', '管辖单位'], read: listOf },
  { key: 'status', headings: ['status', 'state', '状态'], read: (cell) => oneOf(['planned', 'active', 'suspended', 'closed'])(cell) ?? statuses[cell.trim().toLowerCase()] },
  { key: 'dutyWindows', headings: ['duty', 'duty windows', 'dutywindows', 'hours', 'duty hours', '值班时间', '值班时段', '执勤时间', '执勤时段', '勤务时间', '值守时间'], read: readDuty },
  { key: 'staffPerShift', headings: ['staff', 'staff per shift', 'headcount', '人数', '警力', '值班人数', '每班人数'], read: wholeOf },
  { key: 'speedKmh', headings: ['speed', 'speed kmh', 'speedkmh', '速度', '时速'], read: numberOf },
  { key: 'halfWidthM', headings: ['half width', 'half width m', 'halfwidthm', '半幅宽', '巡逻半幅宽'], read: (cell) => readLength(cell) ?? undefined },
  { key: 'priority', headings: ['priority', '级别', '等级', '优先级'], read: oneOf([1, 2, 3]) },
];
const byHeading = new Map(fields.flatMap((field) => field.headings.map((one) => [one, field] as const)));
const roleKeys: Readonly<Partial<Record<Column['role'], string>>> = { name: 'name', code: 'code', note: 'note', radius: 'radiusM' };

/** What becomes of a column: the property it gives, and how its cells are read. */
export interface FieldColumn { readonly at: number; readonly key: string; /** The key for a cell that cannot be read. */ readonly title: string; readonly read: ReadField | null }

/** The properties that the columns give, each key once; the columns that say where a feature is, and those about persons told by their cells alone, give none. */
export function fieldColumns(columns: readonly Column[], skipped: ReadonlySet<number>): FieldColumn[] {
  const taken = new Set<string>();
  const free = (key: string): string => {
    let name = key;
    for (let turn = 2; taken.has(name); turn++) name = `${key} ${turn}`;
    taken.add(name);
    return name;
  };
  return columns.flatMap(({ at, title, role }): FieldColumn[] => {
    if (skipped.has(at) || role === 'lon' || role === 'lat' || role === 'pair' || role === 'ignore') return [];
    const own = title === null ? '' : visible(title).replaceAll(/\s+/g, ' ').trim();
    // A person's key goes through to the door, which counts it; a column known by its cells goes here.
    if (role === 'person') return title !== null && isPersonKey(title) ? [{ at, key: free(own), title: own, read: null }] : [];
    const field = title === null ? undefined : byHeading.get(bareHeading(title));
    const key = field?.key ?? roleKeys[role];
    if (key !== undefined && !taken.has(key)) {
      taken.add(key);
      const unit = unitOfHeading(title);
      return [{ at, key, title: own === '' || own === key ? `source:${key}` : own, read: field?.read ?? (role === 'radius' ? (cell) => readLength(cell, unit) ?? undefined : null) }];
    }
    return own === '' ? [] : [{ at, key: free(own), title: own, read: null }];
  });
}
