/** What the page and the worker that reads foreign files say to each other. */
import type { PlanDifference } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
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

/** Features of the plan that was made, in parts: all at once would hold up the page. */
export interface ImportPart { readonly features: readonly AnyFeature[] }
export type ImportNews = ImportProgress | ImportPart;

/** A plan before anything comes into it: where the files become a plan of their own, that is what they are added to. */
export const emptyPlan: Plan = { meta: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: '' }, features: [], foreign: {} };

/** What leads from the open plan, or from an empty one, to the plan that was made; the features of it have come before it. */
export interface MadePlan extends Pick<Accepted, 'dropped'> {
  readonly head: Omit<PlanDifference, 'put' | 'all'>;
  /** The features are all that there are, not what is put among others. */
  readonly all: boolean;
  /** Where most of them are, without what lies far from all others: west, south, east and north, degrees; null where none has a place. */
  readonly box: readonly [number, number, number, number] | null;
}

/** Omits the member from each of a union. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;
export type ImportRequest = { readonly seq: number } & (
  | { readonly type: 'look'; readonly files: readonly File[]; readonly choices: Choices; readonly plan: Plan | null }
  | { readonly type: 'change'; readonly choices: Choices }
  | { readonly type: 'group'; readonly split: Split }
  | { readonly type: 'refused'; readonly mapping: Mapping }
  | { readonly type: 'make'; readonly mapping: Mapping });
export type ImportQuestion = Unnumbered<ImportRequest>;

export type ImportAnswer = { readonly seq: number } & (
  | { readonly type: 'progress'; readonly progress: ImportNews }
  | { readonly type: 'looked'; readonly look: Look }
  | { readonly type: 'refused'; readonly records: readonly ToldRecord[] }
  | { readonly type: 'made'; readonly result: Result<MadePlan> }
  | { readonly type: 'failed'; readonly message: string });
