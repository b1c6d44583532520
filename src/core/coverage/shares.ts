/** The percentages of an answer by the paths that the screen gives them, and the bands about them. */
import type { CoverageResult } from './result.ts';
import type { RosterFigures } from './time/roster-figures.ts';

/** Per cent by the path of the figure (`totals.area.coveredPct`, `areas.a-1.coveredPct`); null where there is nothing to cover. */
export type Shares = Readonly<Record<string, number | null>>;

/** By how many per cent reaches are made smaller and larger: what is usual, and within which limits. */
export const STEP_PCT = 10, LEAST_STEP_PCT = 1, MOST_STEP_PCT = 50;

/** A figure between what it would be with smaller and with larger reaches, per cent. */
export interface Band { readonly lowPct: number; readonly midPct: number; readonly highPct: number }

/**
 * The band about a figure. Shares that are told as "at least so much" (averages of ground and of border that patrols pass) may lose more by their bound than
 * they gain by a larger reach; since nobody covers less by reaching farther, the lower of two such bounds holds for the smaller reach and the higher for the larger.
 */
export function bandOf({ low, high }: { readonly low: Shares; readonly high: Shares }, path: string, midPct: number): Band | null {
  const [lowPct, highPct] = [low[path] ?? null, high[path] ?? null];
  return lowPct === null || highPct === null ? null : { lowPct: Math.min(lowPct, midPct), midPct, highPct: Math.max(highPct, midPct) };
}

/** What of an answer the percentages are taken from. */
export type ShareSource = { readonly totals: Pick<CoverageResult['totals'], 'places'> & { readonly area: Pick<NonNullable<CoverageResult['totals']['area']>, 'coveredPct'> | null; readonly border: Pick<NonNullable<CoverageResult['totals']['border']>, 'coveredPct' | 'timeAveragePct'> | null } }
  & { readonly [of in 'areas' | 'borders']: readonly { readonly id: string; readonly coveredPct: number | null }[] };

/** Every percentage of an answer: the totals, each area and each border. */
export function sharesOf({ totals: { area, border, places }, areas, borders }: ShareSource): Shares {
  return {
    'totals.area.coveredPct': area?.coveredPct ?? null, 'totals.border.coveredPct': border?.coveredPct ?? null,
    'totals.places.coveredPct': places?.coveredPct ?? null, 'totals.places.weightedPct': places?.weightedPct ?? null,
    ...(border?.timeAveragePct === undefined ? {} : { 'totals.border.timeAveragePct': border.timeAveragePct }),
    ...Object.fromEntries(areas.map(({ id, coveredPct }) => [`areas.${id}.coveredPct`, coveredPct])),
    ...Object.fromEntries(borders.map(({ id, coveredPct }) => [`borders.${id}.coveredPct`, coveredPct])),
  };
}

/** Every percentage of a roster's figures. */
export function sharesOfRoster({ area, atOnce }: Pick<RosterFigures, 'area' | 'atOnce'>): Shares {
  const of = (on: 'border' | 'places') => Object.entries(atOnce[on] ?? {}).flatMap(([level, { alwaysPct, averagePct, everPct }]): [string, number][] =>
    [[`atOnce.${on}.${level}.alwaysPct`, alwaysPct], [`atOnce.${on}.${level}.averagePct`, averagePct], [`atOnce.${on}.${level}.everPct`, everPct]]);
  const average = (on: 'border' | 'places') => atOnce[on]?.assets1?.averagePct ?? null;
  return {
    'totals.area.timeAveragePct': area?.timeAveragePct ?? null, 'totals.border.timeAveragePct': average('border'), 'totals.places.timeAveragePct': average('places'),
    ...Object.fromEntries([...of('border'), ...of('places')]), ...Object.fromEntries(Object.entries(atOnce.area ?? {}).map(([level, { averagePct }]) => [`atOnce.area.${level}.averagePct`, averagePct])),
  };
}
