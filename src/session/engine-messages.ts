/** What the page says to the engine worker and to the compare worker, and what they answer; everything in it can be cloned. */
import type { Compared } from '#core/compare/comparison.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { PlanDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import type { Chain, Recalled } from './storage/recall-plan.ts';

export interface ReadPlan { readonly plan: Plan; readonly dropped: Readonly<Record<string, number>> }

export type EngineRequest =
  | { readonly seq: number; readonly type: 'read'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly seq: number; readonly type: 'protection' }
  | { readonly seq: number; readonly type: 'recall'; readonly chain: Chain; /** Leads to the same state from further back. */ readonly past: Chain | null }
  | { readonly seq: number; readonly type: 'cover'; readonly plan: Plan; readonly dropped: Readonly<Record<string, number>>; readonly question: AskedQuestion }
  /* For the compare worker. */
  | { readonly seq: number; readonly type: 'compare'; readonly a: Plan; readonly b: Plan; readonly question: AskedQuestion };

export type EngineAnswer =
  | { readonly seq: number; readonly type: 'progress'; readonly share: number }
  | { readonly seq: number; readonly type: 'read'; readonly result: Result<ReadPlan> }
  | { readonly seq: number; readonly type: 'covered'; readonly coverage: Coverage }
  | { readonly seq: number; readonly type: 'compared'; readonly answer: { readonly a: Coverage; readonly b: Coverage; readonly compared: Compared } }
  /** Null where the snapshot is damaged. */
  | { readonly seq: number; readonly type: 'recalled'; readonly recalled: Recalled | null; readonly problems: readonly Problem[]; readonly back: readonly PlanDifference[] }
  | { readonly seq: number; readonly type: 'protected'; readonly safe: boolean }
  | { readonly seq: number; readonly type: 'failed'; readonly message: string };
