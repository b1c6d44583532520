/** What the page and the check worker say to each other. */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { Question } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';

export interface CheckRequest { readonly plan: Plan; readonly question: Question; readonly coverage: Coverage }
/** First what the distances say, then the whole; or why there is no answer. */
export type CheckAnswer = { readonly type: 'report'; readonly report: CheckReport } | { readonly type: 'failed'; readonly message: string };
