/** The tables of the duty dock in their order, each with what makes it. */
import { gateTable, inspectionTable, supplyTable, type RoundsAsked } from './duty-rows.ts';
import type { DutyGiven, DutyTable } from './duty-table.ts';

export const DUTY_TABS = ['gates', 'supplies', 'inspections'] as const;
export type DutyTab = (typeof DUTY_TABS)[number];
/** What a reader may set: days between inspections, whether unannounced rounds are shown and in which draw, how far back a second post may stand. */
export type DutyAsked = RoundsAsked & { readonly secondKm: number };

export const dutyTables: Readonly<Record<DutyTab, (given: DutyGiven, asked: DutyAsked) => DutyTable>> = { gates: gateTable, supplies: supplyTable, inspections: inspectionTable };
