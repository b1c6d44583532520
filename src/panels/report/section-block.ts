/** Border sections as a table of a report: how much of each is covered, against which target, and which gaps lie in it. */
import { coveredPct } from '#core/coverage/covered-pct.ts';
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
  const { words, plan, answer, question } = given, { column } = words;
  const several = featuresOf(plan, 'borderLine').length > 1;
  const rows = borderShares(plan, answer.coverage).map((share): Readonly<Record<string, Cell>> => {
    const { border, fromM, toM, coveredM, gapM } = share;
    const shown = lengthParts(coveredM + gapM, coveredM, gapM), counted = coveredM + gapM > 0;
    const gaps = answer.coverage.result.gaps.filter((gap) => gap.kind === 'border' && gap.featureId === border.id && within(gap, share) > 0);
    const target = question.targetMin ?? targetOf(border.properties.sections ?? [], plan.meta)((fromM + toM) / 2);
    return {
      section: { text: `${several ? `${nameFeature(border)} ` : ''}${nameOf(share, words)}` }, where: { text: stretch(fromM, toM, language.code) }, pct: { text: counted ? percent(coveredPct(coveredM, gapM)) : exemptText(share, words) },
      covered: { text: counted ? shown.covered : NOTHING }, uncovered: { text: counted ? shown.gap : NOTHING, gap: gapM > 0 }, longest: { text: gaps.length > 0 ? length(Math.max(...gaps.map((gap) => within(gap, share))), 'up') : NOTHING },
      target: { text: target === null ? words.noTarget : duration(target) }, gaps: { text: gaps.map(({ rank }) => rank).join(language.words.list) },
    };
  });
  return tableOf(given, { id: 'sections', title: words.section.borders, none: words.none.borders }, [
    ['section', column.section, 7], ['where', column.where, 9], ['pct', column.pct, 5, true], ['covered', column.covered, 5, true], ['uncovered', column.uncovered, 5, true], ['longest', language.words.figures.longest, 6, true], ['target', column.target, 5, true], ['gaps', column.gaps, 5],
  ], rows);
}

/** Metres of a gap inside a share. */
const within = ({ fromM = 0, toM = 0 }: Gap, share: BorderShare): number => Math.min(toM, share.toM) - Math.max(fromM, share.fromM);

const nameOf = ({ of, named, sectionId }: BorderShare, { whole, rest }: Given['words']): string => (of === 'whole' ? whole : of === 'rest' ? rest : language.nameOf(named) ?? sectionId ?? '');
/** Nothing of it counts: it is exempt, or has no length. */
const exemptText = ({ fromM, toM }: BorderShare, { exempt }: Given['words']): string => (toM > fromM ? exempt : NOTHING);
