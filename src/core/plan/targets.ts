/** Targets of the plan: built-in table, then `plan.targets`, then those of the duty level. */
import type { PlanMeta } from './schema.ts';

export type ImpactLevel = 'low' | 'medium' | 'high' | 'critical';

export interface Targets {
  /** Longest absence in minutes. */
  readonly border: Readonly<Record<ImpactLevel, number>>;
  readonly place: Readonly<Record<'1' | '2' | '3', number>>;
  /** Null: no target, reached at least once is enough. */
  readonly sector: number | null;
  readonly area: number | null;
  readonly responseMin: readonly number[];
  readonly beatMaxLengthM: number;
  /** Stretches shorter than this are slivers: counted, not listed. */
  readonly minGapM: number;
}

export const builtInTargets: Targets = {
  border: { low: 720, medium: 480, high: 240, critical: 60 },
  place: { '1': 60, '2': 120, '3': 240 },
  sector: null, area: null, responseMin: [1, 3, 5], beatMaxLengthM: 3000, minGapM: 10,
};

type Given = Omit<NonNullable<PlanMeta['targets']>, 'byDutyLevel'>;

/** The targets in force for a plan, in minutes and metres. A missing duty level changes nothing. */
export function targetsOf(meta: PlanMeta): Targets {
  const level = meta.dutyLevel === undefined ? undefined : meta.targets?.byDutyLevel?.[String(meta.dutyLevel)];
  return over(over(builtInTargets, meta.targets), level);
}

function over(base: Targets, given: Given | undefined): Targets {
  if (given === undefined) return base;
  const gap = given.maxGapMin ?? {};
  return {
    border: { ...base.border, ...gap.border },
    place: { '1': gap.place?.['1'] ?? base.place['1'], '2': gap.place?.['2'] ?? base.place['2'], '3': gap.place?.['3'] ?? base.place['3'] },
    sector: gap.sector ?? base.sector,
    area: gap.area ?? base.area,
    responseMin: given.responseMin ?? base.responseMin,
    beatMaxLengthM: given.beatMaxLengthM ?? base.beatMaxLengthM,
    minGapM: given.minGapM ?? base.minGapM,
  };
}
