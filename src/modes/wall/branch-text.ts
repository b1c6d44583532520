/** The branch board in words: what its rows say, and how its branches are shaded on the map. */
import { shadeLimits, shadeOf } from '#core/duties/ground-shade.ts';
import { branchAreas, worstBranches, type BoardBranch } from '#core/duties/branch-board.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, lengthParts, NOTHING, percent } from '#i18n/quantity.ts';
import { wallWords } from '#i18n/wall-words.ts';
import type { Shaded } from '#map/wall-duty-map.ts';

/** The question behind the duties of a wall: everything active, on the date of the moment that an answer is of. */
export function questionOf({ result: { basis } }: Pick<Coverage, 'result'>): Question {
  return basis.at === undefined ? reachQuestion : { ...reachQuestion, date: basis.at.slice(0, 'YYYY-MM-DD'.length) };
}

/** The branches of a plan by the answer that belongs to it, the worst first. */
export const boardOf = (plan: Plan, coverage: Coverage): BoardBranch[] => worstBranches(plan, coverage, questionOf(coverage));

/** The letter of a row, by its place from 0; none after Z. */
export const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : '');

/** A figure with what stands small beside it; `bad`: as a bare stretch or place is, or as what is late or lacking. */
export interface BranchCell { readonly id: 'border' | 'ground' | 'longest' | 'passages' | 'short' | 'overdue'; readonly text: string; readonly beside: string; readonly bad: 'bare' | 'late' | null }

/** The cells of a branch. What it has not, or what is not known, is a dash and never 0. */
export function branchCells({ border, area, passages, shortages, supplied, overdue }: BoardBranch): BranchCell[] {
  const said = wallWords[language.code].branches, cell = (id: BranchCell['id'], text: string, beside = '', bad: BranchCell['bad'] = null): BranchCell => ({ id, text, beside, bad });
  const line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM);
  return [
    cell('border', border ? percent(border.coveredPct) : NOTHING, line?.total),
    cell('ground', area ? percent(area.coveredPct) : NOTHING),
    cell('longest', border ? length(border.longestGapM, 'up') : NOTHING, '', border && border.longestGapM > 0 ? 'bare' : null),
    cell('passages', passages.count > 0 ? `${count(passages.bare)}/${count(passages.count)}` : NOTHING, '', passages.bare > 0 ? 'bare' : null),
    cell('short', supplied && (shortages.holdings > 0 || shortages.unknown === 0) ? count(shortages.holdings) : NOTHING, shortages.unknown > 0 ? said.untold(shortages.unknown) : '', shortages.holdings > 0 ? 'late' : null),
    cell('overdue', overdue === null ? NOTHING : count(overdue), '', (overdue ?? 0) > 0 ? 'late' : null),
  ];
}

export interface Shading { readonly limits: readonly [number, number, number]; readonly areas: readonly Shaded[] }

/** Branches shaded by the share of their ground that is covered, with the letters of the first `lettered` rows; one of which the share is not known is not shaded. */
export function shadingOf(plan: Plan, rows: readonly BoardBranch[], lettered: number): Shading {
  const limits = shadeLimits(rows.flatMap(({ area }) => (area ? [area.coveredPct] : []))), geometries = new Map(branchAreas(plan).map(({ id, geometry }) => [id, geometry]));
  return { limits, areas: rows.flatMap(({ id, area }, at): Shaded[] => { const geometry = geometries.get(id); return area && geometry ? [{ geometry, shade: shadeOf(area.coveredPct, limits), letter: at < lettered ? letterOf(at) : '' }] : []; }) };
}
