import { expect, test } from 'vitest';
import { openIssues } from '#core/duties/issues.ts';
import { at, planOf, point } from './plan-of.ts';

const issue = (text: string, openedOn?: string, dueOn?: string, closedOn?: string) => ({ text, openedOn, dueOn, closedOn });
const plan = planOf([
  point('p', 'post', at(0, 0), { agencies: ['police', 'farm'], issues: [issue('mended', '2026-01-01', '2026-01-05', '2026-01-10'), issue('late', '2026-01-01', '2026-01-12'), issue('today', '2026-01-01', '2026-01-15')] }),
  point('q', 'activityPoint', at(1, 0), { status: 'closed', agencies: ['farm'], issues: [issue('to come', '2026-01-16', '2026-01-10'), issue('mended later', '2025-12-31', '2026-01-14', '2026-01-20')] }),
  point('r', 'boundaryMarker', at(2, 0), { issues: [issue('no dates')] }),
]);
const told = (date: string | null) => openIssues(plan, date).issues.map(({ featureId, at: place, text, overdueDays }) => [featureId, place, text, overdueDays]);

test('open is what was opened by the date and not closed by it; overdue from the day after its deadline', () => {
  expect(told('2026-01-15')).toEqual([['p', 1, 'late', 3], ['p', 2, 'today', 0], ['q', 1, 'mended later', 1], ['r', 0, 'no dates', null]]);
  expect(told('2026-01-09')).toEqual([['p', 0, 'mended', 4], ['p', 1, 'late', 0], ['p', 2, 'today', 0], ['q', 1, 'mended later', 0], ['r', 0, 'no dates', null]]);
  expect(told('2026-01-10').map(([, , text]) => text)).not.toContain('mended');
  expect(told('2026-01-20').map(([, , text]) => text)).toEqual(['late', 'today', 'to come', 'no dates']);
});

test('totals are by the first agency alone, those of nobody apart', () => {
  const { open, overdue, agencies } = openIssues(plan, '2026-01-15');
  expect([open, overdue]).toEqual([4, 2]);
  expect(agencies).toEqual([{ agency: 'police', open: 2, overdue: 1 }, { agency: 'farm', open: 1, overdue: 1 }, { agency: null, open: 1, overdue: 0 }]);
});

test('without a date it is not told that none are overdue', () => {
  const { overdue, agencies, issues } = openIssues(plan, null);
  expect(issues.map(({ text }) => text)).toEqual(['late', 'today', 'to come', 'no dates']);
  expect([overdue, ...issues.map(({ overdueDays }) => overdueDays), ...agencies.map((one) => one.overdue)]).toEqual(Array.from({ length: 8 }, () => null));
});
