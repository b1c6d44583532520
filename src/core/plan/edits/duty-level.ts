/** The duty level of a plan, and the targets that it stands for: numbers in the plan, never a factor behind it. */
import { featuresOf, type Plan } from '../plan.ts';
import type { PlanMeta } from '../schema.ts';
import { targetsOf } from '../targets.ts';
import { setSettings } from './set-settings.ts';

export type DutyLevel = NonNullable<PlanMeta['dutyLevel']>;
/** Longest absences in minutes, as `plan.targets` holds them. */
export type MaxGaps = NonNullable<NonNullable<PlanMeta['targets']>['maxGapMin']>;

/** What share of the plan's own targets a level is offered where the plan has no numbers of its own for it; level 1 is the strictest. An assumption, written out as minutes before it counts. */
export const levelShare: Readonly<Record<DutyLevel, number>> = { 1: 0.5, 2: 0.75, 3: 1 };

/** How many take their target from the table, and how many state one of their own, which no level changes: stretches of borders, places, sectors and areas. */
export interface TargetUse { readonly table: number; readonly own: number }

export type Leveled = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; /** Nothing in the plan takes a target from the table, or a number is none. */ readonly code: 'noTargets' | 'badNumber' };

/** Whether the plan has numbers of its own for a level; an empty set is none. */
export const hasLevel = ({ targets }: PlanMeta, level: DutyLevel): boolean => numbered(targets?.byDutyLevel?.[String(level)]);

const numbered = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'object' && value !== null && Object.values(value).some(numbered));

/** The targets of the plan without any level, minutes. */
export function plainGaps(meta: PlanMeta): MaxGaps {
  const { dutyLevel: _, ...rest } = meta;
  return gapsOf(rest);
}

/** The targets that hold at a level, minutes: those of the plan where it has any for it, else the offered share of the plan's own. */
export function gapsAt(meta: PlanMeta, level: DutyLevel): MaxGaps {
  if (hasLevel(meta, level)) return gapsOf({ ...meta, dutyLevel: level });
  const { border = {}, place = {}, ...ground } = plainGaps(meta), share = (of: object) => Object.fromEntries(Object.entries(of).map(([key, minutes]) => [key, minutes * levelShare[level]]));
  return { border: share(border), place: share(place), ...share(ground) };
}

/** Who takes a target from the table. Exempt stretches and those without an impact level have none; sectors and areas only where the table has one for them. */
export function targetUse(plan: Plan): TargetUse {
  const { sector, area } = targetsOf(plan.meta);
  const uses = [
    ...featuresOf(plan, 'borderLine').flatMap(({ properties: { sections = [] } }) => sections.filter(({ exempt, impactLevel, maxGapMin }) => exempt === undefined && (impactLevel ?? maxGapMin) !== undefined).map(({ maxGapMin }) => maxGapMin)),
    ...featuresOf(plan, 'priorityPlace').map(({ properties }) => properties.requiredIntervalMin),
    ...featuresOf(plan, 'sector').map(({ properties }) => properties.maxGapMin ?? (sector === null ? null : undefined)),
    ...featuresOf(plan, 'areaOfResponsibility').map(({ properties }) => properties.maxGapMin ?? (area === null ? null : undefined)),
  ];
  return { table: uses.filter((own) => own === undefined).length, own: uses.filter((own) => typeof own === 'number').length };
}

/**
 * The plan at a duty level, or at none (null). `gaps` are the numbers of the level in minutes, by default those of `gapsAt`; they are written into `targets.byDutyLevel`,
 * what else the level states stays. Response rings, beats and targets that things state themselves are not touched. An error where nothing takes a target from the
 * table, since then a level would change no figure; the same plan where nothing differs.
 */
export function withDutyLevel(plan: Plan, level: DutyLevel | null, gaps?: MaxGaps): Leveled {
  if (level !== null && targetUse(plan).table === 0) return { ok: false, code: 'noTargets' };
  const { targets } = plan.meta, key = String(level);
  const written = level === null || (gaps === undefined && hasLevel(plan.meta, level)) ? targets
    : { ...targets, byDutyLevel: { ...targets?.byDutyLevel, [key]: { ...targets?.byDutyLevel?.[key], maxGapMin: gaps ?? gapsAt(plan.meta, level) } } };
  const set = setSettings(plan, { dutyLevel: level ?? undefined, targets: written });
  return set.ok ? { ok: true, plan: set.value } : { ok: false, code: 'badNumber' };
}

function gapsOf(meta: PlanMeta): MaxGaps {
  const { border, place, sector, area } = targetsOf(meta);
  return { border, place, ...(sector === null ? {} : { sector }), ...(area === null ? {} : { area }) };
}
