/** Remembers what was chosen for a source: by the shape of its files, never by what is in them. */
import { noChoices, type Choices, type SourceChoices } from '#formats/doctor/choices.ts';
import type { Report } from '#formats/doctor/report.ts';
import { systemOf } from '#formats/coordinates/system.ts';
import { columnFields } from '#formats/doctor/field-columns.ts';
import { columnRoles, type Column } from '#formats/table/columns.ts';
import { readMapping, writeMapping, type Mapping } from '#formats/roles/mapping.ts';

const MAPPING = 'picket-mapping:';
const CHOICES = 'picket-choices:';
/** So many sources are remembered; then the oldest is forgotten. */
const MOST = 40;

/** The part of `localStorage` that is used, so that tests can stand in for it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The mapping last accepted for a shape, or null; a damaged one counts as none. */
export function recallMapping(store: Store, shape: string): Mapping | null {
  const text = recall(store, MAPPING, shape);
  const read = text === null ? null : readMapping(text, 'memory');
  return read?.ok ? read.value : null;
}

/** Keeps a mapping for a shape; `at` (milliseconds) decides which is the oldest. */
export function rememberMapping(store: Store, shape: string, mapping: Mapping, at: number): void { remember(store, MAPPING, shape, writeMapping(mapping), at); }

/** The choices last accepted for a shape, for the sources of a report in their order; what is damaged or does not fit any more is left out. Null where nothing is known. */
export function recallChoices(store: Store, shape: string, { sources }: Pick<Report, 'sources'>): Pick<Choices, 'turn' | 'duplicates' | 'far' | 'sources'> | null {
  try {
    const text = recall(store, CHOICES, shape);
    if (text === null) return null;
    const { turn, duplicates, far, sources: kept } = JSON.parse(text) as Partial<Record<string, unknown>>;
    const known = (Array.isArray(kept) ? kept : []) as { system?: unknown; roles?: Record<string, unknown> }[];
    const chosen = sources.map(({ name, table }, at): [string, SourceChoices] => {
      const system = systemOf(String(known[at]?.system ?? ''));
      const roles = known[at]?.roles;
      const columns = table && roles ? table.columns.map((column) => recallRole(column, String(roles[column.title ?? String(column.at)] ?? ''))) : undefined;
      return [name, { ...(system ? { system } : {}), ...(columns ? { columns } : {}) }];
    });
    return { turn: asFlag(turn, noChoices.turn), duplicates: asFlag(duplicates, noChoices.duplicates), far: asFlag(far, noChoices.far), sources: Object.fromEntries(chosen) };
  } catch {
    return null;
  }
}

/** Keeps choices for a shape: systems, roles of columns by their headings, and what is done with doubtful records. */
export function rememberChoices(store: Store, shape: string, choices: Choices, { sources }: Pick<Report, 'sources'>, at: number): void {
  const { turn, duplicates, far } = choices;
  const kept = sources.map(({ name }) => {
    const { system, columns } = choices.sources[name] ?? {};
    return { ...(system ? { system } : {}), ...(columns ? { roles: Object.fromEntries(columns.map((column) => [column.title ?? String(column.at), roleText(column)])) } : {}) };
  });
  remember(store, CHOICES, shape, JSON.stringify({ turn, duplicates, far, sources: kept }), at);
}

/** A role as it is remembered: what is read as a field of the plan, or is not to be, with the name of that. */
const roleText = ({ role, field }: Column): string => (role === 'keep' && field !== undefined ? `field:${field ?? ''}` : role);

/** A column by what was remembered of it; a column about persons is nothing else, and what is not known stays as it is found. */
function recallRole(column: Column, text: string): Column {
  if (column.role === 'person') return column;
  if (text.startsWith('field:')) return { ...column, role: 'keep', field: columnFields.find((one) => text === `field:${one}`) ?? null };
  return { ...column, role: columnRoles.find((role) => role !== 'person' && role === text) ?? column.role };
}

const asFlag = (value: unknown, standard: boolean): boolean => (typeof value === 'boolean' ? value : standard);

function recall(store: Store, prefix: string, shape: string): string | null {
  try {
    const text = store.getItem(prefix + fingerprint(shape));
    return text === null ? null : text.slice(text.indexOf('{'));
  } catch {
    /* A browser may forbid storage altogether: then nothing is remembered. */
    return null;
  }
}

function remember(store: Store, prefix: string, shape: string, text: string, at: number): void {
  try {
    store.setItem(prefix + fingerprint(shape), `${at} ${text}`);
    const kept = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) => key.startsWith(prefix))
      .sort((a, b) => Number.parseFloat(store.getItem(b) ?? '') - Number.parseFloat(store.getItem(a) ?? ''));
    for (const key of kept.slice(MOST)) store.removeItem(key);
  } catch {
    /* A full or forbidden storage only means that the next time nothing is remembered. */
  }
}

/** 53 bits of a text as base 36 (two lanes of FNV-1a): property names of a source are not kept as a key. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x01000197);
  }
  return ((b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff)).toString(36);
}
