/** What an independent check of the figures found, as sentences. */
import type { Coverage } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { timeWords } from '#i18n/time-words.ts';
import { BOUND_PCT } from '#core/coverage/check/bound.ts';
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { Words } from '#i18n/zh.ts';
import { area, count, length } from '#i18n/quantity.ts';

/** One sentence a finding; `hoursText` says what of a stretch of time was not checked. `oursM2` is the covered ground of the engine, where there is an area. `engines`: whether the other engine is told here too. */
export function tellCheck({ points, turf, verdict, reason }: CheckReport, oursM2: number | undefined, words: Words['check'], hoursText: string | null = null, engines = true): string[] {
  if (verdict === 'failed') return [words.noAnswer];
  if (points.tested === 0) return [words.waiting];
  const share = (pct: number) => `${pct.toFixed(pct < 0.1 ? 3 : 1)}%`;
  return [
    ...(reason === 'figures' ? [words.figures] : reason === 'engine' ? [words.engine] : []),
    points.disagreed > 0 ? words.disagreed(count(points.disagreed), count(points.tested), length(points.worstM)) : words.points(count(points.tested)),
    ...(hoursText === null ? [] : [hoursText]),
    ...(!engines ? [] : turf && oursM2 !== undefined ? [words.engines(area(oursM2, 'down'), area(turf.areaCoveredM2, 'down'), share(turf.differencePct), share(BOUND_PCT))] : verdict === 'running' ? [] : [words.oneEngine]),
  ];
}

/** What a check found of an answer, in one line: of a stretch of time also what of it was not looked at. */
export function checkLine(check: CheckReport, { result }: Pick<Coverage, 'result'>): string {
  const { words, code } = language;
  return tellCheck(check, result.totals.area?.coveredM2, words.check, result.basis.mode === 'window' ? timeWords[code].groundOnly : null).join(code === 'zh' ? '；' : '; ');
}
