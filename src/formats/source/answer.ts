/** What became of one file that was handed in. */
import type { FileNote, FileRefusal } from './refusal.ts';
import type { Source } from './source.ts';

export interface FileAnswer {
  /** The file's name, as a label. */
  readonly name: string;
  /** Its layers; one that is refused does not keep the others out. */
  readonly sources: readonly Source[];
  /** Why the file, or a part of it, is not read. Never empty where there are no sources, unless `partOf` says more. */
  readonly refusals: readonly FileRefusal[];
  readonly notes: readonly FileNote[];
  /** The file whose part this one is (a `.dbf` of a `.shp`): its features are counted there. */
  readonly partOf: string | null;
}

/** What a reader of one format gives. */
export interface Reading { readonly sources: readonly Source[]; readonly refusals: readonly FileRefusal[]; readonly notes: readonly FileNote[] }

export const refused = (...refusals: readonly FileRefusal[]): Reading => ({ sources: [], refusals, notes: [] });

/** Several readings as one. */
export function together(readings: readonly Reading[]): Reading {
  return { sources: readings.flatMap(({ sources }) => sources), refusals: readings.flatMap(({ refusals }) => refusals), notes: readings.flatMap(({ notes }) => notes) };
}
