/** What the page and the check worker say to each other. */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan, PlanGeometry } from '#core/plan/plan.ts';

export interface CheckRequest { readonly plan: Plan; readonly question: AskedQuestion; readonly coverage: Coverage }
/** First what the distances say, then the whole; or why there is no answer. */
export type CheckAnswer = { readonly type: 'report'; readonly report: CheckReport } | { readonly type: 'failed'; readonly message: string };

/** The same worker tells what ground some posts and routes of a plan hold alone; null where it could not be told or there is none. */
export interface HeldRequest { readonly type: 'held'; readonly seq: number; readonly plan: Plan; readonly ids: readonly string[]; readonly question: AskedQuestion }
export interface HeldAnswer { readonly type: 'held'; readonly seq: number; readonly ground: PlanGeometry | null }
