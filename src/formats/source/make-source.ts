/** Puts a source together, so that its counts always add up, and a source without features is refused in words. */
import { isPersonKey } from '#core/plan/person-fields.ts';
import { withoutPersons } from '../table/persons.ts';
import type { Reading } from './answer.ts';
import { label, refuse, type FileNote } from './refusal.ts';
import type { ReaderRepair, RecordRefusal, RefusedRecord, SaidSystem, SourceFormat, SourceTable } from './source.ts';

const LONGEST_TEXT = 500;

/** Collects the records of one layer. */
export class Records {
  readonly features: unknown[] = [];
  readonly places: string[] = [];
  readonly repairs = new Map<number, readonly ReaderRepair[]>();
  readonly refused: RefusedRecord[] = [];

  keep(feature: unknown, at: string, repairs: Iterable<ReaderRepair> = []): void {
    const all = [...new Set(repairs)];
    if (all.length > 0) this.repairs.set(this.features.length, all);
    this.features.push(feature);
    this.places.push(at);
  }

  refuse(at: string, reason: RecordRefusal, text: string): void {
    this.refused.push({ at, reason, text: withoutPersons(text.slice(0, 4000)).text.slice(0, LONGEST_TEXT) });
  }
}

export interface Layer {
  /** As labels: the file, and its layer where there are several. */
  readonly file: string;
  readonly part: string | null;
  readonly format: SourceFormat;
  readonly encoding?: string | null;
  readonly system: SaidSystem;
  readonly table?: SourceTable | undefined;
  readonly foreign?: Readonly<Record<string, unknown>>;
  readonly notes?: readonly FileNote[];
  /** What its records are called where there is none: `features`, `rows`, `placemarks`. */
  readonly what: string;
}

/** The layer as a source; refused, with the reasons counted, where no record is a feature. */
export function makeSource(layer: Layer, records: Records): Reading {
  const { features, places, repairs, refused } = records;
  const { file, part, format, encoding = null, system, table, foreign = {}, notes = [], what } = layer;
  const read = features.length + refused.length;
  if (features.length === 0) return { sources: [], refusals: [{ ...refuse(file, 'noFeatures', { what, read, reasons: reasonsOf(refused) }, part, refused), ...(table && table.by !== 'chat' ? { table } : {}) }], notes };
  const name = part === null ? withoutEnding(file) : `${withoutEnding(file)} ${withoutEnding(part)}`;
  return { sources: [{ name: label(name), ...(part === null ? {} : { part }), format, encoding, system, read, features, repairs, refused, places, ...(table === undefined ? {} : { table }), foreign }], refusals: [], notes };
}

/** `badRow 12, noGeometry 3`. */
export function reasonsOf(refused: readonly { readonly reason: string }[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason} ${count}`).join(', ');
}

export function withoutEnding(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? name;
  return bare.replace(/\.gz$/i, '').replace(/\.(?:geojsonl|geojsons|geojsonseq|ndjson|jsonl|geojson|json|csv|tsv|txt|xlsx|kml|kmz|gpx|shp|zip)$/i, '');
}

/** Properties as text for the list of what was refused: without keys that may be about persons. */
export function recordText(properties: unknown): string {
  if (typeof properties !== 'object' || properties === null) return String(properties).slice(0, LONGEST_TEXT);
  let text = '';
  for (const [key, value] of Object.entries(properties)) {
    if (text.length > LONGEST_TEXT) break;
    if (isPersonKey(key) || value === null || value === undefined || typeof value === 'object' || value === '') continue;
    text += `${text === '' ? '' : '; '}${key}: ${String(value).slice(0, LONGEST_TEXT)}`;
  }
  return text;
}
