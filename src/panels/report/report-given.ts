/** What every part of a report is given: an answer with its plan, and the words. */
import type { Question } from '#core/coverage/question.ts';
import { reachingGaps } from '#core/coverage/reaching.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords, type ReportWords } from '#i18n/report-words.ts';
import { basisText } from '../basis-text.ts';
import type { GridCell } from '../widgets/grid-rows.ts';
import type { Block, Cell, Column, ReportAnswer, ReportMaterial } from './document.ts';

export interface Given {
  readonly plan: Plan;
  readonly answer: ReportAnswer;
  /** Index of the answer in the material. */
  readonly at: number;
  readonly question: Question;
  /** On what its figures rest, in words. */
  readonly basis: string;
  readonly words: ReportWords;
  readonly featureById: (id: string) => AnyFeature | null;
  /** Who could watch a gap. */
  readonly reaching: ReturnType<typeof reachingGaps>;
}

/** An answer made ready to be told. */
export function givenOf(plan: Plan, answer: ReportAnswer, at: number): Given {
  const features = new Map(plan.features.map((feature) => [feature.id, feature])), question = withTime(answer.question, plan.meta);
  return {
    plan, answer, at, question, reaching: reachingGaps(plan, question), basis: basisText(answer.question, plan, answer.coverage.result.basis), words: reportWords[language.code],
    featureById: (id) => features.get(id) ?? null,
  };
}

export type TableBlock = Extract<Block, { type: 'table' }>;
/** A column with its weight among the others; `null` is left out. */
export type Weighed = readonly [id: string, label: string, weight: number, right?: boolean] | null;

/** A table whose widths come from weights; rows are cells by the ids of the columns. */
export function tableOf({ at }: Pick<Given, 'at'>, head: Pick<TableBlock, 'id' | 'title' | 'none' | 'spoken'>, columns: readonly Weighed[], rows: readonly Readonly<Record<string, Cell>>[]): TableBlock {
  const kept = columns.filter((column) => column !== null);
  const all = kept.reduce((sum, [, , weight]) => sum + weight, 0);
  return {
    type: 'table', answer: at, ...head,
    columns: kept.map(([id, label, weight, right]): Column => ({ id, label, width: weight / all, ...(right ? { right } : {}) })), rows: rows.map((row) => kept.map(([id]) => row[id] ?? { text: '' })),
  };
}

export const heading = (text: string, level: 1 | 2): Block => ({ type: 'heading', text, level });
export const lines = (all: readonly string[], tone?: 'plain' | 'strong' | 'small'): Block => ({ type: 'text', lines: all, ...(tone ? { tone } : {}) });
/** A cell of a grid without what only a grid knows. */
export const plainCell = ({ text, figure, gap }: GridCell): Cell => ({ text, ...(figure ? { figure } : {}), ...(gap ? { gap } : {}) });
/** A figure with its path in the answer. */
export const figure = (path: string, value: number | null, text: string, gap = false): Cell => ({ text, figure: { path, value }, ...(gap ? { gap } : {}) });
/** All answers of a material. */
export const allGiven = ({ plan, answers }: ReportMaterial): Given[] => answers.map((answer, at) => givenOf(plan, answer, at));
