/** What the page and the engine worker say to each other; everything in it can be cloned. */
import type { Coverage } from '#core/coverage/result.ts';
import type { Question } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import type { Chain, Recalled } from './storage/recall-plan.ts';

export interface ReadPlan { readonly plan: Plan; readonly dropped: Readonly<Record<string, number>> }

export type EngineRequest =
  | { readonly seq: number; readonly type: 'read'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly seq: number; readonly type: 'protection' }
  | { readonly seq: number; readonly type: 'recall'; readonly chain: Chain }
  | { readonly seq: number; readonly type: 'cover'; readonly plan: Plan; readonly dropped: Readonly<Record<string, number>>; readonly question: Question };

export type EngineAnswer =
  | { readonly seq: number; readonly type: 'progress'; readonly share: number }
  | { readonly seq: number; readonly type: 'read'; readonly result: Result<ReadPlan> }
  | { readonly seq: number; readonly type: 'covered'; readonly coverage: Coverage }
  /** Null where the snapshot is damaged. */
  | { readonly seq: number; readonly type: 'recalled'; readonly recalled: Recalled | null; readonly problems: readonly Problem[] }
  | { readonly seq: number; readonly type: 'protected'; readonly safe: boolean }
  | { readonly seq: number; readonly type: 'failed'; readonly message: string };
