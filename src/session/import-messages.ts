/** What the page and the worker that reads foreign files say to each other. */
import type { Plan } from '#core/plan/plan.ts';
import type { Result } from '#core/plan/problem.ts';
import type { Accepted } from '#formats/doctor/accept.ts';
import type { Choices } from '#formats/doctor/choices.ts';
import type { Report, ToldRecord } from '#formats/doctor/report.ts';
import type { Group } from '#formats/roles/groups.ts';
import type { Mapping } from '#formats/roles/mapping.ts';
import type { Split } from '#formats/roles/split.ts';
import type { FileNote, FileRefusal } from '#formats/source/refusal.ts';

/** What the files hold, as the screen shows it. */
export interface Look {
  readonly report: Report;
  /** The name of the file in which each source of the report is. */
  readonly fileOf: readonly string[];
  readonly groups: readonly Group[];
  /** Properties that one may split by. */
  readonly splits: readonly string[];
  /** Files that could not be read, or parts of them, by their place in the list that was given: the others are there all the same. */
  readonly refused: readonly { readonly at: number; readonly refusals: readonly FileRefusal[] }[];
  /** What is worth saying of files that were read, by name. */
  readonly notes: readonly { readonly file: string; readonly note: FileNote }[];
  /** Names and forms, by which choices are remembered. */
  readonly shape: string;
}

/** How far reading is: files read of all. */
export interface ImportProgress { readonly done: number; readonly of: number; readonly name: string }

/** Omits the member from each of a union. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;
export type ImportRequest = { readonly seq: number } & (
  | { readonly type: 'look'; readonly files: readonly File[]; readonly choices: Choices; readonly plan: Plan | null }
  | { readonly type: 'change'; readonly choices: Choices }
  | { readonly type: 'group'; readonly split: Split }
  | { readonly type: 'refused' }
  | { readonly type: 'make'; readonly mapping: Mapping });
export type ImportQuestion = Unnumbered<ImportRequest>;

export type ImportAnswer = { readonly seq: number } & (
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'looked'; readonly look: Look }
  | { readonly type: 'refused'; readonly records: readonly ToldRecord[] }
  | { readonly type: 'made'; readonly result: Result<Accepted> }
  | { readonly type: 'failed'; readonly message: string });
