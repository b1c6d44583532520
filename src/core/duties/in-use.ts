import type { Question } from '../coverage/question.ts';
import type { Status } from '../plan/schema.ts';

/** Whether something of this status counts under a question: active, which is what no status means, and planned when asked for. */
export const inUse = (status: Status | undefined, { includePlanned }: Pick<Question, 'includePlanned'>): boolean => (status ?? 'active') === 'active' || (status === 'planned' && includePlanned);
