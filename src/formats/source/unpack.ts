/** Opens zip and gzip piece by piece: every limit holds while it inflates, whatever the archive says of itself. */
import { Gunzip, Inflate } from 'fflate';
import { decodeLegacy } from './decode-table.ts';
import { archiveLimits } from './limits.ts';
import { label, refuse, type FileRefusal } from './refusal.ts';

export interface Entry {
  /** A label, never a path that is written to. */
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}
export interface Unpacked { readonly name: string; readonly bytes: Uint8Array }

/** Compressed bytes handed over at once: they become at most a thousand times as many. */
const PIECE = 16_384;
const megabytes = (bytes: number): string => `${bytes / 1e6} MB`;

class Stop extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) { super(refusal.message); this.refusal = refusal; }
}

/** What one archive may still unfold to. */
class Budget {
  readonly #file: string;
  #bytes = 0;
  constructor(file: string) { this.#file = file; }

  /** Counts bytes that came out of `packed` bytes of one entry. */
  take(bytes: number, entry: number, packed: number): void {
    this.#bytes += bytes;
    if (this.#bytes > archiveLimits.bytes) throw new Stop(refuse(this.#file, 'zipLimit', { what: `more than ${megabytes(archiveLimits.bytes)} when unpacked`, limit: megabytes(archiveLimits.bytes) }));
    if (entry > archiveLimits.ratioFromBytes && entry > packed * archiveLimits.ratio) throw new Stop(refuse(this.#file, 'zipLimit', { what: `a file that unpacks to more than ${archiveLimits.ratio} times its size`, limit: `${archiveLimits.ratio}:1` }));
  }
}

/** The entries of an archive without directories and what macOS adds, not yet inflated; or why it is refused. */
export function listZip(bytes: Uint8Array, file: string): readonly Entry[] | FileRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = (why: string) => refuse(file, 'badZip', { why });
  const end = endOfDirectory(view);
  if (end < 0) return bad('its table of contents is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return refuse(file, 'zipLimit', { what: 'more than 65 534 files or 4 GB', limit: `${archiveLimits.entries} files` });
  if (count > archiveLimits.entries) return refuse(file, 'zipLimit', { what: `${count} files`, limit: `${archiveLimits.entries} files` });
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return bad('its table of contents is cut off');
    const [flags, method, size, unpacked] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment, start] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extra + comment;
    if (/[\\/]$/.test(name) || /(?:^|[\\/])(?:__MACOSX[\\/]|\._|\.DS_Store$|Thumbs\.db$)/i.test(name)) continue;
    if ((flags & 1) !== 0) return refuse(file, 'locked');
    if (unpacked > archiveLimits.bytes) return refuse(file, 'zipLimit', { what: `${label(name)} of ${megabytes(Math.round(unpacked / 1e6) * 1e6)}`, limit: megabytes(archiveLimits.bytes) });
    if (method !== 0 && method !== 8) return bad(`${label(name)} is packed by a method (${method}) that is not read`);
    if (start + 30 > view.byteLength || view.getUint32(start, true) !== 0x04034b50) return bad(`${label(name)} is not where it should be`);
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + size > view.byteLength) return bad(`${label(name)} is cut off`);
    entries.push({ name, method, packed: bytes.subarray(from, from + size) });
  }
  return entries;
}

/** The last record of a zip: it may be followed by a comment of up to 64 kB. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function entryName(bytes: Uint8Array): string {
  const text = decodeLegacy(bytes)?.text ?? new TextDecoder('windows-1252').decode(bytes);
  return text.slice(0, 500);
}

/** Inflates entries one after another, within the limits of their archive together. */
export function inflateEntries(entries: readonly Entry[], file: string): readonly Unpacked[] | FileRefusal {
  const budget = new Budget(file);
  return caught(file, () => entries.map((entry) => ({ name: entry.name, bytes: inflateEntry(entry, budget) })));
}

function inflateEntry({ method, packed }: Entry, budget: Budget): Uint8Array {
  if (method === 0) {
    budget.take(packed.length, packed.length, packed.length);
    return packed;
  }
  const parts = new Parts(budget, packed.length);
  const stream = new Inflate((chunk) => parts.add(chunk));
  pushAll(stream, packed);
  return parts.joined();
}

/** Inflates a gzip file; what is inside may not be an archive again. */
export function gunzip(bytes: Uint8Array, file: string): Uint8Array | FileRefusal {
  return caught(file, () => {
    const parts = new Parts(new Budget(file), bytes.length);
    pushAll(new Gunzip((chunk) => parts.add(chunk)), bytes);
    return parts.joined();
  });
}

function pushAll(stream: { push: (chunk: Uint8Array, final: boolean) => void }, packed: Uint8Array): void {
  for (let at = 0; at < packed.length; at += PIECE) stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
}

class Parts {
  readonly #budget: Budget;
  readonly #packed: number;
  readonly #all: Uint8Array[] = [];
  #bytes = 0;
  constructor(budget: Budget, packed: number) { this.#budget = budget; this.#packed = packed; }

  add(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#budget.take(chunk.length, this.#bytes, this.#packed);
    this.#all.push(chunk);
  }

  joined(): Uint8Array {
    const out = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#all) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

/** A limit that was passed, or the library's word for broken data, as a refusal. */
function caught<T>(file: string, open: () => T): T | FileRefusal {
  try {
    return open();
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    return refuse(file, 'badZip', { why: error instanceof Error ? error.message : 'its data are damaged' });
  }
}

export const isRefusal = (value: unknown): value is FileRefusal => typeof value === 'object' && value !== null && 'message' in value && 'code' in value;
