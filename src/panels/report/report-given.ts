/** What every part of a report is given: an answer with its plan, and the words. */
import type { Question } from '#core/coverage/question.ts';
import { reachingGaps } from '#core/coverage/reaching.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords, type ReportWords } from '#i18n/report-words.ts';
import { basisText } from '../basis-text.ts';
import { textPx } from '../time/ribbon-paths.ts';
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

/** A table whose widths come from weights, but no column is narrower than its longest word; rows are cells by the ids of the columns. */
export function tableOf({ at }: Pick<Given, 'at'>, head: Pick<TableBlock, 'id' | 'title' | 'none' | 'spoken'>, columns: readonly Weighed[], rows: readonly Readonly<Record<string, Cell>>[]): TableBlock {
  const kept = columns.filter((column) => column !== null);
  const widths = widthsOf(kept.map(([, , weight]) => weight), kept.map(([id, label]) => Math.max(...[label, ...rows.map((row) => row[id]?.text ?? '')].map(longestWord))));
  return {
    type: 'table', answer: at, ...head,
    columns: kept.map(([id, label, , right], column): Column => ({ id, label, width: widths[column]!, ...(right ? { right } : {}) })), rows: rows.map((row) => kept.map(([id]) => row[id] ?? { text: '' })),
  };
}

/** Letters across a table on the narrowest sheet that is offered, A4 upright: 186 mm at 2.9 mm. */
const ACROSS = 62;
/** What stands beside the letters of a cell, and a little for bold headings. */
const BESIDE = 1.2;

/** The longest part of a text that no line may break, in letters as wide as high. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/ |\n|(?<=[-–—])|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])/).map((word) => textPx(word, 1)));
}

/** Shares by weight, all together 1; those below the least that they need have it, and the others give it up in the measure of what they have to spare. */
function widthsOf(weights: readonly number[], words: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0), shares = weights.map((weight) => weight / all), least = words.map((word) => (word + BESIDE) / ACROSS);
  const lacking = shares.reduce((sum, share, at) => sum + Math.max(0, least[at]! - share), 0), spare = shares.reduce((sum, share, at) => sum + Math.max(0, share - least[at]!), 0);
  if (lacking === 0 || spare === 0) return shares;
  /* Where words need more than there is, they break as they did. */
  const given = Math.min(1, spare / lacking), taken = Math.min(1, lacking / spare);
  return shares.map((share, at) => share + (share < least[at]! ? given : taken) * (least[at]! - share));
}

export const heading = (text: string, level: 1 | 2): Block => ({ type: 'heading', text, level });
export const lines = (all: readonly string[], tone?: 'plain' | 'strong' | 'small'): Block => ({ type: 'text', lines: all, ...(tone ? { tone } : {}) });
/** A cell of a grid without what only a grid knows. */
export const plainCell = ({ text, figure, gap }: GridCell): Cell => ({ text, ...(figure ? { figure } : {}), ...(gap ? { gap } : {}) });
/** A figure with its path in the answer. */
export const figure = (path: string, value: number | null, text: string, gap = false): Cell => ({ text, figure: { path, value }, ...(gap ? { gap } : {}) });
/** All answers of a material. */
export const allGiven = ({ plan, answers }: ReportMaterial): Given[] => answers.map((answer, at) => givenOf(plan, answer, at));
