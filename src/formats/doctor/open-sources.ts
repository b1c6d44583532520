/** The sources in files of any kind that is read, and why the others are not. */
import { asCollection } from '#core/plan/as-collection.ts';
import { crsProblem } from '#core/plan/crs.ts';
import { isRecord } from '#core/plan/clean.ts';
import type { Problem } from '#core/plan/problem.ts';
import { flattenTags } from '../roles/osm-tags.ts';
import { decodeText } from '../decode-text.ts';
import { parseJson } from '../parse-json.ts';
import type { SourceFile } from '../roles/import-files.ts';
import type { ReadChoices, Source } from '../source/source.ts';
import { guessColumns, looksLikeHeader } from '../table/columns.ts';
import { parseDelimited } from '../table/parse-delimited.ts';
import { readTable } from '../table/read-table.ts';
import { placeReader } from '../table/read-rows.ts';

type Opened = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Files are told apart by what is in them: what begins like JSON is GeoJSON, any other text a table. */
export function openSources(files: readonly SourceFile[], reading: Readonly<Record<string, ReadChoices>>): { readonly sources: readonly Source[]; readonly refused: readonly { readonly at: number; readonly problems: readonly Problem[] }[] } {
  const opened = files.map((file) => openSource(file, reading[file.name] ?? {}));
  return { sources: opened.flatMap((one) => (one.ok ? [one.source] : [])), refused: opened.flatMap((one, at) => (one.ok ? [] : [{ at, problems: one.problems }])) };
}

function openSource({ name, bytes }: SourceFile, choices: ReadChoices): Opened {
  const plain = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80);
  if (/json$/i.test(name) || plain === 0x7b || plain === 0x5b) return openGeoJson(bytes, name);
  const [text, encoding] = textOf(bytes, choices.encoding);
  if (text === null) return refuse(name, 'its text is in an encoding that is not recognised; choose it, or save the file as UTF-8');
  return openTable(text, name, encoding, choices);
}

const refuse = (name: string, why: string): Opened => ({ ok: false, problems: [{ code: 'notAPlan', severity: 'error', featureId: null, field: null, value: null, message: `${name}: ${why}.` }] });

function openGeoJson(bytes: Uint8Array, name: string): Opened {
  const parsed = parseJson(bytes, name);
  if (!parsed.ok) return parsed;
  const collection = asCollection(parsed.value);
  if (typeof collection === 'string') return refuse(name, collection.replace(/\.$/, ''));
  const { features } = collection;
  if (!Array.isArray(features) || features.length === 0) return refuse(name, 'its list of features is empty');
  const crs = crsProblem(collection.crs);
  if (crs) return { ok: false, problems: [crs] };
  const foreign = Object.fromEntries(Object.entries(collection).filter(([key]) => key !== 'type' && key !== 'features'));
  const flat = features.map((one: unknown) => (isRecord(one) && isRecord(one.properties) ? { ...one, properties: flattenTags(one.properties) } : one));
  return { ok: true, source: { name: name.replace(/\.(geo)?json$/i, ''), format: 'geojson', encoding: null, system: { code: 'wgs84', by: 'GeoJSON' }, read: features.length, features: flat, repairs: new Map(), refused: [], foreign } };
}

function openTable(text: string, name: string, encoding: string, { separator, header }: ReadChoices): Opened {
  const table = separator ? { by: separator, rows: parseDelimited(text, separator), width: 0 } : readTable(text);
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heading = header ?? looksLikeHeader(table);
  const told = { by: table.by, rows: table.rows, width, header: heading };
  const placeOf = placeReader(guessColumns(told, heading));
  const body = heading ? table.rows.slice(1) : table.rows;
  if (separator === undefined && !body.some(({ cells }) => typeof placeOf(cells) !== 'string')) return refuse(name, 'no row of it holds coordinates');
  return { ok: true, source: { name: name.replace(/\.\w+$/, ''), format: 'table', encoding, system: { code: 'unstated' }, read: body.length, features: [], repairs: new Map(), refused: [], foreign: {}, table: told } };
}

/** The text and its encoding: the one that was chosen, else UTF-8 or UTF-16, else GB 18030 where all bytes are valid in it. */
function textOf(bytes: Uint8Array, chosen: string | undefined): [string | null, string] {
  if (chosen !== undefined) return [new TextDecoder(chosen).decode(bytes), chosen];
  const text = decodeText(bytes);
  if (text !== null) return [text.replace(/^\uFEFF/, ''), 'utf-8'];
  try {
    return [new TextDecoder('gb18030', { fatal: true }).decode(bytes), 'gb18030'];
  } catch {
    return [null, 'utf-8'];
  }
}
