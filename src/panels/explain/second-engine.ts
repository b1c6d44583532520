/** What another way of computing says of a percentage, as sentences; where there is none, that is said. */
import { BOUND_PCT } from '#core/coverage/check/bound.ts';
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import type { EvidenceWords } from '#i18n/evidence-words.ts';
import { area, count, length } from '#i18n/quantity.ts';
import { exactShare } from '../explanations.ts';

const shown = (pct: number) => `${pct.toFixed(pct < 0.1 ? 3 : 2)}%`;

/** The second answer to the percentage at a path, with how far it is off and how far it may be. `result` is null for a share of a roster, `check` while nothing is known. */
export function tellSecond(path: string, result: Pick<CoverageResult, 'totals' | 'basis'> | null, check: CheckReport | null, words: EvidenceWords['second']): string[] {
  if (result === null || path.endsWith('timeAveragePct')) return [words.average];
  if (check === null || (check.points.tested === 0 && check.verdict === 'running')) return [words.waiting];
  const { turf, points, verdict } = check, { totals, basis } = result;
  const measured = points.disagreed > 0 ? words.disagreed(count(points.disagreed), count(points.tested), length(points.worstM)) : words.points(count(points.tested));
  if (path.startsWith('totals.area.') || path.startsWith('areas.')) {
    if (!turf || !totals.area) return [verdict === 'running' ? words.waiting : words.none];
    const other = `${exactShare((100 * turf.areaCoveredM2) / totals.area.areaM2)} (${area(turf.areaCoveredM2, 'down')})`;
    return [...(path.startsWith('areas.') ? [words.oneArea] : []), words.turf(other, shown(turf.differencePct), shown(BOUND_PCT))];
  }
  return basis.mode === 'window' ? [words.hours] : [words.lines, measured];
}
