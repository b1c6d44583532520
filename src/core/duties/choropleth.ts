/** The innermost areas of a plan in four shades of one figure of the board (M41). */
import type { Plan, PlanGeometry } from '../plan/plan.ts';
import type { BranchRow } from './branches.ts';
import { shadeLimits, shadeOf, type Shade, type ShadeLimits } from './ground-shade.ts';

/** Shares of ground and of border that are covered (per cent), the longest gap (metres), and how many: bare passages, holdings that do not last, issues and activities that are late. */
export const MEASURES = ['ground', 'border', 'longest', 'passages', 'short', 'overdue'] as const;
export type Measure = (typeof MEASURES)[number];

export interface ShadedArea { readonly id: string; readonly geometry: PlanGeometry; readonly shade: Shade }
/** `worse`: more of it is worse, and shade 0 is the best. An area of which the figure is not known, or that has nothing of the kind, is not shaded. */
export interface Choropleth { readonly measure: Measure; readonly worse: boolean; readonly limits: ShadeLimits; readonly areas: readonly ShadedArea[] }

const valueOf: Readonly<Record<Measure, (row: BranchRow) => number | null>> = {
  ground: ({ area }) => area?.coveredPct ?? null,
  border: ({ border }) => border?.coveredPct ?? null,
  longest: ({ border }) => border?.longestGapM ?? null,
  passages: ({ passages }) => (passages.count === 0 ? null : passages.bare),
  /* What is not known may be a shortage: no area is told to lack nothing by it. */
  short: ({ shortages }) => (shortages.holdings === 0 && shortages.unknown > 0 ? null : shortages.holdings),
  overdue: ({ issues, activities }) => (issues.overdue === null || activities.overdue === null ? null : issues.overdue + activities.overdue),
};
const isShare = (measure: Measure): boolean => measure === 'ground' || measure === 'border';

/** The areas without others in them; `rows` are those of the whole board of the same plan. */
export function choropleth(plan: Plan, rows: readonly BranchRow[], measure: Measure): Choropleth {
  const parents = new Set(rows.map(({ parentId }) => parentId)), shapes = new Map(plan.features.map(({ id, geometry }) => [id, geometry]));
  const told = rows.flatMap((row) => { const value = valueOf[measure](row), geometry = shapes.get(row.id); return parents.has(row.id) || value === null || !geometry ? [] : [{ id: row.id, geometry, value }]; });
  const values = told.map(({ value }) => value), limits = isShare(measure) ? shadeLimits(values) : measure === 'longest' ? lengthLimits(Math.max(0, ...values)) : countLimits(Math.max(0, ...values));
  return { measure, worse: !isShare(measure), limits, areas: told.map(({ id, geometry, value }) => ({ id, geometry, shade: shadeOf(value, limits) })) };
}

/** None, then one and more in even steps up to the most. */
function countLimits(most: number): ShadeLimits {
  const step = Math.max(1, Math.ceil(most / 3));
  return [1, 1 + step, 1 + 2 * step];
}

/** Even steps of 1, 2 or 5 times a power of ten, of which the longest takes three or four; no finer than 100 m. */
function lengthLimits(longestM: number): ShadeLimits {
  const rough = Math.max(100, longestM / 4), power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].find((times) => times * power >= rough)! * power;
  return [step, 2 * step, 3 * step];
}
