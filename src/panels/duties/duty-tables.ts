/** The tables of the duty dock in their order, each with what makes it. */
import { branchTable } from './branch-rows.ts';
import { gateTable, inspectionTable, supplyTable, type RoundsAsked } from './duty-rows.ts';
import type { DutyGiven, DutyTable } from './duty-table.ts';
import { activityTable, issueTable, obstacleTable, seamTable, secondLineTable, tagTable } from './upkeep-rows.ts';

export const DUTY_TABS = ['branches', 'gates', 'supplies', 'inspections', 'secondLine', 'activities', 'issues', 'obstacles', 'seams', 'tags'] as const;
export type DutyTab = (typeof DUTY_TABS)[number];
/** What a reader may set: days between inspections, whether unannounced rounds are shown and in which draw, how far back a second post may stand. */
export type DutyAsked = RoundsAsked & { readonly secondKm: number };

export const dutyTables: Readonly<Record<DutyTab, (given: DutyGiven, asked: DutyAsked) => DutyTable>> = {
  branches: branchTable, gates: gateTable, supplies: supplyTable, inspections: inspectionTable, secondLine: secondLineTable, activities: activityTable, issues: issueTable, obstacles: obstacleTable, seams: seamTable, tags: tagTable,
};
