/** Border sections as a table of a report: how much of each is covered, against which target, and which gaps lie in it. */
import { coveredPct } from '#core/coverage/covered-pct.ts';
import { JOINT_M } from '#core/coverage/intervals.ts';
import type { Gap } from '#core/coverage/result.ts';
import { targetOf } from '#core/coverage/time/border-times.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { borderShares, type BorderShare } from '#formats/export/border-shares.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, lengthParts, NOTHING, percent, stretch } from '#i18n/quantity.ts';
import { duration } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { Cell } from './document.ts';
import { tableOf, type Given, type TableBlock } from './report-given.ts';

/** A row a section, and what lies in none: every metre of every border stands in a row. */
export function sectionTable(given: Given): TableBlock {
  const { words, plan, answer } = given, { column } = words;
  return tableOf(given, { id: 'sections', title: words.section.borders, none: words.none.borders }, [
    ['section', column.section, 7], ['where', column.where, 9], ['pct', column.pct, 5, true], ['covered', column.covered, 5, true], ['uncovered', column.uncovered, 5, true], ['longest', language.words.figures.longest, 6, true], ['target', column.target, 5, true], ['gaps', column.gaps, 5],
  ], borderShares(plan, answer.coverage).map((share) => shareCells(given, share)));
}

/** The cells of one row. A gap that runs on into the next section stands in both, with what of it lies in each. */
export function shareCells(given: Given, share: BorderShare): Readonly<Record<string, Cell>> {
  const { words, plan, question } = given, { border, fromM, toM, coveredM, gapM } = share;
  const shown = lengthParts(coveredM + gapM, coveredM, gapM), counted = coveredM + gapM > 0, gaps = gapsIn(given, share);
  const target = question.targetMin ?? targetOf(border.properties.sections ?? [], plan.meta)((fromM + toM) / 2);
  const several = featuresOf(plan, 'borderLine').length > 1;
  return {
    section: { text: `${several ? `${nameFeature(border)} ` : ''}${shareName(share, words)}` }, where: { text: stretch(fromM, toM, language.code) }, pct: { text: counted ? percent(coveredPct(coveredM, gapM)) : exemptText(share, words) },
    covered: { text: counted ? shown.covered : NOTHING }, uncovered: { text: counted ? shown.gap : NOTHING, ...(gapM > 0 ? { gap: true } : {}) }, longest: { text: gaps.length > 0 ? length(Math.max(...gaps.map((gap) => within(gap, share))), 'up') : NOTHING },
    target: { text: target === null ? words.noTarget : duration(target) }, gaps: { text: gaps.map(({ rank }) => rank).join(language.words.list) },
  };
}

/** The gaps that lie in a share, also those that run on out of it. */
export const gapsIn = ({ answer }: Given, share: BorderShare): Gap[] => answer.coverage.result.gaps.filter((gap) => gap.kind === 'border' && gap.featureId === share.border.id && within(gap, share) >= JOINT_M);

/** Metres of a gap inside a share. */
const within = ({ fromM = 0, toM = 0 }: Gap, share: BorderShare): number => Math.min(toM, share.toM) - Math.max(fromM, share.fromM);

/** The name of a section; what lies in none, or a border without sections, by a word. */
export const shareName = ({ of, named, sectionId }: BorderShare, { whole, rest }: Given['words']): string => (of === 'whole' ? whole : of === 'rest' ? rest : language.nameOf(named) ?? sectionId ?? '');
/** Nothing of it counts: it is exempt, or has no length. */
const exemptText = ({ fromM, toM }: BorderShare, { exempt }: Given['words']): string => (toM > fromM ? exempt : NOTHING);
