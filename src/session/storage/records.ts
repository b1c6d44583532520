/** What is kept in the browser's database: plans, their generations (whole snapshots in parts) and a log of edits after each. */

/** Version of the shape below. A store of a newer one is read, never written. */
export const schemaVersion = 1;
export const databaseName = 'picket';

/** One plan of the library. Times are milliseconds since 1970. */
export interface PlanRecord {
  readonly id: string;
  readonly schema: number;
  /** The name given to it in the library; null while it goes by its own. */
  readonly title: string | null;
  readonly name: string | null;
  readonly 'name:en': string | null;
  readonly synthetic: boolean;
  /** Where it came from. */
  readonly source: { readonly kind: 'demo' | 'file'; readonly id: string | null; readonly name: string };
  readonly created: number;
  readonly opened: number;
  /** When it was deleted; it can be taken back until it is purged. */
  readonly deleted: number | null;
  /** Person keys that were left out when its file was read, with their counts. */
  readonly dropped: Readonly<Record<string, number>>;
  /** The first edit that is in no file; null where a file has them all. */
  readonly uncopiedSince: number | null;
}

/** Why a generation was made: the plan was first kept, its log grew, an older one was restored, or damage was mended. */
export type GenerationCause = 'first' | 'grown' | 'restored' | 'repaired';

/** A whole plan at one time. It is written last: without it its parts count for nothing. */
export interface GenerationRecord {
  readonly plan: string;
  /** Counts up from 1. */
  readonly number: number;
  readonly created: number;
  readonly cause: GenerationCause;
  /** Number of parts; the first holds what is no feature. */
  readonly parts: number;
  /** Bytes of the parts. */
  readonly bytes: number;
  /** Bytes of the log after it, once the next generation has begun. */
  readonly logBytes: number;
  /** Features in it. */
  readonly features: number;
  /** Checksum over the checksums of the parts. */
  readonly sum: number;
  /** Whether the generation before, with all of its log, is the plan as it stood here after the first `catchUp` entries. */
  readonly follows: boolean;
  readonly catchUp: number;
}

/** JSON as UTF-8, with its checksum. */
export interface Packed { readonly bytes: Uint8Array<ArrayBuffer>; readonly sum: number }

export interface PartRecord extends Packed { readonly plan: string; readonly generation: number; readonly part: number }

/** One edit: the packed difference between the plan before and after it. */
export interface EntryRecord extends Packed { readonly plan: string; readonly generation: number; /** Counts up from 1. */ readonly sequence: number; readonly at: number }
