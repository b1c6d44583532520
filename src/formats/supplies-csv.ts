/** Stock of posts as a table that goes out to a spreadsheet and comes back (M12). */
import type { Change } from '#core/plan/edits/change.ts';
import { setProperty } from '#core/plan/edits/set-property.ts';
import { featuresOf, type AnyFeature, type Plan, type PlanFeature } from '#core/plan/plan.ts';
import { csvText } from './csv-text.ts';
import { decodeLegacy } from './source/decode-table.ts';
import { bareHeading } from './table/columns.ts';
import { parseDelimited, mostRows } from './table/parse-delimited.ts';
import { bestSeparator } from './table/read-table.ts';

type Post = PlanFeature<'post'>;
type Supply = NonNullable<Post['properties']['supplies']>[number];
const NUMBERS = ['onHand', 'dailyUse', 'minDays'] as const;
type Numeric = (typeof NUMBERS)[number];
const COLUMNS = ['id', 'code', 'post', 'item', 'unit', ...NUMBERS] as const;
type Column = (typeof COLUMNS)[number];

/** Largest file that is read, bytes; stated before one is chosen. */
export const SUPPLIES_BYTES = 5_000_000;

/** Headings by which columns are known, besides the name of the column itself; compared without units, blanks, signs and capitals. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  id: ['标识', 'postid'], code: ['编号', '点位编号', 'postcode'], post: ['点位', '点位名称', '名称', '单位名称', 'name', 'postname'], item: ['物品', '物资', '品名', '物资名称', 'supply'], unit: ['计量单位', '单位', 'unitofcount'],
  onHand: ['库存', '现有', '现存', '现有数量', '数量', 'stock'], dailyUse: ['日用量', '日用', '日消耗', '每日用量', 'usedaday', 'peruse'], minDays: ['至少天数', '最低天数', '最少天数', '保底天数', 'minimumdays', 'days'],
};

/** Every holding of every post, depots too, in the order of the plan; what is not stated is empty. */
export function writeSuppliesCsv(plan: Plan): string {
  return csvText([COLUMNS, ...featuresOf(plan, 'post').flatMap(({ id, properties: { code, name, supplies = [] } }) => supplies.map(({ item, unit, onHand, dailyUse, minDays }) => [id, code, name, item, unit, onHand, dailyUse, minDays]))]);
}

export type SupplyRefusal = 'noPost' | 'twoPosts' | 'noItem' | 'twice' | 'twoItems' | 'notANumber' | 'door';
export interface RefusedRow { /** Line of the file. */ readonly line: number; readonly reason: SupplyRefusal; /** What was read there. */ readonly text: string }
export interface SuppliesRead {
  /** The posts with their new stock. */
  readonly change: Change;
  readonly rows: number; readonly changed: number; readonly same: number;
  readonly refused: readonly RefusedRow[];
  /** Headings that no column was known by: they are left out, and it is said. */
  readonly unknown: readonly string[];
}
export type SuppliesAnswer = { readonly ok: true; readonly read: SuppliesRead } | { readonly ok: false; readonly reason: 'tooLarge' | 'encoding' | 'empty' | 'tooManyRows' | 'noColumns'; /** The headings found. */ readonly headings: readonly string[] };

/**
 * A table of stock (UTF-8, UTF-16, GB 18030 or Big5; any separator that tables have) held against a plan: a row finds its post by id, else by code,
 * else by a name that one post alone has, and changes of that item what its cells say; empty cells change nothing, an item the post does not have yet is
 * added. A row that cannot be taken is refused with its line; the others are taken all the same.
 */
export function readSuppliesCsv(plan: Plan, bytes: Uint8Array): SuppliesAnswer {
  if (bytes.length > SUPPLIES_BYTES) return { ok: false, reason: 'tooLarge', headings: [] };
  const decoded = decodeLegacy(bytes);
  if (decoded === null) return { ok: false, reason: 'encoding', headings: [] };
  const text = decoded.text.replace(/^\uFEFF/, ''), [head, ...rows] = parseDelimited(text, bestSeparator(text)?.by ?? ',');
  if (!head) return { ok: false, reason: 'empty', headings: [] };
  if (rows.length >= mostRows) return { ok: false, reason: 'tooManyRows', headings: head.cells };
  const columns = head.cells.map(columnOf), has = (...any: readonly Column[]) => any.some((column) => columns.includes(column));
  if (!has('id', 'code', 'post') || !has('item') || !has(...NUMBERS)) return { ok: false, reason: 'noColumns', headings: head.cells };
  return { ok: true, read: held(plan, rows.map(({ cells, line }) => ({ line, cells: Object.fromEntries(columns.flatMap((column, at) => (column === null ? [] : [[column, (cells[at] ?? '').normalize('NFKC').trim()]]))) })), head.cells.filter((_, at) => columns[at] === null && head.cells[at] !== '')) };
}

interface SupplyRow { readonly line: number; readonly cells: Partial<Record<Column, string>> }

function held(plan: Plan, rows: readonly SupplyRow[], unknown: readonly string[]): SuppliesRead {
  const posts = featuresOf(plan, 'post'), find = finder(posts), stock = new Map<string, readonly Supply[]>(), told = new Set<string>(), refused: RefusedRow[] = [];
  let same = 0, changed = 0;
  for (const { line, cells } of rows) {
    const refuse = (reason: SupplyRefusal, text: string) => { refused.push({ line, reason, text }); };
    const post = find(cells), item = cells.item ?? '';
    if (typeof post === 'string') { refuse(post, cells.id || cells.code || cells.post || ''); continue; }
    if (item === '') { refuse('noItem', cells.code || cells.post || post.id); continue; }
    const numbers = NUMBERS.flatMap((name): [Numeric, number | null][] => (cells[name] ? [[name, numberOf(cells[name])]] : [])), bad = numbers.find(([, value]) => value === null);
    if (bad) { refuse('notANumber', cells[bad[0]] ?? ''); continue; }
    const before = stock.get(post.id) ?? post.properties.supplies ?? [], own = before.filter((one) => one.item === item), key = JSON.stringify([post.id, item]);
    if (own.length > 1) { refuse('twoItems', item); continue; }
    if (told.has(key)) { refuse('twice', item); continue; }
    const next: Supply = { ...(own[0] ?? { item }), ...(cells.unit ? { unit: cells.unit } : {}), ...Object.fromEntries(numbers) };
    if (own[0] && JSON.stringify(own[0]) === JSON.stringify(next)) { told.add(key); same += 1; continue; }
    const after = own[0] ? before.map((one) => (one === own[0] ? next : one)) : [...before, next];
    if (!setProperty([post], 'supplies', after).ok) { refuse('door', item); continue; }
    told.add(key);
    stock.set(post.id, after);
    changed += 1;
  }
  const change = new Map(posts.flatMap((post): [string, AnyFeature | null][] => { const supplies = stock.get(post.id), set = supplies && setProperty([post], 'supplies', supplies); return set?.ok ? [...set.value] : []; }));
  return { change, rows: rows.length, changed, same, refused, unknown };
}

/** The post of a row, or why there is none. The first of id, code and name that the row states decides. */
function finder(posts: readonly Post[]): (cells: SupplyRow['cells']) => Post | 'noPost' | 'twoPosts' {
  const by = (keys: (post: Post) => readonly (string | undefined)[]) => { const all = new Map<string, Post[]>(); for (const post of posts) for (const key of new Set(keys(post))) if (key) all.set(key.normalize('NFKC').trim(), [...all.get(key.normalize('NFKC').trim()) ?? [], post]); return all; };
  const ids = by(({ id }) => [id]), codes = by(({ properties }) => [properties.code]), names = by(({ properties }) => [properties.name, properties['name:en']]);
  return ({ id, code, post }) => {
    const found = id ? ids.get(id) : code ? codes.get(code) : names.get(post ?? '');
    return found === undefined ? 'noPost' : found.length > 1 ? 'twoPosts' : found[0]!;
  };
}

function columnOf(heading: string): Column | null {
  const bare = bareHeading(heading).replaceAll(' ', '');
  return COLUMNS.find((column) => bare === column.toLowerCase() || HEADINGS[column].includes(bare)) ?? null;
}

/** A number from 0, with a comma between thousands where it stands so; null for anything else. */
const numberOf = (text: string): number | null => (/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null);
