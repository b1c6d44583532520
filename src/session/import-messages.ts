/** What the page and the worker that reads foreign files say to each other. */
import type { Problem, Result } from '#core/plan/problem.ts';
import type { Mapped } from '#formats/roles/apply-mapping.ts';
import type { Group } from '#formats/roles/groups.ts';
import type { Mapping } from '#formats/roles/mapping.ts';
import type { Split } from '#formats/roles/split.ts';

/** What the files hold, as the wizard shows it. */
export interface Look {
  readonly files: readonly { readonly name: string; readonly count: number }[];
  readonly groups: readonly Group[];
  /** Properties that one may split by. */
  readonly choices: readonly string[];
  /** Keys that may hold data about a person: they will be dropped. */
  readonly personKeys: readonly string[];
  /** Files that could not be read, by their place in the list that was given: the others are there all the same. */
  readonly refused: readonly { readonly at: number; readonly problems: readonly Problem[] }[];
  /** Names and forms, by which a mapping is remembered. */
  readonly shape: string;
}

/** Omits the member from each of a union. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;
export type ImportRequest = { readonly seq: number } & (
  | { readonly type: 'look'; readonly files: readonly { readonly name: string; readonly bytes: ArrayBuffer }[] }
  | { readonly type: 'group'; readonly split: Split }
  | { readonly type: 'make'; readonly mapping: Mapping });
export type ImportQuestion = Unnumbered<ImportRequest>;

export type ImportAnswer = { readonly seq: number } & (
  | { readonly type: 'looked'; readonly look: Look }
  | { readonly type: 'made'; readonly result: Result<Mapped> }
  | { readonly type: 'failed'; readonly message: string });
