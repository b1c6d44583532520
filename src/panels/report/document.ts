/**
 * A report as values, in the language it was made in. The page, the printed sheet, the HTML file, the tables and the terminal are all written
 * from it, so that no two of them can say different figures.
 */
import type { Comparison, ComparisonShapes } from '#core/compare/comparison.ts';
import type { KeptFigures } from '#core/compare/kept-figures.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Sensitivity } from '#core/coverage/sensitivity.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Focus } from '#session/first-look.ts';

/** One figure as shown: `path` and `value` are those of the contract (`data-figure`, `data-value`). */
export interface ShownFigure { readonly path: string; readonly value: number | null }
export interface Cell {
  readonly text: string;
  readonly figure?: ShownFigure;
  /** The figure of what is not covered: drawn in its colour. */
  readonly gap?: boolean;
  /** Where the text is a figure with its label, the two apart: tables of numbers take them from here. */
  readonly part?: { readonly label: string; readonly text: string };
  /** The change on the day before: short texts have it too. */
  readonly change?: true;
}
export interface Column { readonly id: string; readonly label: string; readonly right?: boolean; /** Share of the width, all of a table together 1; evenly without it. */ readonly width?: number }

/** What a block is about: the answer whose figures it says (index into `answers`). */
interface About { readonly answer: number }

export type Block =
  | { readonly type: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly type: 'text'; readonly lines: readonly string[]; readonly tone?: 'plain' | 'strong' | 'small' | 'title'; /** Short texts have it too. */ readonly short?: true }
  /** Headline figures with their basis: no figure stands without it. */
  | { readonly type: 'figures'; readonly basis: string; /** The heading above says the basis in the same words. */ readonly saidAbove?: true; readonly items: readonly { readonly name: string; readonly main: Cell; readonly rest: readonly Cell[] }[] } & About
  | { readonly type: 'table'; readonly id: string; readonly title: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; /** Said in place of rows where there are none. */ readonly none: string; /** One a row: the row as a sentence, for the ear and for a word processor. */ readonly spoken?: readonly string[]; /** Its rows say their hours themselves: it is of all answers. */ readonly ofAll?: true } & About
  /** A map; `gapId` looks at one gap, `featureId` at one feature, neither at the whole plan. `scale` is the denominator, null fits. */
  | { readonly type: 'map'; readonly title: string; readonly focus: Focus; readonly scale: number | null; readonly gapId?: string; readonly featureId?: string; /** Of the border `featureId`: the part that is looked at, metres along it. */ readonly along?: { readonly fromM: number; readonly toM: number }; /** What two plans differ in, not one of them. */ readonly difference?: true } & About
  | { readonly type: 'ribbon'; readonly title: string } & About
  | { readonly type: 'curve'; readonly title: string } & About
  /** Lines to be filled in by hand. No name is ever stored. */
  | { readonly type: 'blanks'; readonly labels: readonly string[] }
  /** A new page; with `unlessFits` only where so many of the blocks that follow have no room on the one begun. */
  | { readonly type: 'page'; readonly unlessFits?: number };

export interface ReportDocument {
  readonly title: string;
  /** Unit, date, shift, version: what stands under the title. */
  readonly facts: readonly string[];
  /** The word and line that mark the sheet. */
  readonly marking: string;
  /** Said large where the data are made up. */
  readonly synthetic: string | null;
  /** Plan hash, version of the engine and parameters, a line each. */
  readonly fingerprint: readonly string[];
  /** A file name without an ending, without user or host. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
}

/** One answer that a report speaks of. */
export interface ReportAnswer { readonly question: AskedQuestion; readonly coverage: Coverage; /** What the second engine said, in words; null while it has not. */ readonly checked: string | null; /** Its percentages with every reach smaller and larger, absent where nobody asked, null where it could not be worked out. */ readonly band?: Pick<Sensitivity, 'stepPct' | 'low' | 'high'> | null }

/** The plan before, and what it and the plan after differ in. `withoutHours`: the shift asked about is not in both, so that they are compared by reach. */
export interface PlansCompared { readonly before: Plan; readonly comparison: Comparison; readonly shapes: ComparisonShapes; readonly withoutHours?: boolean }

/** What a report is made from: computed once, said everywhere. */
export interface ReportMaterial {
  readonly plan: Plan;
  readonly answers: readonly ReportAnswer[];
  /** YYYY-MM-DD that is reported; null where time is ignored. */
  readonly date: string | null;
  /** When the figures were computed, ISO 8601. */
  readonly computedAt: string;
  /** The reader's own marking word; an empty one is left out. */
  readonly word: string;
  /** Of a daily report: figures kept of earlier days, and whether they could not be read; none where nothing is to be said of them. */
  readonly earlier?: { readonly all: readonly KeptFigures[]; readonly blocked: boolean };
  /** Of a comparison: the plan before, and what it and `plan` differ in. */
  readonly compared?: PlansCompared;
}

export const templates = ['daily', 'gapMap', 'atlas', 'comparison', 'hours', 'duties'] as const;
export type Template = (typeof templates)[number];

/** What an atlas has a page of. */
export const atlasSubjects = ['gap', 'section', 'area', 'sector'] as const;
export type AtlasSubject = (typeof atlasSubjects)[number];
export interface ReportOptions { readonly by?: AtlasSubject }
