/** An explanation that the panel which shows a figure gives itself: of figures that are no path in the answer about the open plan. */
import type { CoverageResult } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';

/** One number that entered, as it is written. */
export interface ToldInput { readonly label: string; readonly text: string }
/** A plan that entered, with the answer about it and the posts and routes that count for the figure. */
export interface ToldParty { readonly title: string; readonly plan: Plan; readonly result: Pick<CoverageResult, 'assumptions' | 'engine' | 'basis'>; /** Null where they are not told. */ readonly assetIds: readonly string[] | null }

export interface Told {
  readonly name: string;
  readonly formula: string;
  /** How the shown text was rounded. */
  readonly rounding: string;
  /** Why there is no figure, where there is none. */
  readonly absent?: string | null;
  /** The numbers of this very figure. */
  readonly inputs: readonly ToldInput[];
  /** What was asked, where it is not what the map is asked: the hours, and the rule by which things count in them. */
  readonly basis?: { readonly hours: string; readonly rule: string };
  /** The plans that entered, where they are others than the open one. */
  readonly parties?: readonly ToldParty[];
  /** Posts and routes that count for the figure; those of the answer where none are named, null where it is not told who they are. */
  readonly assetIds?: readonly string[] | null;
  /** Rows of the tables that the figure is about. */
  readonly rowIds?: readonly string[];
  /** What another way of computing says of it, or that there is none. */
  readonly second: readonly string[];
  /** Identifiers in the glossary. */
  readonly terms: readonly string[];
}

/** Tells a figure anew, in the language shown and of the values as they now are; null when there is no such figure any more. */
export type Tell = () => Told | null | Promise<Told | null>;
