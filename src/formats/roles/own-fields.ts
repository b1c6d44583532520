/** Fields that tables of posts, places and routes have under their own headings, Chinese or English, as the plan's (domain, section 3). */
import { kinds } from '#core/plan/schema.ts';
import { keptText, plainText } from '../coordinates/plain-text.ts';
import { readLength } from '../coordinates/read-length.ts';
import { bareHeading, unitOfHeading } from '../table/columns.ts';
import { put } from '../table/read-rows.ts';
import { readDuty } from './duty.ts';

/** A text as the value of a field; undefined where it cannot be understood. `unit`: what a bare length means, in metres. */
type ReadField = (text: string, unit: number) => unknown;
interface OwnField { readonly key: string; readonly headings: readonly string[]; readonly read: ReadField }

const statuses: Readonly<Record<string, string>> = { 启用: 'active', 在用: 'active', 使用中: 'active', 正常: 'active', 执勤: 'active', 在岗: 'active', 有效: 'active', 计划: 'planned', 拟设: 'planned', 规划: 'planned', 筹建: 'planned', 停用: 'suspended', 暂停: 'suspended', 关闭: 'closed', 撤销: 'closed', 撤除: 'closed', 取消: 'closed', 废弃: 'closed' };

const oneOf = (values: readonly unknown[]): ReadField => (text) => values.find((value) => String(value).toLowerCase() === text.trim().toLowerCase());
const numberOf: ReadField = (text) => {
  const plain = plainText(text).trim().replace(/^(\d{1,9})\s?[人名]$/, '$1');
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
};
const wholeOf: ReadField = (text, unit) => { const value = numberOf(text, unit); return Number.isInteger(value) ? value : undefined; };
const lengthOf: ReadField = (text, unit) => readLength(text, unit) ?? undefined;
const seasonOf: ReadField = (text) => { const found = /^(\d\d-\d\d)\/(\d\d-\d\d)$/.exec(text.trim()); return found ? { from: found[1], to: found[2] } : undefined; };
const listOf: ReadField = (text) => {
  const all = [...new Set(text.split(/[;；、,，|]/).map(keptText).filter((one) => one !== ''))];
  return all.length === 0 ? undefined : all;
};

const ownFieldsTable: readonly OwnField[] = [
  { key: 'kind', headings: ['kind'], read: oneOf(Object.keys(kinds)) },
  { key: 'postType', headings: ['post type', 'posttype', '岗位类型'], read: oneOf(kinds.post.fields.postType.values) },
  { key: 'placeType', headings: ['place type', 'placetype', '部位类型'], read: oneOf(kinds.priorityPlace.fields.placeType.values) },
  { key: 'mode', headings: ['mode', 'patrol mode'], read: oneOf(kinds.patrolRoute.fields.mode.values) },
  { key: 'purpose', headings: ['purpose', 'patrol purpose'], read: oneOf(kinds.patrolRoute.fields.purpose.values) },
  { key: 'name:en', headings: ['name en', 'english name', '英文名', '英文名称'], read: (text) => keptText(text) || undefined },
  { key: 'agencies', headings: ['agencies', 'agency', '单位', '所属单位', '责任单位', '执勤单位', '管辖单位'], read: listOf },
  { key: 'status', headings: ['status', '状态'], read: (text, unit) => oneOf(['planned', 'active', 'suspended', 'closed'])(text, unit) ?? statuses[text.trim()] },
  { key: 'dutyWindows', headings: ['duty', 'duty windows', 'dutywindows', 'duty hours', '值班时间', '值班时段', '执勤时间', '执勤时段', '勤务时间', '值守时间'], read: readDuty },
  { key: 'staffPerShift', headings: ['staff', 'staff per shift', 'staffpershift', 'headcount', '人数', '警力', '值班人数', '每班人数'], read: wholeOf },
  { key: 'radiusM', headings: ['radius m', 'radiusm', '半径', '观察半径', '覆盖半径', '控制半径'], read: lengthOf },
  { key: 'code', headings: ['编号', '编码', '点位编号', '卡口编号'], read: (text) => keptText(text) || undefined },
  { key: 'speedKmh', headings: ['speed kmh', 'speedkmh', '时速'], read: numberOf },
  { key: 'halfWidthM', headings: ['half width', 'half width m', 'halfwidthm', '半幅宽', '巡逻半幅宽'], read: lengthOf },
  { key: 'viewBearingDeg', headings: ['view bearing deg', 'viewbearingdeg', '视向', '朝向'], read: numberOf },
  { key: 'viewAngleDeg', headings: ['view angle deg', 'viewangledeg', '视角', '视场角'], read: numberOf },
  { key: 'season', headings: ['season', '季节'], read: seasonOf },
  { key: 'priority', headings: ['priority', '优先级'], read: (text, unit) => oneOf([1, 2, 3])(String(numberOf(text, unit)), unit) },
];
const byHeading = new Map(ownFieldsTable.flatMap((field) => field.headings.map((one) => [one, field] as const)));

/**
 * Properties with those that mean a field of the plan under its name and in its form; what cannot be understood, what a property of that
 * name says already, and lists and objects stay as they are.
 */
export function ownFields(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    const field = typeof value === 'string' || typeof value === 'number' ? fieldOf(key) : undefined;
    const free = field !== undefined && !Object.hasOwn(own, field.key) && (field.key === key || !Object.hasOwn(properties, field.key));
    const read = free ? field.read(String(value), unitOfHeading(key)) : undefined;
    if (read === undefined || field === undefined) put(own, key, value);
    else own[field.key] = read;
  }
  return own;
}

/** The field that a heading means, by its name in the plan; undefined where it means none. */
export const fieldOfHeading = (title: string): string | undefined => fieldOf(title)?.key;

const known = new Map<string, OwnField | undefined>();

/** The field of a heading; remembered, within bounds, since every row asks again. */
function fieldOf(key: string): OwnField | undefined {
  if (known.has(key)) return known.get(key);
  const field = byHeading.get(bareHeading(key));
  if (known.size < 5000) known.set(key, field);
  return field;
}
