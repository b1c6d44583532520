import type { DutyLevel } from '#core/plan/edits/duty-level.ts';

/** What is being weighed before it changes the plan: the duty level, beginning with one or none, or conditions of season and weather. */
export type Weighing = { readonly what: 'level'; readonly level: DutyLevel | null } | { readonly what: 'conditions' };
