/** What the page and the worker that owns a plan's geometry say to each other while the plan is edited. */
import type { LiveStretches, LiveTotals } from '#core/coverage/live.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';

/** One asset as it shall be: a point or line by its new positions (lon, lat, lon, ...), anything else as a feature; null takes it away. */
export type LiveEdit = { readonly id: string } & ({ readonly positions: Float64Array } | { readonly feature: AnyFeature | null });

export type LiveRequest =
  | { readonly seq: number; readonly type: 'open'; readonly plan: Plan; readonly question: AskedQuestion }
  | { readonly seq: number; readonly type: 'preview'; readonly edit: LiveEdit };

/** `seq` of `live` is that of the newest edit in the totals; `stretches` are those of the borders that edits have reached. */
export type LiveAnswer =
  | { readonly seq: number; readonly type: 'progress'; readonly share: number }
  | { readonly seq: number; readonly type: 'live'; readonly totals: LiveTotals; readonly stretches: readonly LiveStretches[] }
  | { readonly seq: number; readonly type: 'failed'; readonly message: string };
