/** A ribbon as the sheet that goes out: saved as a picture, or standing in a report. */
import { linesOf } from '#core/coverage/assets.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { BorderRibbon } from '#core/coverage/time/ribbon.ts';
import { measureLine } from '#core/geometry/chainage.ts';
import type { AnyFeature, Plan, PlanFeature } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { ribbonWords } from '#i18n/ribbon-words.ts';
import { basisText } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { DayScale } from './day-scale.ts';
import { endsOf, holeLabel, legendOf, sectionLabels } from './ribbon-facts.ts';
import { ribbonSheet, type Sheet } from './ribbon-sheet.ts';

export interface RibbonPicture { readonly plan: Plan; readonly ribbon: BorderRibbon; readonly scale: DayScale; readonly border: AnyFeature | null; readonly flipped: boolean; readonly ends: readonly [string, string]; readonly question: AskedQuestion }

/** Plan, ribbon and border, as the head of the sheet has them. */
export const ribbonTitle = ({ plan, ribbon, border }: Pick<RibbonPicture, 'plan' | 'ribbon' | 'border'>): string => [language.nameOf(plan.meta) ?? '', ribbonWords[language.code].title, nameFeature(border, ribbon.id)].filter(Boolean).join(' · ');

export function ribbonPicture(given: RibbonPicture): Sheet {
  const { plan, ribbon, scale, flipped, ends, question } = given, said = ribbonWords[language.code];
  return ribbonSheet(ribbon, flipped, {
    title: ribbonTitle(given), ends, legend: legendOf(ribbon), synthetic: plan.meta.synthetic ? said.synthetic : null, foot: said.made, label: (hole) => holeLabel(hole, scale),
    basis: basisText(question, plan, { mode: 'window', from: scale.iso(0), to: scale.iso(scale.lengthMin), cyclic: true }),
    sections: (frame, em) => sectionLabels(ribbon, frame, em),
    kilometre: (km) => (language.code === 'zh' ? `K${km}` : `${km}\u202fkm`), hours: Array.from({ length: 9 }, (_, n) => ({ minute: scale.atClock(180 * n), text: String(3 * n).padStart(2, '0') })),
    nights: [[0, scale.atClock(360)], [scale.atClock(1080), scale.lengthMin]],
  }, said);
}

/** The same from a plan alone, with the sense that its border has on the map; null where the border is not in the plan. */
export function ribbonPictureOf(plan: Plan, ribbon: BorderRibbon, scale: DayScale, question: AskedQuestion): Sheet | null {
  const border = (plan.features.find(({ id }) => id === ribbon.id) ?? null) as PlanFeature<'borderLine'> | null;
  if (!border) return null;
  const { flipped, words } = endsOf(measureLine(linesOf(border)), plan);
  return ribbonPicture({ plan, ribbon, scale, border, flipped, ends: words, question });
}
