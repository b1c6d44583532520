/** The table of a shapefile (dBASE III and its kin) by hand: fields as text, numbers and dates, with deleted rows and an encoding that is looked for. */
import { decodeLegacy, legacyOf } from './decode-table.ts';

export interface DbfTable {
  /** One for each record; null where the record is deleted. */
  readonly rows: readonly (Readonly<Record<string, unknown>> | null)[];
  readonly encoding: string;
  /** How the encoding was found. */
  readonly by: 'said' | '.cpg' | 'LDID' | 'its bytes' | 'nothing';
  /** What the .cpg says where it is not so; null else. */
  readonly wrongCpg: string | null;
  /** Rows in which characters had to be replaced. */
  readonly replaced: ReadonlySet<number>;
}

interface Field { readonly name: Uint8Array; readonly type: string; readonly at: number; readonly length: number }
interface Layout { readonly fields: readonly Field[]; readonly start: number; readonly size: number; readonly count: number; readonly ldid: number }

/** Language driver ids with a code page that decoders know (dBASE, ESRI). */
const byLdid: Readonly<Record<number, string>> = { 0x03: 'windows-1252', 0x58: 'windows-1252', 0xc8: 'windows-1250', 0xc9: 'windows-1251', 0xca: 'windows-1254', 0xcb: 'windows-1253', 0x26: 'ibm866', 0x65: 'ibm866', 0x4d: 'gb18030', 0x7a: 'gb18030', 0x4f: 'big5', 0x78: 'big5', 0x4e: 'euc-kr', 0x79: 'euc-kr', 0x13: 'shift_jis', 0x7b: 'shift_jis', 0x50: 'windows-874', 0x7c: 'windows-874' };
/** Code pages that decoders do not know by number. */
const byPage: Readonly<Record<string, string>> = { 936: 'gb18030', 54936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 65001: 'utf-8', 866: 'ibm866', 874: 'windows-874' };
const MOST_FIELDS = 255;
/** Rows looked at to find the encoding. */
const SAMPLE = 3000;

/** The label that a .cpg means: `UTF-8`, `936`, `CP936`, `ANSI 1250`, `GBK`, `8859-1`; null where it is none. */
export function labelOfCpg(text: string): string | null {
  const plain = text.replaceAll('\0', '').trim().slice(0, 40);
  const page = /^(?:ANSI|OEM|CP|MS|WINDOWS)?[- ]?(\d{3,5})$/i.exec(plain)?.[1];
  const iso = /^(?:ISO)?[- ]?8859[- ]?(\d{1,2})$/i.exec(plain)?.[1];
  const label = iso !== undefined ? `iso-8859-${iso}` : page !== undefined ? (byPage[page] ?? `windows-${page}`) : /^(?:GBK|GB2312|GB18030)$/i.test(plain) ? 'gb18030' : plain;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The table; null where it is none. A table that is cut off gives the rows it has. */
export function readDbf(bytes: Uint8Array, cpg: string | null, encoding: string | undefined): DbfTable | null {
  const layout = layoutOf(bytes);
  if (layout === null) return null;
  const found = findEncoding(bytes, layout, cpg, encoding);
  const decoder = new TextDecoder(found.encoding);
  const names = uniqueNames(layout.fields.map(({ name }) => textOf(decoder.decode(name))));
  const replaced = new Set<number>();
  const rows = Array.from({ length: layout.count }, (_, index) => {
    const from = layout.start + index * layout.size;
    if (bytes[from] === 0x2a) return null;
    return Object.fromEntries(layout.fields.flatMap(({ type, at, length }, field): [string, unknown][] => {
      const value = valueOf(decoder.decode(bytes.subarray(from + at, from + at + length)), type);
      if (typeof value === 'string' && value.includes('\ufffd')) replaced.add(index);
      return value === null ? [] : [[names[field] ?? '', value]];
    }));
  });
  return { rows, ...found, replaced };
}

function layoutOf(bytes: Uint8Array): Layout | null {
  if (bytes.length < 65) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, start, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (start < 33 || size < 1 || start > bytes.length) return null;
  const fields: Field[] = [];
  let at = 1;
  for (let offset = 32; offset + 32 <= start && bytes[offset] !== 0x0d && fields.length < MOST_FIELDS; offset += 32) {
    const length = bytes[offset + 16] ?? 0;
    const name = bytes.subarray(offset, offset + 11);
    const end = name.indexOf(0);
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type: String.fromCharCode(bytes[offset + 11] ?? 0), at, length });
    at += length;
  }
  if (fields.length === 0 || at > size + 1) return null;
  return { fields, start, size, count: Math.min(count, Math.floor((bytes.length - start) / size)), ldid: bytes[29] ?? 0 };
}

/** What was said, then the .cpg and the LDID where the bytes agree, then what the bytes are; UTF-8 first, which nothing else looks like. */
function findEncoding(bytes: Uint8Array, layout: Layout, cpg: string | null, said: string | undefined): Pick<DbfTable, 'encoding' | 'by' | 'wrongCpg'> {
  if (said !== undefined && labelOfCpg(said) !== null) return { encoding: labelOfCpg(said) ?? 'utf-8', by: 'said', wrongCpg: null };
  const texts = sample(bytes, layout);
  const utf8 = texts.every(isUtf8);
  const label = cpg === null ? null : labelOfCpg(cpg);
  const wrongCpg = cpg === null || (label !== null && (label !== 'utf-8' || utf8)) ? null : cpg.trim().slice(0, 40);
  if (label === 'utf-8' && utf8) return { encoding: 'utf-8', by: '.cpg', wrongCpg };
  if (utf8 && texts.some((text) => text.some((byte) => byte >= 0x80))) return { encoding: 'utf-8', by: 'its bytes', wrongCpg: label !== null && label !== 'utf-8' ? (cpg ?? '').trim().slice(0, 40) : wrongCpg };
  if (label !== null && label !== 'utf-8') return { encoding: label, by: '.cpg', wrongCpg };
  if (utf8) return { encoding: 'utf-8', by: 'its bytes', wrongCpg };
  const driver = byLdid[layout.ldid];
  const legacy = legacyOf(joined(texts));
  if (driver !== undefined && driver !== 'windows-1252') return { encoding: driver, by: 'LDID', wrongCpg };
  if (legacy !== null) return { encoding: legacy, by: 'its bytes', wrongCpg };
  return driver === undefined ? { encoding: 'utf-8', by: 'nothing', wrongCpg } : { encoding: driver, by: 'LDID', wrongCpg };
}

/** The texts of the first rows and the names of the fields, as bytes without the blanks around them. */
function sample(bytes: Uint8Array, { fields, start, size, count }: Layout): Uint8Array[] {
  const texts = fields.map(({ name }) => name);
  for (let index = 0; index < Math.min(count, SAMPLE); index++) {
    for (const { type, at, length } of fields) if (type === 'C') texts.push(trimmed(bytes.subarray(start + index * size + at, start + index * size + at + length)));
  }
  return texts;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/** Whether a field is UTF-8, a character cut off at its end allowed: fields have a length in bytes. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function joined(texts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let at = 0;
  for (const text of texts) {
    out.set(text, at);
    at += text.length + 1;
  }
  return out;
}

const textOf = (text: string): string => text.replaceAll('\0', '').trim();

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    let own = name === '' ? `column ${index + 1}` : name;
    for (let turn = 2; taken.has(own); turn++) own = `${name} ${turn}`;
    taken.add(own);
    return own;
  });
}

/** Null for an empty field and for what is no value of its type. */
function valueOf(raw: string, type: string): unknown {
  // A character cut in two by the length of the field is left off.
  const text = textOf(raw).replace(/\ufffd$/, '');
  if (text === '') return null;
  switch (type) {
    case 'N': case 'F': case 'O': return Number.isFinite(Number(text)) ? Number(text) : /^\*+$/.test(text) ? null : text;
    case 'D': return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
    case 'L': return /^[yt]/i.test(text) ? true : /^[nf]/i.test(text) ? false : null;
    case 'C': return text;
    // References into memo files and binary fields say nothing here.
    default: return null;
  }
}

/** The text of a .cpg. */
export const cpgText = (bytes: Uint8Array): string => decodeLegacy(bytes.subarray(0, 200))?.text ?? '';
