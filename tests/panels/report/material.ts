/** Plans with the answers that reports of them are made from. */
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { language, type Lang } from '#i18n/language.svelte.ts';
import type { ReportAnswer, ReportMaterial } from '../../../src/panels/report/document.ts';

vi.stubGlobal('document', { documentElement: {} });
export const speak = (code: Lang): void => language.set(code);

export function planAt(path: string): Plan {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(`${path} was not read`);
  return read.value.plan;
}

export function answerOf(plan: Plan, question: AskedQuestion): ReportAnswer {
  const coverage = computeCoverage(plan, withTime(question, plan.meta));
  if (coverage === 'cancelled') throw new Error('cancelled');
  return { question, coverage, checked: null };
}

/** The shifts of a date, as the daily report has them. */
export function dayOf(plan: Plan, date: string): ReportMaterial {
  const answers = (plan.meta.shifts ?? []).map(({ id }) => answerOf(plan, { includePlanned: false, agencies: [], when: { shift: id!, day: date } }));
  return { plan, date, answers, computedAt: '2026-01-15T06:30:00+08:00', word: '内部' };
}
