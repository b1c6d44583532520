/** The tables of the duty dock in their order, each with what makes it. */
import { branchTable } from './branch-rows.ts';
import { gateTable, inspectionTable, supplyTable, type RoundsAsked } from './duty-rows.ts';
import type { DutyGiven, DutyTable } from './duty-table.ts';
import { netTable } from './net-rows.ts';
import { placeTable } from './place-rows.ts';
import { presenceTable } from './presence-rows.ts';
import { farmTable, stationTable, vehicleTable } from './response-rows.ts';
import { activityTable, issueTable, obstacleTable, seamTable, secondLineTable, tagTable } from './upkeep-rows.ts';

export const DUTY_TABS = ['branches', 'presence', 'places', 'nets', 'gates', 'supplies', 'inspections', 'vehicles', 'secondLine', 'stations', 'farms', 'activities', 'issues', 'obstacles', 'seams', 'tags'] as const;
export type DutyTab = (typeof DUTY_TABS)[number];
/** What a reader may set: days between inspections, whether unannounced rounds are shown and in which draw, how far back a second post may stand, how far from a farm something counts as its own. */
export type DutyAsked = RoundsAsked & { readonly secondKm: number; readonly farmKm: number };
/** Tables that stand on an answer of the engine. */
export const ON_ANSWER: ReadonlySet<DutyTab> = new Set<DutyTab>(['branches', 'stations', 'farms']);

export const dutyTables: Readonly<Record<DutyTab, (given: DutyGiven, asked: DutyAsked) => DutyTable>> = {
  branches: branchTable, presence: presenceTable, places: placeTable, nets: netTable, gates: gateTable, supplies: supplyTable, inspections: inspectionTable, vehicles: vehicleTable, secondLine: secondLineTable, stations: stationTable, farms: farmTable, activities: activityTable, issues: issueTable, obstacles: obstacleTable, seams: seamTable, tags: tagTable,
};
