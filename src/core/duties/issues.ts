/** Issues of places: which are open on a date and which are overdue (M72). */
import type { Plan } from '../plan/plan.ts';
import { daysBetween } from '../time/zone.ts';

export interface OpenIssue {
  readonly featureId: string;
  /** Its place in the list of its feature, from 0. */
  readonly at: number;
  readonly text: string;
  readonly openedOn: string | null;
  readonly dueOn: string | null;
  /** Of an open one after the date asked. */
  readonly closedOn: string | null;
  /** The first agency of its feature. */
  readonly agency: string | null;
  /** Days past its deadline, 0 before it and on it; null without a deadline or a date. */
  readonly overdueDays: number | null;
}
export interface IssueTotal { /** Null for features that no agency holds. */ readonly agency: string | null; readonly open: number; /** Null without a date. */ readonly overdue: number | null }
export interface OpenIssues { readonly date: string | null; /** In the order of the plan. */ readonly issues: readonly OpenIssue[]; readonly open: number; readonly overdue: number | null; /** In the order in which agencies first come. */ readonly agencies: readonly IssueTotal[] }

/**
 * The issues that are open at the end of a date, of all features whatever their kind and status: opened by then, or no one says when, and not closed by
 * then. Overdue is one whose deadline was before the date. Without a date those are open that were never closed, and none can be told to be overdue.
 */
export function openIssues(plan: Plan, date: string | null): OpenIssues {
  const issues = opened(plan, date).filter((issue) => !isClosed(issue, date)).map((issue) => ({ ...issue, overdueDays: date === null || issue.dueOn === null ? null : Math.max(0, daysBetween(issue.dueOn, date)) }));
  const overdueOf = (of: readonly OpenIssue[]) => (date === null ? null : of.filter(isOverdue).length);
  const agencies = [...new Set(issues.map(({ agency }) => agency))].map((agency): IssueTotal => {
    const own = issues.filter((issue) => issue.agency === agency);
    return { agency, open: own.length, overdue: overdueOf(own) };
  });
  return { date, issues, open: issues.length, overdue: overdueOf(issues), agencies };
}

/** The issues that were mended by the end of a date, of those opened by then; none of them is overdue. In the order of the plan. */
export const closedIssues = (plan: Plan, date: string | null): OpenIssue[] => opened(plan, date).filter((issue) => isClosed(issue, date));

/** All issues opened by a date, with nothing said of deadlines. */
function opened(plan: Plan, date: string | null): OpenIssue[] {
  return plan.features.flatMap(({ id: featureId, properties }) => (properties.issues ?? []).flatMap(({ text = '', openedOn = null, dueOn = null, closedOn = null }, at): OpenIssue[] =>
    (openedOn === null || date === null || openedOn <= date ? [{ featureId, at, text, openedOn, dueOn, closedOn, agency: properties.agencies?.[0] ?? null, overdueDays: null }] : [])));
}

const isClosed = ({ closedOn }: OpenIssue, date: string | null): boolean => closedOn !== null && (date === null || closedOn <= date);

/** Whether the deadline of an open issue is past. */
export const isOverdue = ({ overdueDays }: Pick<OpenIssue, 'overdueDays'>): boolean => overdueDays !== null && overdueDays > 0;
