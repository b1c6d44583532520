/** What stands above and below every report: title, facts, marking, assumptions, sources, method, fingerprint, blanks. */
import type { Assumption } from '#core/coverage/result.ts';
import type { PlanMeta } from '#core/plan/schema.ts';
import { zoneOf } from '#core/time/basis.ts';
import { exportWording } from '#i18n/export-words.ts';
import { explainEn } from '#i18n/explain-en.ts';
import { explainZh } from '#i18n/explain-zh.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords } from '#i18n/report-words.ts';
import { fileStem } from '#formats/export/export-file.ts';
import { statementOf } from '#formats/export/statement.ts';
import { cleanText } from '#formats/inert-text.ts';
import { tellAssumption } from '../assumption-words.ts';
import { timeText } from '../basis-text.ts';
import { nameAgency } from '../name-feature.ts';
import type { Block, ReportDocument, ReportMaterial, Template } from './document.ts';
import { heading, lines, type Given } from './report-given.ts';

/** Title, facts, marking, fingerprint and file name; the answers in words stand in the facts and in the marking. `subject` stands before the title: that it is a zero report. */
export function headOf(template: Template, { plan, date, word }: ReportMaterial, all: readonly Given[], subject: string | null = null): Omit<ReportDocument, 'blocks'> {
  const words = reportWords[language.code], { facts } = words, { meta } = plan;
  const title = [subject, words.titles[template]].filter(Boolean).join(' · ');
  const hours = [...new Set(all.map(({ basis }) => basis))], first = all[0]?.answer.coverage.result;
  const said = hours.length > 1 ? [date, `${hours.length > MOST_HOURS ? words.momentsText(hours.length) : hours.map((text) => text.replace(` · ${date}`, '')).join(language.words.list)}`].filter(Boolean).join(' ') : hours[0] ?? '';
  const statement = statementOf(plan, first ? { basis: first.basis, text: said } : null, word, [], exportWording(language.code));
  return {
    title, marking: statement.marking, synthetic: statement.synthetic,
    facts: [
      words.fact(facts.unit, cleanText(meta.responsibleUnit === undefined ? facts.noUnit : nameAgency(plan, meta.responsibleUnit))),
      words.fact(facts.plan, [statement.plan, meta.version === undefined ? null : cleanText(language.words.bar.version(meta.version))].filter(Boolean).join(language.words.comma)),
      ...(date === null ? [] : [words.fact(facts.date, dateText(date))]), words.fact(all.some(({ answer }) => answer.coverage.result.basis.shiftId !== undefined) ? facts.shift : facts.hours, said),
      ...(meta.timezone === undefined ? [] : [words.fact(facts.zone, meta.timezone)]), ...(meta.validFrom === undefined && meta.validTo === undefined ? [] : [words.fact(facts.validity, words.validity(meta.validFrom ?? '…', meta.validTo ?? '…'))]),
    ],
    fingerprint: fingerprintOf(all), fileName: fileStem([statement.plan, title.replaceAll('·', ' '), date]),
  };
}

/** So many hours are named in a line; of more their number is said. */
const MOST_HOURS = 4;

/** A date as headings have it: with the day of the week. */
export function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = (['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const)[new Date(`${date}T00:00Z`).getUTCDay()]!;
  return reportWords[language.code].dateText(year, Number(month), Number(day), language.words.weekday[weekday]);
}

/** What the figures can be checked by: plan, engine, and all that was asked. */
function fingerprintOf(all: readonly Given[]): string[] {
  const result = all[0]?.answer.coverage.result, { fingerprint } = reportWords[language.code];
  if (!result) return [];
  const asked = all.map(({ answer: { question, coverage: { result: { basis } } } }) => [
    basis.mode, basis.at ?? (basis.from ? `${basis.from}/${basis.to ?? ''}` : null), basis.shiftId, basis.zone, basis.mode === 'reach' ? question.date : null, question.includePlanned ? 'planned' : null, question.includeDevices ? 'devices' : null,
    ...(basis.agencies.length > 0 ? [`agencies ${basis.agencies.join('+')}`] : []), basis.net === undefined ? null : `net ${basis.net}`, basis.targetMin === undefined ? null : `target ${basis.targetMin} min`,
  ].filter(Boolean).join(' '));
  return [fingerprint.plan(result.plan.hash), fingerprint.engine(result.engine.name, `${result.engine.version}, ${result.engine.surface}, ${result.engine.toleranceM} m`), ...asked.map((one) => fingerprint.parameters(cleanText(one)))];
}

/** Assumptions of all answers, each once, with the hours where it is not of all. */
function assumptionLines(all: readonly Given[]): string[] {
  const words = reportWords[language.code], explain = language.code === 'zh' ? explainZh : explainEn;
  const found = new Map<string, Given[]>();
  for (const given of all) for (const one of new Set(given.answer.coverage.result.assumptions.map((assumption: Assumption) => tellAssumption(assumption, explain)))) found.set(one, [...found.get(one) ?? [], given]);
  const told = [...found].map(([text, of]) => (of.length === all.length ? text : words.fact(of.map((given) => timeText(given.answer.coverage.result.basis, given.plan)).join(language.words.list), text)));
  return told.length === 0 ? [words.none.assumptions] : told;
}

/** Assumptions, sources and data time, how it was worked out, the fingerprint and the lines to be signed. */
export function closingBlocks({ plan, computedAt }: ReportMaterial, all: readonly Given[], fingerprint: readonly string[], blanks = true): Block[] {
  const words = reportWords[language.code], { section, method, sources } = words, { meta } = plan;
  const modes = new Set(all.map(({ answer }) => answer.coverage.result.basis.mode)), checked = [...new Set(all.flatMap(({ answer }) => answer.checked ?? []))];
  const result = all[0]?.answer.coverage.result;
  return [
    heading(section.assumptions, 2), lines(assumptionLines(all), 'small'),
    heading(section.sources, 2), lines([
      meta.sources === undefined ? sources.none : sources.stated(cleanText(meta.sources)), ...(meta.disclaimer === undefined ? [] : [cleanText(meta.disclaimer)]),
      sources.dated(meta.planDate ?? sources.undated, cleanText(meta.version ?? sources.undated)), sources.computed(instantText(computedAt, meta)), sources.planned,
    ], 'small'),
    heading(section.method, 2), lines([
      ...(['reach', 'window', 'instant'] as const).filter((mode) => modes.has(mode)).map((mode) => method[mode]), ...(result ? [method.surface(`${result.engine.toleranceM}\u202fm`)] : []), method.rounding, method.borders, ...checked.map(method.checked),
    ], 'small'),
    heading(section.fingerprint, 2), lines(fingerprint, 'small'),
    ...(blanks ? [{ type: 'blanks', labels: words.blanks } as const] : []),
  ];
}

/** An instant on the clocks of the plan, else as it is written, with its offset: "2026-01-15 08:00 +08:00". */
export const instantText = (iso: string, meta: PlanMeta): string => withOffset(zoneOf(meta)?.text(Date.parse(iso)) ?? iso);
const withOffset = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} ${/(Z|[+-]\d\d:\d\d)$/.exec(iso)?.[1]?.replace('Z', 'UTC') ?? ''}`.trim();
